/// Turns libcmark's inline nodes into values.
struct InlineConverter {
  /// How deep emphasis, links and images may nest. What is deeper keeps its text and loses its form.
  static let depthLimit = 100

  /// Whether something was nested deeper than the limit. Whoever reads it may set it back.
  var wentTooDeep = false

  /// What destinations made by `ReferenceAlias` stand for.
  private let aliases: [ReferenceDefinitions.Definition]

  /// Where neighbouring texts are joined; kept to spare an allocation each time.
  private var joinedText: [UInt8] = []

  init(aliases: [ReferenceDefinitions.Definition] = []) {
    self.aliases = aliases
  }

  /// The inlines that a block or an inline node holds.
  mutating func inlines(in parent: CMarkNode) -> [Inline] {
    inlines(in: parent, depth: 0)
  }

  private mutating func inlines(in parent: CMarkNode, depth: Int) -> [Inline] {
    guard let first = parent.firstChild else { return [] }
    // Most blocks and links hold one text.
    if first.next == nil { return [Inline(kind(of: first, depth: depth))] }
    var inlines: [Inline] = []
    inlines.reserveCapacity(Self.countOfInlines(from: first))
    var node: CMarkNode? = first
    while let current = node {
      node = current.next
      if current.isText, let next = node, next.isText {
        // libcmark cuts text at every character that might have been markup.
        joinedText.removeAll(keepingCapacity: true)
        current.appendLiteral(to: &joinedText)
        while let text = node, text.isText {
          text.appendLiteral(to: &joinedText)
          node = text.next
        }
        inlines.append(Inline(.text(String(decoding: joinedText, as: UTF8.self))))
      } else {
        inlines.append(Inline(kind(of: current, depth: depth)))
      }
    }
    return inlines
  }

  /// How many inlines a row of siblings makes, neighbouring texts being one.
  private static func countOfInlines(from first: CMarkNode) -> Int {
    var count = 0
    var wasText = false
    var node: CMarkNode? = first
    while let current = node {
      let isText = current.isText
      if !isText || !wasText { count += 1 }
      wasText = isText
      node = current.next
    }
    return count
  }

  private mutating func kind(of node: CMarkNode, depth: Int) -> Inline.Kind {
    switch node.kind {
    case .text: .text(node.literal)
    case .code: .code(node.literal)
    case .softBreak: .softBreak
    case .lineBreak: .lineBreak
    case .html: .html(node.literal)
    case .emphasis: .emphasis(content(of: node, depth: depth))
    case .strong: .strong(content(of: node, depth: depth))
    case .link: link(node, depth: depth)
    case .image: image(node, depth: depth)
    // No parser puts anything else among inlines.
    default: .text("")
    }
  }

  private mutating func link(_ node: CMarkNode, depth: Int) -> Inline.Kind {
    let (destination, title) = target(of: node)
    return .link(destination: destination, title: title, content: content(of: node, depth: depth))
  }

  private mutating func image(_ node: CMarkNode, depth: Int) -> Inline.Kind {
    let (destination, title) = target(of: node)
    return .image(destination: destination, title: title, content: content(of: node, depth: depth))
  }

  private func target(of node: CMarkNode) -> (destination: String, title: String) {
    let destination = node.destination
    if !aliases.isEmpty, let number = ReferenceAlias.number(of: destination), aliases.indices.contains(number) {
      return (aliases[number].destination, aliases[number].title)
    }
    return (destination, node.title)
  }

  private mutating func content(of node: CMarkNode, depth: Int) -> [Inline] {
    if depth + 1 < Self.depthLimit { return inlines(in: node, depth: depth + 1) }
    guard node.firstChild != nil else { return [] }
    return flatText(of: node)
  }

  /// All text below a node as one text. A loop, since the depth has no limit here.
  private mutating func flatText(of root: CMarkNode) -> [Inline] {
    joinedText.removeAll(keepingCapacity: true)
    var depth = 1
    var node = root.firstChild
    while let current = node {
      switch current.kind {
      case .text, .code, .html: current.appendLiteral(to: &joinedText)
      case .softBreak, .lineBreak: joinedText.append(.space)
      default: wentTooDeep = true
      }
      if let child = current.firstChild {
        node = child
        depth += 1
        continue
      }
      node = current.next
      var ancestor = current
      while node == nil, depth > 1, let parent = ancestor.parent {
        depth -= 1
        ancestor = parent
        node = parent.next
      }
    }
    return [Inline(.text(String(decoding: joinedText, as: UTF8.self)))]
  }
}
