/// A type that the value of a field can have: it is read from JSON, and written as JSON.
///
/// The requirements begin with an underscore since resources conform, and a resource's own names belong to the API.
public protocol FieldValue: Sendable {
  /// The value that the JSON stands for, or `nil` where the JSON is of another type.
  init?(_json: JSONValue)

  /// The JSON that stands for the value.
  var _json: JSONValue { get }
}
