// The rule of `as` and `is`. With T the type asked for, S the static type of the resource, and N the name in its
// `@odata.type` annotation:
//
// 1. T is S, or S derives from T: yes, whatever N is. The resource gets the annotation of S if it has none, since from
//    here on its static type does not tell any more what it is.
// 2. Else, N is the name of T, or of a type that T's `_type` lists as derived from it: yes.
// 3. Else no; without an annotation nothing tells that the resource is a T.

extension Resource {
  /// The resource as another type, or `nil` where it is not known to be one.
  ///
  /// A resource is of another type if its `@odata.type` says so, or names a type known to derive from that type; and
  /// it always is of every type that its own type derives from. In the latter case it is marked with its own type, so
  /// that the service knows what it gets: `file.as(Attachment.self)` has an `@odata.type`.
  public func `as`<Other: Resource>(_ type: Other.Type) -> Other? {
    if Self.self == Other.self || Self._type.isOrDerives(from: Other._type) {
      var storage = _storage
      if Self.self != Other.self { storage.insertFirst("@odata.type", .string(Self._type.annotation)) }
      return Other(_storage: storage)
    }
    guard case .string(let annotation) = _storage["@odata.type"], Other._type.covers(annotation: annotation) else {
      return nil
    }
    return Other(_storage: _storage)
  }

  /// Whether the resource is known to be of a type; whether ``as(_:)`` gives one.
  public func `is`<Other: Resource>(_ type: Other.Type) -> Bool {
    self.as(type) != nil
  }
}
