import CommonMark

extension PageReader {
  /// Reads the examples of a request page or a resource page, and accounts for every one.
  ///
  /// An example is a code block that an annotation calls one; and from the first heading on examples to the end of the
  /// page, any code block: many pages annotate nothing.
  mutating func readExamples() {
    let annotations = annotationsByCode
    let firstSection = outline.sections.firstIndex { $0.key.mentions("example") } ?? outline.sections.count
    let requestLines = Set(outline.indices(under: { $0.utf8.starts(with: "http request".utf8) }))
    for (index, section) in outline.sections.enumerated() where !requestLines.contains(index) {
      for block in section.blocks.flattened {
        guard case .codeBlock(let code) = block.block.kind else { continue }
        let annotation = annotations[block.place]
        if index >= firstSection || annotation?.blockType.map(Self.isExample) == true {
          readExample(code, in: block, annotation: annotation)
        }
      }
    }
    accountForAnnotationsWithoutCode()
    for block in outline.otherTabs.flattened {
      guard case .codeBlock = block.block.kind else { continue }
      page.coverage.examples.found += 1
      page.coverage.examples.skip(.otherTab, line: block.position.line)
    }
  }

  private var annotationsByCode: [SourceLocation: Annotation] {
    Dictionary(
      annotations.compactMap { annotated in
        guard annotated.code != nil, let next = annotated.next else { return nil }
        return (SourceLocation(page: annotated.origin.page, position: next.range.start), annotated.annotation)
      }
    ) { first, _ in first }
  }

  private static func isExample(_ type: Annotation.BlockType) -> Bool {
    switch type {
    case .resource, .request, .response, .example, .samples, .simulatedResponse: true
    case .ignored: false
    }
  }

  private mutating func readExample(_ code: CodeBlock, in block: PlacedBlock, annotation: Annotation?) {
    let line = block.position.line
    if annotation?.blockType == .resource, !page.resources.isEmpty {
      return account(forRepresentation: PlacedText(code, of: block.block, in: block.origin), line: line)
    }
    let messages = ExampleMessages(
      code, annotation: annotation, page: block.origin.page, column: block.block.range.start.column)
    page.coverage.examples.found += max(1, messages.examples.count)
    page.examples += messages.examples
    if messages.examples.isEmpty { page.coverage.examples.skip(.foreignCode, line: line) }
  }

  /// Counts the JSON representation of a type, which is read with the type itself.
  private mutating func account(forRepresentation text: PlacedText, line: Int) {
    page.coverage.examples.found += 1
    let isRead = text.page == representation?.text.page && text.position == representation?.text.position
    let reading = isRead ? representation?.reading ?? text.json() : text.json()
    guard reading.value == nil else { return }
    page.coverage.examples.skip(.unreadableJSON, line: line)
    report(unreadable: text, reading)
  }

  /// Reports JSON that can't be read, whatever is forgiven.
  private mutating func report(unreadable text: PlacedText, _ reading: LenientJSON.Reading) {
    let location = text.location(at: reading.departure?.offset ?? 0)
    report(
      .unreadableJSON, at: location.position, in: location.page,
      "The JSON can't be read: \((reading.departure?.kind ?? .empty).rawValue). Mend it.")
  }

  private mutating func accountForAnnotationsWithoutCode() {
    for annotated in annotations where annotated.code == nil {
      guard let type = annotated.annotation.blockType, Self.isExample(type) else { continue }
      let position = annotated.annotation.position
      page.coverage.examples.found += 1
      page.coverage.examples.skip(.annotationWithoutCode, line: position.line)
      report(
        .annotationWithoutCode, at: position,
        "The annotation is about a code block, and none follows it. Put it right above the block, or remove it.")
    }
  }
}
