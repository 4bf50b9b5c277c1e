import APIPages

extension SurfaceComparison {
  /// Requests are the same that address the same; where several pages describe one, those first that send and answer
  /// the same, then those on pages of the same name.
  mutating func compareRequests() {
    let requests = Matching(
      old.requests, new.requests,
      by: { "\($0.signature) \($0.location.page)" }, \.signature, { "\($0.identity.key) \($0.location.page)" },
      \.identity.key)
    let signatures = (old: Set(old.requests.map(\.signature)), new: Set(new.requests.map(\.signature)))
    for request in requests.removed {
      note(
        signatures.new.contains(request.signature) ? .requestPageRemoved : .requestRemoved, request.name,
        from: .init(text: nil, location: request.location), to: nil)
    }
    for request in requests.added {
      note(
        signatures.old.contains(request.signature) ? .requestPageAdded : .requestAdded, request.name, from: nil,
        to: .init(text: nil, location: request.location))
    }
    for (old, new) in requests.pairs { compare(old, new) }
  }

  private mutating func compare(_ old: RequestSurface, _ new: RequestSurface) {
    noteTexts(
      old.identity.spelledSegments == new.identity.spelledSegments ? .requestRespelled : .requestRenamed, new.name,
      from: (old.name, old.location), to: (new.name, new.location))
    compareResponses(old, new)
    comparePermissions(old, new)
    noteFacts(.requestFactsChanged, new.name, from: (old.facts, old.location), to: (new.facts, new.location))
    noteTexts(
      .requestDescriptionChanged, new.name, part: "title", from: (old.title, old.location),
      to: (new.title, new.location))
    noteTexts(.requestDescriptionChanged, new.name, from: (old.summary, old.location), to: (new.summary, new.location))
    compareArguments(old, new)
    compareBodies(old, new)
  }

  private mutating func compareResponses(_ old: RequestSurface, _ new: RequestSurface) {
    let types = [old.response, new.response].compactMap(\.self)
    if types.count == 2, isSame(types[0], types[1]) { return }
    let isSameInSwift = types.count == 2 && Self.isSameInSwift(types[0], types[1])
    noteTexts(
      isSameInSwift ? .requestFactsChanged : .resultChanged, new.name,
      from: (old.response?.description ?? "", old.location), to: (new.response?.description ?? "", new.location))
  }

  private mutating func comparePermissions(_ old: RequestSurface, _ new: RequestSurface) {
    let permissions = Matching(old.permissions, new.permissions, by: { $0.kind.lowercased() })
    for (before, after) in permissions.pairs {
      let knowsRemarks = before.remark != nil && after.remark != nil
      noteTexts(
        .permissionsChanged, new.name, part: after.kind, from: (before.text(knowsRemarks), old.location),
        to: (after.text(knowsRemarks), new.location))
    }
    for gone in permissions.removed {
      noteTexts(
        .permissionsChanged, new.name, part: gone.kind, from: (gone.text(true), old.location), to: ("", new.location))
    }
    for added in permissions.added {
      noteTexts(
        .permissionsChanged, new.name, part: added.kind, from: ("", old.location), to: (added.text(true), new.location))
    }
  }
}

extension RequestSurface {
  /// What one method of the Swift library makes: where it goes, what it sends and what comes back.
  fileprivate var signature: String {
    let options = query?.map(\.name).joined(separator: "&") ?? ""
    return "\(identity.key)?\(options) \(body.type ?? "") \(response.map(\.description) ?? "")".lowercased()
  }
}

extension RequestSurface.Permissions {
  fileprivate func text(_ withRemark: Bool) -> String {
    names.isEmpty ? (withRemark ? remark ?? "" : "") : names.joined(separator: ", ")
  }
}
