/// What a delta query tells (OData JSON Format, "Delta Payload"; Microsoft Graph, "delta query").
public enum DeltaChange<Item: Resource>: Equatable, Sendable {
  /// A resource is new, or has changed. Of one that has changed, a service may give only the properties that did:
  /// what is absent is as it was.
  case changed(Item)
  /// A resource is not there any more. The resource has what else the service says of it, mostly nothing.
  case removed(id: String, reason: RemovalReason?, Item)
  /// The service does not know any more what has changed, and begins from the start: all resources come again, as
  /// changes.
  ///
  /// Keep what you have until the sequence ends, and then drop what did not come again. The code of the error may say
  /// more about how to merge: `resyncChangesApplyDifferences`, `resyncChangesUploadDifferences`.
  case resync(ServiceError)
}

/// Why a resource is not there any more.
public typealias RemovalReason = OpenEnumeration<RemovalReasonMembers>
public enum RemovalReasonMembers {}
extension RemovalReason {
  /// It was deleted; Microsoft Graph: for good.
  public static var deleted: RemovalReason { .init(rawValue: "deleted") }
  /// It has changed such that it does not belong to the collection any more; Microsoft Graph: it can be restored.
  public static var changed: RemovalReason { .init(rawValue: "changed") }
}

extension DeltaChange {
  /// The change that an item of a page stands for.
  ///
  /// - Parameter path: Where the item is on the page.
  /// - Throws: ``FieldError`` for a removed resource without a name, and for an added or deleted link, which is no
  ///   resource.
  init(_ item: Item, at path: String) throws {
    let context = item.text("@odata.context", "@context")?.split(separator: "/").last
    if context == "$link" || context == "$deletedLink" {
      throw FieldError(path: path, expected: "\(Item.self)", found: .value(item._json))
    }
    if let removal = item["@removed"] ?? item["@odata.removed"], removal != .null {
      var reason: String?
      if case .object(let members) = removal { reason = members["reason"].flatMap { String(_json: $0) } }
      self = try .removed(id: item.removedID(at: path), reason: reason.map(RemovalReason.init(rawValue:)), item)
    } else if context == "$deletedEntity" {
      // The form of OData 4.0.
      let reason = item.text("reason").map(RemovalReason.init(rawValue:))
      self = try .removed(id: item.removedID(at: path), reason: reason, item)
    } else {
      self = .changed(item)
    }
  }
}

extension Page where Element: Resource {
  /// The changes, none of which is left out.
  func changes() throws -> [DeltaChange<Element>] {
    try checkedItems().enumerated().map { index, item in try DeltaChange(item, at: "value[\(index)]") }
  }
}

extension Resource {
  /// The first text that there is.
  fileprivate func text(_ names: String...) -> String? {
    names.lazy.compactMap { self[$0].flatMap { String(_json: $0) } }.first
  }

  fileprivate func removedID(at path: String) throws -> String {
    if let id = text("id", "@odata.id", "@id") { return id }
    if case .number(let number)? = self["id"] { return number.text }
    let found: FieldError.Found = self["id"].map { $0 == .null ? .null : .value($0) } ?? .absent
    throw FieldError(path: "\(path).id", expected: "String", found: found)
  }
}
