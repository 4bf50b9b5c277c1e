extension Int: FieldValue {
  public init?(_json: JSONValue) { return nil }
  public var _json: JSONValue { .null }
}
