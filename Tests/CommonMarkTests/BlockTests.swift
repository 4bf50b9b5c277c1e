import CommonMark
import Testing

@Suite struct BlockTests {
  @Test func everyKindOfBlock() {
    let text = """
      # One
      Two
      ---
      text

      ```swift  title
      let a
      ```

          code

      <!-- {"a": 1} -->
      > quoted
      > - item

      1. first
      2. second

      ***
      """
    let document = Document(parsing: text)
    #expect(
      document.outline == [
        "heading 1", "heading 2", "paragraph", "fence", "code", "html", "quote[paragraph, list[paragraph]]",
        "ordered[paragraph; paragraph]", "break",
      ])
    #expect(document.problems.isEmpty)
  }

  private func code(_ text: String) -> CodeBlock? {
    for block in Document(parsing: text).blocks { if case .codeBlock(let code) = block.kind { return code } }
    return nil
  }

  @Test func codeBlocks() {
    #expect(
      code("``` http  x=\"y\" \nGET /\n\n```\n")
        == CodeBlock(info: "http  x=\"y\"", literal: "GET /\n\n", isFenced: true, contentLine: 2))
    #expect(code("    a\n      b\n") == CodeBlock(info: "", literal: "a\n  b\n", isFenced: false, contentLine: 1))
    #expect(code("~~~\n~~~\n") == CodeBlock(info: "", literal: "", isFenced: true, contentLine: 2))
    #expect(code("```\n") == CodeBlock(info: "", literal: "", isFenced: true, contentLine: 2))
  }

  @Test func indentedCodeMayLookLikeAFence() {
    #expect(code("    ```x\n    y\n")?.isFenced == false)
    #expect(code("-     ```\n")?.isFenced == nil)
    #expect(code("-    ```x\n     y\n") == nil)
    let document = Document(parsing: "-    ```x\n     y\n     ```\n")
    guard case .list(_, let items) = document.blocks.first?.kind, case .codeBlock(let code) = items.first?.first?.kind
    else { return #expect(Bool(false), "no code in the item") }
    #expect(code == CodeBlock(info: "x", literal: "y\n", isFenced: true, contentLine: 2))
  }

  @Test func htmlBlocksStayAsTheyAre() {
    let comment = "<!--\n| a | b |\n|---|---|\n| c | d |\n-->"
    let document = Document(parsing: comment + "\n\n<div>\n| a |\n|---|\n</div>\n")
    #expect(document.outline == ["html", "html"])
    guard case .htmlBlock(let html) = document.blocks.first?.kind else { return #expect(Bool(false)) }
    #expect(html == comment + "\n")
  }
}
