#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The documented properties of a resource type, without those of its base: what `validate()` goes by.
///
/// Generated code says it as a text, since nothing costs a compiler less: a line per property, with the name of its
/// type, a space, and its own name. Types of resources stand as their place in a list, collections in brackets:
///
///     String subject
///     Importance importance
///     0 from
///     [0] toRecipients
struct FieldTable: Sendable {
  let text: String
  let resourceTypes: [any Resource.Type]

  /// A property as the table has it.
  struct Entry {
    let name: String
    let isCollection: Bool
    let type: FieldType
  }

  var entries: [Entry] {
    text.split(separator: "\n").compactMap { line in
      guard let space = line.firstIndex(of: " ") else { return nil }
      var type = line[..<space]
      let isCollection = type.hasPrefix("[")
      if isCollection { type = type.dropFirst().dropLast() }
      return Entry(
        name: String(line[line.index(after: space)...]), isCollection: isCollection, type: fieldType(String(type)))
    }
  }

  private func fieldType(_ name: String) -> FieldType {
    if let place = Int(name), resourceTypes.indices.contains(place) { return .resource(resourceTypes[place]) }
    return FieldType.primitives[name].map { .primitive($0) } ?? .enumeration(name)
  }
}

/// The type of a property, or of its elements.
enum FieldType: Sendable {
  case primitive(any FieldValue.Type)
  /// An enumeration, by its name in Swift: JSON has texts for all of them.
  case enumeration(String)
  case resource(any Resource.Type)

  static let primitives: [String: any FieldValue.Type] = {
    let types: [any FieldValue.Type] = [
      String.self, Bool.self, Int.self, Int64.self, Int32.self, Int16.self, Int8.self, UInt8.self, Double.self,
      Float.self, Decimal.self, UUID.self, Data.self, DateTimeOffset.self, CalendarDate.self, TimeOfDay.self,
      ISODuration.self, JSONValue.self,
    ]
    return Dictionary(uniqueKeysWithValues: types.map { (String(describing: $0), $0) })
  }()

  /// The name of the type in Swift.
  var name: String {
    switch self {
    case .primitive(let type): String(describing: type)
    case .enumeration(let name): name
    case .resource(let type): String(describing: type)
    }
  }

  /// Whether a value reads as one of the type.
  func accepts(_ json: JSONValue) -> Bool {
    switch self {
    case .primitive(let type): type.init(_json: json) != nil
    case .enumeration: json.kind == "string"
    case .resource: json.kind == "object"
    }
  }
}
