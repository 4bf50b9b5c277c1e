import CommonMark
import Testing

@Suite struct FrontMatterTests {
  private func entries(_ lines: String) -> [String: String] {
    let frontMatter = Document(parsing: "---\n\(lines)\n---\n").frontMatter
    return Dictionary(uniqueKeysWithValues: (frontMatter?.entries ?? []).map { ($0.key, $0.value) })
  }

  @Test func valuesAreReadAsPeopleWriteThem() {
    #expect(entries("title: a thing") == ["title": "a thing"])
    #expect(entries("title: \"a thing\"  ") == ["title": "a thing"])
    #expect(entries("title: 'it''s one'") == ["title": "it's one"])
    #expect(entries(#"title: "a \"b\" \\ c""#) == ["title": #"a "b" \ c"#])
    #expect(entries("title: one: two") == ["title": "one: two"])
    #expect(entries("url: https://a.b/c") == ["url": "https://a.b/c"])
    #expect(entries("a.b-c :  d") == ["a.b-c": "d"])
    #expect(entries("title:glued") == ["title": "glued"])
    #expect(entries("title:") == ["title": ""])
    #expect(entries("title: \"open") == ["title": "\"open"])
    #expect(entries("title: \"") == ["title": "\""])
  }

  @Test func indentedLinesContinueAValue() {
    #expect(entries("text: \"one\n  two\"\nnext: x") == ["text": "one two", "next": "x"])
    #expect(entries("text: >\n  one\n  two: three") == ["text": "one two: three"])
    #expect(entries("text:\n\tone") == ["text": "one"])
  }

  @Test func otherLinesAreNoEntries() {
    #expect(entries("# a: b\n- c: d\nplain\n\n: e").isEmpty)
  }

  @Test func keysAreFoundWithoutRegardToCase() {
    let frontMatter = Document(parsing: "---\nDoc_Type: a\ndoc_type: b\n---\n").frontMatter
    #expect(frontMatter?["doc_type"] == "a")
    #expect(frontMatter?["DOC_TYPE"] == "a")
    #expect(frontMatter?.entries.map(\.key) == ["Doc_Type", "doc_type"])
    #expect(frontMatter?["none"] == nil)
  }

  @Test func fencesMayTrailBlanks() {
    let document = Document(parsing: "--- \t\na: b\n---  \ntext\n")
    #expect(document.frontMatter?.text == "a: b\n")
    #expect(document.frontMatter?.entries.map(\.position) == [SourcePosition(line: 2, column: 1)])
    #expect(document.frontMatter?.range.end == SourcePosition(line: 3, column: 6))
    #expect(document.blocks.map(\.range.start.line) == [4])
  }

  @Test func emptyFrontMatterIsFrontMatter() {
    let document = Document(parsing: "---\n---\ntext")
    #expect(document.frontMatter?.text == "")
    #expect(document.outline == ["paragraph"])
  }

  @Test(arguments: ["a\n---\nb: c\n---\n", "----\nb: c\n---\n", " ---\nb: c\n---\n", "--\nb: c\n--\n"])
  func onlyTheVeryTopCounts(text: String) {
    let document = Document(parsing: text)
    #expect(document.frontMatter == nil)
    #expect(document.problems.isEmpty)
  }

  @Test func unclosedFrontMatterIsTextAndAProblem() {
    let document = Document(parsing: "---\ntitle: x\n\n# Heading\n")
    #expect(document.frontMatter == nil)
    #expect(document.outline == ["break", "paragraph", "heading 1"])
    #expect(
      document.problems == [DocumentProblem(kind: .unclosedFrontMatter, position: SourcePosition(line: 1, column: 1))])
  }
}
