import CommonMark

/// Which column of a table holds what, by its header.
struct TableColumns: Sendable {
  enum Subject: Sendable {
    case property, relationship, method, member, permission, header, parameter, other
  }

  private static let subjects: [String: Subject] = [
    "property": .property, "property name": .property, "properties": .property, "attribute": .property,
    "attribute name": .property, "name": .property, "field": .property, "field name": .property,
    "relationship": .relationship, "relationship name": .relationship, "navigation property": .relationship,
    "relation": .relationship, "relationships": .relationship,
    "method": .method, "methods": .method, "task": .method, "common task": .method, "operation": .method,
    "function": .method, "action": .method,
    "member": .member, "members": .member, "value": .member, "values": .member, "enum value": .member,
    "member name": .member, "enumeration member": .member,
    "permission type": .permission, "permission": .permission,
    "header": .header, "header name": .header, "request header": .header,
    "parameter": .parameter, "parameter name": .parameter, "query parameter": .parameter,
  ]
  private static let typeTitles: Set<String> = [
    "type", "data type", "property type", "datatype", "value type", "return type",
  ]
  private static let summaryTitles: Set<String> = ["description", "remarks", "notes", "comment", "comments", "meaning"]

  /// What the rows are about.
  var subject: Subject
  /// The column of names: the first one, but for members behind their numbers and properties behind their types.
  var name: Int
  var type: Int?
  /// The column titled "Value", which holds numbers in tables of members and types in some tables of properties.
  var value: Int?
  var summary: Int?

  init(_ header: Row, resolving references: ReferenceDefinitions) {
    let titles = header.cells.map { cell in
      cell.plainText(resolving: references).lowercased().foldingSpace
    }
    let first = titles.first ?? ""
    subject = Self.subjects[first] ?? .other
    name = titles.firstIndex { $0 == "member" || $0 == "member name" } ?? 0
    if name != 0 { subject = .member }
    type = titles.firstIndex { Self.typeTitles.contains($0) }
    if type == 0 {
      name = titles.firstIndex { Self.subjects[$0] == .property || Self.subjects[$0] == .relationship } ?? 0
      subject = name == 0 ? .other : Self.subjects[titles[name]] ?? .other
      if name == 0 { type = nil }
    }
    value = titles.indices.dropFirst().first { titles[$0] == "value" }
    summary = titles.indices.dropFirst().first { Self.summaryTitles.contains(titles[$0]) }
    if summary == nil, let last = titles.indices.last, last > (type ?? 0) { summary = last }
  }
}

extension Row {
  /// The cell of a column; nil where the table has no such column.
  func cell(_ column: Int?) -> Cell? {
    guard let column, cells.indices.contains(column) else { return nil }
    return cells[column]
  }

  var isEmpty: Bool { cells.allSatisfy(\.source.isEmpty) }

  /// A row that is a heading for those below it: only its first cell says something, in bold.
  var isGroupHeading: Bool {
    guard cells.count > 1, let first = cells.first, first.source.utf8.starts(with: "**".utf8) else { return false }
    return cells.dropFirst().allSatisfy(\.source.isEmpty)
  }
}
