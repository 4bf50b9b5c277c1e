// The rules follow OData Protocol, "Update an Entity": what a PATCH does not mention stays as it is, also inside of a
// complex property; a collection is replaced as a whole.

extension Resource {
  /// What has to be changed in an earlier value to get this one: the body of a `PATCH` request.
  ///
  /// - A member that both have alike is left out; one that is new or other is in, `null` included.
  /// - A member that only the earlier value has is left out: it is not known here, which is no wish to delete it. What
  ///   is to be deleted is set to `nil`.
  /// - A nested resource is compared in the same way, unless its type changed; a collection is in as a whole.
  /// - Annotations of the service (`@odata.etag`, `members@odata.count`) are left out; the type of a resource
  ///   (`@odata.type`) is in if anything else of it is, and that of a member (`seen@odata.type`) along with the member.
  /// - Members that no update can change are in like all others if they differ: what to make of them is up to the service.
  public func changes(from earlier: Self) -> Patch<Self> {
    Patch(_storage.changes(from: earlier._storage))
  }
}

extension ResourceStorage {
  fileprivate func changes(from earlier: ResourceStorage) -> ResourceStorage {
    var changes: [Member] = []
    let before = Dictionary(earlier.members.map { (MemberName($0.name), $0.value) }) { $1 }
    for member in members where !Self.isAnnotation(member.name) {
      guard let before = before[MemberName(member.name)] else {
        changes.append(member)
        continue
      }
      // Nested resources are not compared as a whole first: each level would compare all below it again.
      if case .object(let new) = member.value, case .object(let old) = before, new["@odata.type"] == old["@odata.type"]
      {
        let nested = new.changes(from: old)
        if !nested.isEmpty { changes.append(Member(name: member.name, value: .object(nested))) }
      } else if before != member.value {
        changes.append(member)
      }
    }
    for change in changes {
      let name = change.name + "@odata.type"
      if let type = self[name] { changes.append(Member(name: name, value: type)) }
    }
    if !changes.isEmpty, let type = self["@odata.type"] {
      changes.insert(Member(name: "@odata.type", value: type), at: 0)
    }
    return ResourceStorage(members: changes)
  }

  /// Whether a member is control information of OData (OData JSON Format, section 4.6); a link to be made is none.
  private static func isAnnotation(_ name: String) -> Bool {
    name.firstRange(of: "@odata.") != nil && !name.hasSuffix("@odata.bind")
  }
}
