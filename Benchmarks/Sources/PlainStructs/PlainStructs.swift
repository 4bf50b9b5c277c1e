import Foundation

/// Writes the types of a model as most generators would: a struct with stored optionals, synthesized `Codable` and
/// `Hashable`, an enum for each enumeration; and a struct for each path with an async method for each of its requests.
/// It is what the generated library is measured against.
///
///     PlainStructs MODEL.json TYPES_FOLDER [PATHS_FOLDER]
@main
struct PlainStructs {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 || arguments.count == 4 else {
      print("usage: PlainStructs MODEL.json TYPES_FOLDER [PATHS_FOLDER]")
      exit(2)
    }
    let model = try JSONDecoder().decode(Model.self, from: Data(contentsOf: URL(filePath: arguments[1])))
    let writer = Writer(model)
    try write(writer.files(), to: arguments[2])
    if arguments.count == 4 { try write(PathStructs(model, writer).files(), to: arguments[3]) }
  }

  private static func write(_ files: [(name: String, text: String)], to path: String) throws {
    let folder = URL(filePath: path)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }
}

/// What is needed of the model's JSON.
struct Model: Decodable {
  struct Property: Decodable {
    var name: String
    var type: String
    var collection: Bool
  }

  struct ResourceType: Decodable {
    var name: String
    var base: String?
    var properties: [Property]
  }

  struct Enumeration: Decodable {
    var name: String
    var members: [String]
  }

  struct Operation: Decodable {
    var method: String
    var path: String
    var result: String?
    var resultCollection: Bool
    var body: String?
  }

  var types: [ResourceType]
  var enums: [Enumeration]
  var operations: [Operation]
}

struct Writer {
  /// As many as the generated library has in a file, on average.
  private static let typesPerFile = 40

  private let model: Model
  private let types: [String: Model.ResourceType]
  private let enumerations: Set<String>

  init(_ model: Model) {
    self.model = model
    types = Dictionary(model.types.map { ($0.name, $0) }) { first, _ in first }
    enumerations = Set(model.enums.map(\.name))
  }

  func files() -> [(name: String, text: String)] {
    let declarations = model.types.map(structure) + model.enums.map(enumeration)
    let header = "import Foundation\n\n"
    return stride(from: 0, to: declarations.count, by: Self.typesPerFile).map { start in
      let part = declarations[start..<min(start + Self.typesPerFile, declarations.count)]
      return ("Types\(start / Self.typesPerFile).swift", header + part.joined(separator: "\n"))
    } + [("Box.swift", Self.box)]
  }

  /// A stored struct can't hold itself, and one that holds many others is slow to compile: the cheapest way to hold
  /// another resource is a box.
  private static let box = """
    public final class Box<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
      public let value: Value
      public init(_ value: Value) { self.value = value }
      public init(from decoder: any Decoder) throws { value = try Value(from: decoder) }
      public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
      public static func == (left: Box, right: Box) -> Bool { left.value == right.value }
      public func hash(into hasher: inout Hasher) { hasher.combine(value) }
    }

    """

  /// The properties of a type and of its bases: structs don't inherit.
  private func properties(of type: Model.ResourceType) -> [Model.Property] {
    var chain = [type]
    while let base = chain.last?.base, let next = types[base], chain.count < 32 { chain.append(next) }
    var seen: Set<String> = []
    return chain.reversed().flatMap(\.properties).filter { seen.insert(identifier($0.name)).inserted }
  }

  private func structure(_ type: Model.ResourceType) -> String {
    let fields = properties(of: type).map { "  public var \(identifier($0.name)): \(swiftType($0))?\n" }.joined()
    return "public struct \(typeName(type.name)): Codable, Hashable, Sendable {\n\(fields)}\n"
  }

  private func enumeration(_ enumeration: Model.Enumeration) -> String {
    var seen: Set<String> = []
    let members = enumeration.members.filter { seen.insert(identifier($0)).inserted }
    let cases = members.map { "  case \(identifier($0)) = \"\($0)\"\n" }.joined()
    return "public enum \(typeName(enumeration.name)): String, Codable, Hashable, Sendable {\n\(cases)}\n"
  }

  /// The type of a body or a response, nil for one that is no resource.
  func resource(_ name: String?) -> String? {
    name.flatMap { types[$0] == nil ? nil : typeName($0) }
  }

  private func swiftType(_ property: Model.Property) -> String {
    let element: String
    if types[property.type] != nil {
      element = property.collection ? typeName(property.type) : "Box<\(typeName(property.type))>"
    } else if enumerations.contains(property.type) {
      element = typeName(property.type)
    } else {
      element =
        switch property.type {
        case "Edm.Boolean": "Bool"
        case "Edm.Int16", "Edm.Int32", "Edm.Byte", "Edm.SByte": "Int"
        case "Edm.Int64": "Int64"
        case "Edm.Double": "Double"
        case "Edm.Single": "Float"
        case "Edm.Decimal": "Decimal"
        case "Edm.DateTimeOffset": "Date"
        case "Edm.Guid": "UUID"
        case "Edm.Binary", "Edm.Stream": "Data"
        default: "String"
        }
    }
    return property.collection ? "[\(element)]" : element
  }

  private func typeName(_ name: String) -> String {
    "Plain" + name.split(separator: ".").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func identifier(_ name: String) -> String {
    "`" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" }) + "_`"
  }
}
