import CommonMark

extension PageReader {
  /// Reads the enumerations of a page: tables of members under a heading that names the enumeration.
  mutating func readEnumerations() {
    for (index, section) in outline.sections.enumerated() {
      for table in section.tables where !readTables.contains(table.location) {
        guard table.columns.subject == .member || table.columns.subject == .property, table.columns.type == nil,
          let heading = heading(of: index)
        else { continue }
        readTables.insert(table.location)
        let members = members(of: table)
        guard !members.isEmpty else { continue }
        page.enumerations.append(
          EnumerationDescription(
            name: heading.name.lastComponent, namespace: heading.name.namespace ?? namespace,
            summary: enumerationSummary(heading.section), members: members,
            isFlags: isFlags(heading.section), position: heading.section.position))
      }
    }
    mergeRepeatedEnumerations()
  }

  /// The heading that names the enumeration of a section: its own, or the page's where the section is "Members".
  private func heading(of index: Int) -> (name: String, section: PageOutline.Section)? {
    let section = outline.sections[index]
    if let name = Self.enumerationName(section.title.string) { return (name, section) }
    guard section.key == "members" || section.key == "values" || section.level <= 1, page.resources.isEmpty,
      let title = outline.title
    else { return nil }
    if let name = Self.enumerationName(title.title.string) { return (name, title) }
    guard section.key == "members", let name = Self.identifier(title.title.string) ?? Self.identifier(page.path.stem)
    else { return nil }
    return (name, title)
  }

  /// `ageGroup` of "ageGroup values", "ageGroup enum type", "ageGroup enumeration members" …
  private static func enumerationName(_ title: String) -> String? {
    let words = title.utf8.split(separator: 32).map { String(Substring($0)) }
    guard words.count > 1, let name = identifier(words[0]) else { return nil }
    let endings: Set<String> = [
      "values", "enumeration", "enum", "type", "members", "flags", "options", "resource", "value", "property",
      "possible",
    ]
    let rest = words.dropFirst().map { $0.lowercased() }
    guard rest.allSatisfy(endings.contains), rest != ["resource", "type"], rest != ["type"], rest != ["resource"],
      rest != ["options"], rest != ["property"]
    else { return nil }
    return name
  }

  private mutating func members(of table: PlacedTable) -> [EnumerationDescription.Member] {
    var members: [EnumerationDescription.Member] = []
    for row in table.table.rows {
      guard let cell = row.cell(table.columns.name), let name = Self.memberName(table.text(cell)) else {
        page.coverage.rows.skip(row.isEmpty ? .emptyRow : .unnamedRow, line: row.position.line)
        if !row.isEmpty {
          report(
            .rowWithoutName, at: row.position, in: table.origin.page,
            "The row has no name that could be a member; it is left out.")
        }
        continue
      }
      let summary = Summary.text(table.inlines(row.cell(table.columns.summary)))
      members.append(.init(name: name, summary: summary, position: table.origin.directive ?? cell.position))
    }
    return members
  }

  /// The name in a cell, which may be marked up or followed by a remark.
  private static func memberName(_ flat: FlatText) -> String? {
    if let code = flat.leadingCode { return code }
    let text = flat.spans.first { $0.kind == .code }.map { flat.string($0.range) } ?? flat.string
    let unquoted = text.utf8.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let name = unquoted.prefix {
      $0.isIdentifierByte || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 >= 0x80
    }
    return name.isEmpty ? nil : String(Substring(name))
  }

  private func enumerationSummary(_ section: PageOutline.Section) -> String {
    if section.position == outline.title?.position { return summary() }
    return Summary.introduction(of: section.blocks)
  }

  private func isFlags(_ section: PageOutline.Section) -> Bool {
    if section.key.mentions("flags") { return true }
    return section.blocks.paragraphs.contains { flat, _ in
      flat.contains("multi-valued") || flat.contains("multivalued") || flat.contains("bitmask")
    }
  }

  /// Two tables under one heading are one enumeration.
  private mutating func mergeRepeatedEnumerations() {
    var merged: [EnumerationDescription] = []
    for enumeration in page.enumerations {
      if let index = merged.firstIndex(where: { $0.name == enumeration.name && $0.position == enumeration.position }) {
        merged[index].members += enumeration.members
      } else {
        merged.append(enumeration)
      }
    }
    page.enumerations = merged
  }
}
