import CommonMark

extension PageReader {
  /// Reads the tables of parameters, of the body and of headers, and the query options, of a request page.
  mutating func readRequestTables() -> RequestTables {
    var tables = RequestTables()
    var subjects: [Subject?] = []
    for section in outline.sections {
      let above = section.parent.flatMap { subjects[$0] }
      let subject = above == .other ? .other : Self.subject(of: section.key) ?? above
      subjects.append(subject)
      guard let subject else { continue }
      if subject == .query { readQueryOptions(in: section, into: &tables) }
      for table in section.tables where !readTables.contains(table.location) {
        switch subject {
        case .headers: tables.headers += readHeaders(table)
        case .body: tables.body += readParameters(table)
        case .parameters, .query: tables.parameters += readParameters(table)
        case .other: continue
        }
      }
    }
    return tables
  }

  private enum Subject { case parameters, query, body, headers, other }

  /// What a section is about, by its heading; nil if the heading does not tell, and the one above does.
  private static func subject(of key: String) -> Subject? {
    if key.utf8.starts(with: "example".utf8) || key.utf8.starts(with: "response".utf8) { return .other }
    if key.mentions("header") { return .headers }
    if key.mentions("query") { return .query }
    if key.mentions("parameter") { return .parameters }
    return key.utf8.starts(with: "request body".utf8) ? .body : nil
  }

  // MARK: Headers

  private mutating func readHeaders(_ table: PlacedTable) -> [RequestTables.Header] {
    readTables.insert(table.location)
    return table.table.rows.compactMap { row in
      let name = table.text(row.cells.first).string
      guard !name.isEmpty else {
        page.coverage.rows.skip(.emptyRow, line: row.position.line)
        return nil
      }
      let description = row.cells.dropFirst().last
      let text = table.text(description)
      return RequestTables.Header(
        name: name, summary: Summary.text(table.inlines(description)),
        isRequired: text.containsWord("required") && !text.contains("not required"),
        position: table.origin.directive ?? row.position)
    }
  }

  // MARK: Parameters

  /// The rows of a table that has names and types; a table without types is left to those who account for the rest.
  private mutating func readParameters(_ table: PlacedTable) -> [PropertyRow] {
    guard table.columns.type != nil else { return [] }
    readTables.insert(table.location)
    return table.table.rows.compactMap { row in
      if row.isEmpty {
        page.coverage.rows.skip(.emptyRow, line: row.position.line)
      } else if row.isGroupHeading {
        page.coverage.rows.skip(.groupRow, line: row.position.line)
      } else if let property = property(row, of: table, section: .properties) {
        return property
      } else {
        page.coverage.rows.skip(.unnamedRow, line: row.position.line)
        report(
          .rowWithoutName, at: row.position, in: table.origin.page,
          "The row has no name that could be a parameter; it is left out.")
      }
      return nil
    }
  }

  // MARK: Query options

  /// "This method supports the `$select` and `$top` query parameters."
  private func readQueryOptions(in section: PageOutline.Section, into tables: inout RequestTables) {
    for (flat, _) in section.blocks.flattened.paragraphs {
      guard !flat.contains("not support"), !flat.contains("n't support") else { continue }
      guard flat.contains("support") || flat.contains("odata") else { continue }
      var options = tables.queryOptions ?? []
      for word in flat.bytes.split(whereSeparator: { !($0.isIdentifierByte || $0 == UInt8(ascii: "$")) })
      where word.first == UInt8(ascii: "$") && word.count > 1 {
        let option = String(decoding: word, as: UTF8.self)
        if !options.contains(where: { $0.lowercased() == option.lowercased() }) { options.append(option) }
      }
      tables.queryOptions = options
    }
  }
}
