import CommonMark

extension PageReader {
  /// Reads a request page.
  mutating func readRequest() {
    let body = body()
    page.request = RequestDescription(
      title: page.title, summary: summary(), namespace: namespace, permissions: readPermissions(),
      hasPermissionsTable: hasPermissionsTable, requests: readRequestLines(), response: response(),
      tables: readRequestTables(),
      body: body?.mention, bodyPosition: body?.position, bodyIsReference: bodyIsReference,
      hasNoBody: false, position: outline.title?.position ?? SourcePosition(line: 1, column: 1))
    if page.request?.requests.isEmpty == true {
      let section = outline.sections.first { $0.key.utf8.starts(with: "http request".utf8) }
      report(
        .noRequestLine, at: section?.position ?? SourcePosition(line: 1, column: 1),
        "No line such as 'GET /users' in a code block under 'HTTP request'; the page yields no request.")
    }
  }

  // MARK: Request lines

  private mutating func readRequestLines() -> [RequestLine] {
    var lines: [RequestLine] = []
    for index in outline.indices(under: { $0.utf8.starts(with: "http request".utf8) }) {
      for block in outline.sections[index].blocks.flattened {
        guard case .codeBlock(let code) = block.block.kind else { continue }
        lines += requestLines(in: code, includedAt: block.origin.directive)
      }
    }
    return lines
  }

  private mutating func requestLines(in code: CodeBlock, includedAt directive: SourcePosition?) -> [RequestLine] {
    var lines: [RequestLine] = []
    var number = code.contentLine
    for line in Array(code.literal.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let position = directive ?? SourcePosition(line: number, column: 1)
      if let request = RequestLine(line, at: position) {
        page.coverage.requestLines.found += 1
        lines.append(request)
      } else if RequestLine.beginsWithMethod(line) {
        page.coverage.requestLines.found += 1
        page.coverage.requestLines.skip(.requestWithoutPath, line: position.line)
        report(.malformedPath, at: position, "The request has no path. Write one: 'GET /users'.")
      }
      number += 1
    }
    return lines
  }

  // MARK: Permissions

  private var hasPermissionsTable: Bool {
    permissionSections.contains { !outline.sections[$0].blocks.tables.isEmpty }
  }

  private var permissionSections: [Int] {
    outline.indices { $0.utf8.starts(with: "permission".utf8) || $0 == "prerequisites" }
  }

  private mutating func readPermissions() -> [Permission] {
    var permissions: [Permission] = []
    for index in permissionSections {
      for table in outline.sections[index].tables {
        let kinds = Self.kindColumns(of: table)
        if !kinds.isEmpty {
          readTables.insert(table.location)
          for row in table.table.rows { permissions += self.permissions(in: row, of: table, kinds: kinds) }
        } else if table.columns.subject == .permission, table.table.header.cells.count > 1 {
          readTables.insert(table.location)
          for row in table.table.rows {
            if let permission = permission(row, of: table) { permissions.append(permission) }
          }
        }
      }
    }
    return permissions
  }

  /// The columns of a table that has a row for each resource and a column for each kind of permission.
  private static func kindColumns(of table: PlacedTable) -> [(column: Int, kind: String)] {
    let kinds = table.table.header.cells.enumerated().dropFirst().compactMap { column, cell -> (Int, String)? in
      let title = table.text(cell).string
      let lowered = title.lowercased()
      return lowered.hasPrefix("delegated") || lowered.hasPrefix("application") ? (column, title) : nil
    }
    return kinds.count > 1 ? kinds : []
  }

  /// The permissions of a row that stands for one of several resources, which the kinds then name.
  private mutating func permissions(
    in row: Row, of table: PlacedTable, kinds: [(column: Int, kind: String)]
  ) -> [Permission] {
    let resource = table.text(row.cells.first).string
    guard !resource.isEmpty else {
      page.coverage.rows.skip(.emptyRow, line: row.position.line)
      return []
    }
    return kinds.map { column, kind in
      let text = table.text(row.cell(column))
      let names = Self.permissionNames(text)
      return Permission(kind: "\(kind), \(resource)", names: names, remark: names.isEmpty ? text.string : "")
    }
  }

  private mutating func permission(_ row: Row, of table: PlacedTable) -> Permission? {
    let kind = table.text(row.cells.first).string
    guard !kind.isEmpty else {
      page.coverage.rows.skip(.emptyRow, line: row.position.line)
      return nil
    }
    // Newer pages have a column for the least privileged permissions and one for the others.
    var names: [String] = []
    for cell in row.cells.dropFirst() {
      for name in Self.permissionNames(table.text(cell)) where !names.contains(name) { names.append(name) }
    }
    let remark = names.isEmpty ? table.text(row.cell(1)).string : ""
    return Permission(kind: kind, names: names, remark: remark)
  }

  /// Words with a dot inside and capitals in front: `User.Read`, `User.ReadWrite.All`.
  private static func permissionNames(_ flat: FlatText) -> [String] {
    flat.bytes.split { !($0.isIdentifierByte || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")) }.compactMap {
      word in
      var word = word
      while word.last == UInt8(ascii: ".") { word.removeLast() }
      guard let first = word.first, first &- 65 < 26, word.contains(UInt8(ascii: ".")) else { return nil }
      return String(decoding: word, as: UTF8.self)
    }
  }

  // MARK: Body and response

  private func body() -> (mention: TypeExpression.Mention, position: SourcePosition)? {
    for index in outline.indices(under: { $0.utf8.starts(with: "request body".utf8) }) {
      for (flat, position) in outline.sections[index].blocks.paragraphs {
        if let mention = resourceMention(in: flat) { return (mention, position) }
      }
    }
    return nil
  }

  /// Whether the page speaks of `@odata.id`, in the section on the body or in the body of an example.
  private var bodyIsReference: Bool {
    let sections = outline.indices(under: { $0.utf8.starts(with: "request body".utf8) }).map { outline.sections[$0] }
    let speaksOfReference = sections.flatMap(\.blocks).paragraphs.contains { flat, _ in flat.contains("odata.id") }
    return speaksOfReference
      || annotations.contains { $0.annotation.blockType == .request && $0.code?.literal.contains("@odata.id") == true }
  }

  /// Whether the section on the body says that there is none, or says nothing; without a section, whether there is none
  /// in the examples.
  var hasNoBody: Bool {
    let sections = outline.indices(under: { $0.utf8.starts(with: "request body".utf8) }).map { outline.sections[$0] }
    guard !sections.isEmpty else { return examplesHaveNoBody }
    guard sections.allSatisfy(\.tables.isEmpty) else { return false }
    let blocks = sections.flatMap(\.blocks)
    if blocks.isEmpty { return true }
    return blocks.paragraphs.contains { flat, _ in Self.deniesBody(flat) }
  }

  private static func deniesBody(_ flat: FlatText) -> Bool {
    let phrases = [
      "not supply", "n't supply", "not specify a request body", "no request body", "no request content",
      "not require a request body", "not require any request body", "request body is not necessary",
      "request body is not required",
    ]
    if flat.contains("however") { return false }
    return phrases.contains(where: flat.contains) || flat.lowered.starts(with: "none".utf8)
      || flat.lowered.starts(with: "empty".utf8)
  }

  private var examplesHaveNoBody: Bool {
    let requests = page.examples.filter { if case .request = $0.message { true } else { false } }
    return !requests.isEmpty && requests.allSatisfy { $0.body == nil }
  }

  private func response() -> ResponseDescription {
    var response = ResponseDescription()
    response.annotation = annotations.first { $0.annotation.blockType == .response }?.annotation
    guard
      let section = outline.sections.first(where: { ($0.key == "response" || $0.key == "responses") && $0.level <= 3 })
    else { return response }
    var redirects: [Int] = []
    for (flat, position) in section.blocks.flattened.paragraphs {
      response.statusCodes += Self.statusCodes(of: UInt8(ascii: "2"), in: flat)
      redirects += Self.statusCodes(of: UInt8(ascii: "3"), in: flat)
      guard response.stated == nil else { continue }
      if let mention = resourceMention(in: flat) {
        response.stated = mention
        response.statesCollection = Self.saysCollection(of: mention, in: flat)
      } else if let primitive = PrimitiveMention(in: flat) {
        response.stated = .init(name: primitive.name)
        response.statesCollection = primitive.isCollection
      } else {
        continue
      }
      response.position = position
    }
    response.isRedirect = response.statusCodes.isEmpty && redirects.contains(302)
    return response
  }

  /// `200 OK`, `201`: numbers of three digits that begin with one.
  private static func statusCodes(of first: UInt8, in flat: FlatText) -> [Int] {
    flat.bytes.split { !$0.isIdentifierByte }.compactMap { word in
      guard word.count == 3, word.allSatisfy(\.isASCIIDigit), word.first == first else { return nil }
      return Int(String(decoding: word, as: UTF8.self))
    }
  }

  /// The first link to a page that is not a request page or an article of the site.
  private func resourceMention(in flat: FlatText) -> TypeExpression.Mention? {
    for span in flat.spans {
      guard let destination = span.destination, !destination.utf8.starts(with: "/".utf8),
        !destination.mentions("://"), !destination.mentions("/api/"),
        let name = TypeExpression.typeName(in: flat.string(span.range))
      else { continue }
      return .init(name: name, destination: destination)
    }
    return nil
  }

  private static func saysCollection(of mention: TypeExpression.Mention, in flat: FlatText) -> Bool {
    flat.contains("collection of") || flat.contains("list of") || flat.contains("array of")
      || flat.contains("\(mention.name.lowercased()) collection")
      || flat.contains("\(mention.name.lowercased()) objects")
      || flat.contains("\(mention.name.lowercased()) object collection")
      || flat.contains("collection object")
  }
}
