import CommonMark

extension PageReader {
  /// Reads the resource types of a page: one, described by tables, and those that further annotations declare.
  mutating func readResource() {
    let annotated = annotations.filter { $0.annotation.blockType == .resource }
    let main = mainAnnotation(of: annotated)
    readRepresentation(main)
    let sampleNames = Set(representation?.reading.value?.members?.map { $0.name.lowercased() } ?? [])
    let tables = propertyTables(sampleNames: sampleNames)
    let heading = headingName
    guard !tables.isEmpty || main != nil else { return }
    guard let name = main?.annotation.odataType ?? heading?.name ?? Self.identifier(page.path.stem) else {
      report(
        .unnamedType, at: outline.title?.position ?? SourcePosition(line: 1, column: 1),
        "No name for the type: give the annotation an @odata.type, or head the page 'NAME resource type'.")
      page.skipped = .unnamedType
      return
    }
    // A page of prose with one table of properties is no resource unless something says so.
    if main == nil, heading?.isResource != true, !hasPropertiesSection { return }

    var resource = ResourceDescription(
      name: name.lastComponent, namespace: name.namespace ?? namespace,
      position: main?.annotation.position ?? outline.title?.position ?? SourcePosition(line: 1, column: 1),
      summary: summary())
    resource.annotation = main?.annotation
    resource.statedBase = statedBase(excluding: resource.name)
    resource.isStatedOpen = isStatedOpen
    resource.derivedTypes = readDerivedTypes()
    resource.sampleNames = sampleNames
    resource.representation = representation?.text
    for (table, section) in tables { resource.properties += rows(of: table, in: section) }
    resource.properties.sort { ($0.placeInPage, $0.position) < ($1.placeInPage, $1.position) }
    resource.methodLinks = readMethods()
    page.resources = [resource]

    for annotated in annotated where annotated.annotation.position != main?.annotation.position {
      guard let name = annotated.annotation.odataType, annotated.code != nil,
        name.lastComponent.lowercased() != resource.name.lowercased()
      else { continue }
      var other = ResourceDescription(
        name: name.lastComponent, namespace: name.namespace ?? namespace, position: annotated.annotation.position,
        summary: "")
      other.annotation = annotated.annotation
      other.representation = annotated.text
      page.resources.append(other)
    }
  }

  // MARK: The name

  /// The name in a heading of the form "user resource type", and whether the form is that of a resource.
  private var headingName: (name: String, isResource: Bool)? {
    guard let title = outline.title?.title else { return nil }
    let words = title.string.utf8.split(separator: 32).map { String(Substring($0)) }
    guard words.count > 1, let name = Self.identifier(words[0]) else { return nil }
    let rest = words.dropFirst().joined(separator: " ").lowercased()
    let endings = [
      "resource type", "resource", "complex type", "entity type", "facet", "type", "complex resource type", "object",
      "facet resource type", "resource types", "abstract resource type", "entity",
    ]
    return endings.contains(rest) ? (name, true) : nil
  }

  /// A word as a name, or nil if it is none.
  static func identifier(_ word: String) -> String? {
    let bytes = word.utf8.filter { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "*") }
    guard let first = bytes.first, first.isASCIILetter || first == UInt8(ascii: "_"),
      bytes.allSatisfy({ $0.isIdentifierByte || $0 == UInt8(ascii: ".") })
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Of several annotated resources the one that the heading or the file is named for, else the first.
  private func mainAnnotation(of annotated: [AnnotatedBlock]) -> AnnotatedBlock? {
    let named = annotated.filter { $0.annotation.odataType != nil }
    guard named.count > 1 else { return named.first ?? annotated.first }
    let names = [headingName?.name, page.path.stem].compactMap { $0?.lowercased() }
    return named.first { names.contains($0.annotation.odataType?.lastComponent.lowercased() ?? "") } ?? named.first
  }

  // MARK: The base type

  private var introduction: [FlatText] {
    var flats = outline.introduction.flattened.paragraphs.map(\.text)
    if let description = document.frontMatter?["description"] { flats.append(FlatText(description)) }
    return flats
  }

  private func statedBase(excluding name: String) -> TypeExpression.Mention? {
    for flat in introduction {
      if let base = InheritanceStatement.base(in: flat), base.name.lowercased() != name.lowercased() { return base }
    }
    return nil
  }

  /// "This is an open type": in the introduction, or in place of a table of properties.
  private var isStatedOpen: Bool {
    let sections = outline.sections.filter { Self.propertySection(of: $0.key) == .properties }
    let texts = outline.introduction.flattened.paragraphs + sections.flatMap(\.blocks).paragraphs
    return texts.contains { flat, _ in flat.contains("is an open type") }
  }

  /// What derives from this type: the table under "Derived types", or a sentence of the introduction.
  private mutating func readDerivedTypes() -> [TypeExpression.Mention] {
    var derived = introduction.flatMap(InheritanceStatement.derivedTypes)
    for index in outline.indices(under: { $0 == "derived types" || $0 == "subtypes" }) {
      for table in outline.sections[index].tables {
        readTables.insert(table.location)
        derived += table.table.rows.compactMap { TypeExpression(table.text($0.cells.first)).mentions.first }
      }
    }
    return derived
  }

  // MARK: Tables of properties

  private var hasPropertiesSection: Bool {
    outline.sections.contains { Self.propertySection(of: $0.key) == .properties }
  }

  private static func propertySection(of key: String) -> PropertyRow.Section? {
    switch key {
    case "properties", "property", "instance attributes", "key properties", "attributes": .properties
    case "relationships", "relationship", "navigation properties", "navigation": .relationships
    default: nil
    }
  }

  /// The tables whose rows are properties of this type.
  ///
  /// A table right under "Properties" or "Relationships" is one. Tables elsewhere are, if most of their names
  /// occur in the JSON representation: pages also have tables on what stands inside a string or in another type.
  private mutating func propertyTables(sampleNames: Set<String>) -> [(PlacedTable, PropertyRow.Section)] {
    var direct: [(PlacedTable, PropertyRow.Section)] = []
    var others: [(table: PlacedTable, section: PropertyRow.Section, isNested: Bool)] = []
    for (index, section) in outline.sections.enumerated() {
      for var table in section.tables {
        let known = Self.propertySection(of: section.key)
        if known != nil, table.columns.type == nil { table.columns.type = table.columns.value }
        guard table.columns.type != nil else { continue }
        if let known {
          direct.append((table, known))
        } else if table.columns.subject == .property || table.columns.subject == .relationship {
          let outer = outline.ancestry(of: index).lazy.compactMap(Self.propertySection).first
          let section = outer ?? (table.columns.subject == .relationship ? .relationships : .properties)
          others.append((table, section, outer != nil))
        }
      }
    }
    let known = Set(direct.flatMap { $0.0.table.rows.compactMap(\.cells.first?.source) })
    for (table, section, isNested) in others {
      let names = table.table.rows.compactMap { table.text($0.cells.first).string }.filter { !known.contains($0) }
      let fitting = names.filter { sampleNames.contains($0.lowercased()) || $0.utf8.first == UInt8(ascii: "@") }
      let fits = sampleNames.isEmpty ? isNested || direct.isEmpty : fitting.count * 2 >= names.count
      if fits, !names.isEmpty {
        direct.append((table, section))
      } else if isNested {
        report(
          .unrelatedTable, at: table.location.position, in: table.origin.page,
          "The names in this table don't occur in the JSON representation; it is not read as properties of the type.")
      }
    }
    return direct
  }

  /// Reads the JSON representation: the annotated one, else the first code under the heading.
  private mutating func readRepresentation(_ annotated: AnnotatedBlock?) {
    guard let text = annotated?.text ?? unannotatedRepresentation else { return }
    representation = (text, text.json())
  }

  private var unannotatedRepresentation: PlacedText? {
    for section in outline.sections where section.key == "json representation" {
      for block in section.blocks.flattened {
        if case .codeBlock(let code) = block.block.kind { return PlacedText(code, of: block.block, in: block.origin) }
      }
    }
    return nil
  }

  private mutating func rows(of table: PlacedTable, in section: PropertyRow.Section) -> [PropertyRow] {
    readTables.insert(table.location)
    var rows: [PropertyRow] = []
    for row in table.table.rows {
      let line = row.position.line
      if row.isEmpty {
        page.coverage.rows.skip(.emptyRow, line: line)
      } else if row.isGroupHeading {
        page.coverage.rows.skip(.groupRow, line: line)
      } else if let property = property(row, of: table, section: section) {
        rows.append(property)
      } else if !Self.saysNone(row) {
        page.coverage.rows.skip(.unnamedRow, line: line)
        report(
          .rowWithoutName, at: row.position, in: table.origin.page,
          "The row has no name that could be a property; it is left out.")
      } else {
        page.coverage.rows.skip(.emptyRow, line: line)
      }
    }
    return rows
  }

  /// A row that only says that there are none.
  private static func saysNone(_ row: Row) -> Bool {
    guard let first = row.cells.first?.source.lowercased() else { return true }
    return first == "none" || first == "none." || first == "n/a"
  }

  func property(_ row: Row, of table: PlacedTable, section: PropertyRow.Section) -> PropertyRow? {
    guard let nameCell = row.cell(table.columns.name), let name = Self.propertyName(table.text(nameCell))
    else { return nil }
    if Self.saysNone(row), row.cells.dropFirst().allSatisfy(\.source.isEmpty) { return nil }
    let typeCell = row.cell(table.columns.type)
    let inlines = table.inlines(row.cell(table.columns.summary))
    let description = FlatText(inlines)
    let typeText = table.text(typeCell)
    return PropertyRow(
      name: name, type: TypeExpression(typeText), summary: Summary.text(inlines),
      inheritedFrom: InheritanceStatement.origin(in: description),
      possibleValues: PossibleValues.list(in: description),
      facts: PropertyFactsReader.facts(in: description, typeText: typeText, nameText: nameCell.source),
      section: section, page: table.origin.page,
      placeInPage: table.origin.directive ?? nameCell.position, position: nameCell.position,
      typePosition: typeCell?.position ?? nameCell.position)
  }

  /// The name in a cell: `foo (deprecated)`, `[foo](x.md)`, `**foo**` and `@microsoft.graph.x` all occur.
  ///
  /// A cell that begins with code names just that, also with spaces in it.
  private static func propertyName(_ text: FlatText) -> String? {
    if let code = text.leadingCode { return code }
    let name = text.string.utf8.prefix { $0 > 32 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ",") }
    guard let first = name.first,
      first.isIdentifierByte || first >= 0x80 || first == UInt8(ascii: "@") || first == UInt8(ascii: "$"),
      name.contains(where: { !($0 &- 48 < 10) })
    else { return nil }
    return String(Substring(name))
  }

  // MARK: Methods

  /// The links of the methods tables.
  private mutating func readMethods() -> [String] {
    var links: [String] = []
    for (index, section) in outline.sections.enumerated() {
      let isMethods = outline.ancestry(of: index).contains { $0 == "methods" || $0 == "tasks" }
      for table in section.tables where !readTables.contains(table.location) {
        guard isMethods || table.columns.subject == .method else { continue }
        readTables.insert(table.location)
        for row in table.table.rows {
          if row.isEmpty {
            page.coverage.rows.skip(.emptyRow, line: row.position.line)
          } else if row.isGroupHeading {
            page.coverage.rows.skip(.groupRow, line: row.position.line)
          } else if let link = table.text(row.cells.first).spans.lazy.compactMap(\.destination).first {
            links.append(link)
          }
        }
      }
    }
    return links
  }
}

extension FlatText.Span {
  var destination: String? {
    guard case .link(let destination) = kind else { return nil }
    return destination
  }
}
