// The rules follow OData Protocol, "Update an Entity": what a PATCH does not mention stays as it is, also inside of a
// complex property; a collection is replaced as a whole.

extension Resource {
  /// What has to be changed in an earlier value to get this one: the body of a `PATCH` request.
  ///
  /// - A member that both have alike is left out; one that is new or other is in, `null` included.
  /// - A member that only the earlier value has is left out: it is not known here, which is no wish to delete it. What
  ///   is to be deleted is set to `nil`.
  /// - A nested resource is compared in the same way, unless its type changed; a collection is in as a whole.
  /// - Annotations of the service (`@odata.etag`) are left out; its type (`@odata.type`) is in if anything else is.
  public func changes(from earlier: Self) -> Patch<Self> {
    Patch(_storage.changes(from: earlier._storage))
  }
}

extension ResourceStorage {
  fileprivate func changes(from earlier: ResourceStorage) -> ResourceStorage {
    var changes: [Member] = []
    for member in members where !member.name.hasPrefix("@") {
      guard let before = earlier[member.name] else {
        changes.append(member)
        continue
      }
      guard before != member.value else { continue }
      if case .object(let new) = member.value, case .object(let old) = before, new["@odata.type"] == old["@odata.type"]
      {
        let nested = new.changes(from: old)
        if !nested.isEmpty { changes.append(Member(name: member.name, value: .object(nested))) }
      } else {
        changes.append(member)
      }
    }
    if !changes.isEmpty, let type = self["@odata.type"] {
      changes.insert(Member(name: "@odata.type", value: type), at: 0)
    }
    return ResourceStorage(members: changes)
  }
}
