import APIModel
import APIPages
import CommonMark
import TestSupport
import Testing

/// Links that lead nowhere.
@Suite struct LinkTests {
  private func told(_ text: String, path: String = "guides/moor.md") -> [String] {
    Docs.harbour([path: text]).found.map { "\($0.location.line):\($0.location.column) \($0.id.rawValue)" }
  }

  @Test(arguments: [
    "[a](../resources/ship.md)", "[a](../Resources/SHIP.md)", "[a](./moor.md)", "[a](moor.md)",
    "[a](../resources/ship.md#properties)", "[a](../resources/ship.md#JSON-representation)",
    "[a](../resources/ship.md#)",
    "[a](../resources/ship.md?view=all)", "[a](..\\resources\\ship.md)", "[a](../resources/%73hip.md \"Ships\")",
    "[a](https://port.example/gone.md)", "[a](mailto:master@port.example)", "[a](/port/gone.md)", "[a](~/gone.md)",
    "[a](../../gone.md)", "[a](gone.png)", "[a](../includes/gone.md)", "![a](gone.md)", "`[a](gone.md)`",
    "# [HTTP](#tab/http)", "[a][ship]\n\n[ship]: ../resources/ship.md",
  ])
  func goodLinks(_ markdown: String) {
    #expect(told("# Mooring\n\n\(markdown)\n") == [])
  }

  @Test(arguments: [
    ("See [a](../resources/boat.md).", "3:5"),
    ("Two lines,\nand [a](<gone.md>).", "4:5"),
    ("- In a list:\n\n  > and [a](ship.md \"quoted\")", "5:9"),
    ("**Strong [a](gone.md)**", "3:10"),
    ("|Name|Where|\n|---|---|\n|x|[a](moor.md), [b](gone.md)|", "5:18"),
    ("[a](moor.md) [b](gone.md)", "3:14"),
    ("[a][b]\n\n[b]: gone.md", "3:1"),
  ])
  func linksToNoPage(_ markdown: String, _ place: String) {
    #expect(told("# Mooring\n\n\(markdown)\n") == ["\(place) broken-link"])
  }

  @Test func suggestions() {
    let found = Docs.harbour(["guides/moor.md": "# Mooring\n\n[a](ship.md) [b](../resources/shpi.md) [c](x.md)\n"])
      .found
    #expect(found.map(\.suggestion) == ["../resources/ship.md", "../resources/ship.md", nil])
    #expect(
      found.first?.message == "There is no page guides/ship.md, did you mean '../resources/ship.md'? Mend the link.")
  }

  @Test(arguments: [
    "[a](#mooring)", "[a](#step-1-cast-off)", "[a](#whats-in-a_name)", "[a](#a--b)", "[a](#again)", "[a](#again-1)",
    "[a](#code-in-titles)", "[a](#anchored)", "[a](#by-id)", "[a](#in-a-cell)", "[a](#given)", "[a](#%C3%BCber)",
  ])
  func goodAnchors(_ link: String) {
    let text = """
      # Mooring

      \(link)

      ## Step 1: Cast off
      ## What's in a_name?
      ## A & B
      ## Again
      ## Again
      ## `Code` in [titles](moor.md)
      ## Über
      ## Custom {#given}

      <a name="Anchored"></a>

      Text <span id='by-id'>with</span> a mark.

      |Name|
      |---|
      |<a id="in-a-cell"></a>x|
      """
    #expect(told(text) == [])
  }

  @Test func anchorsThatLeadNowhere() {
    let text = "# Mooring\n\n[a](#moring) [b](../resources/ship.md#propertis)\n"
    let found = Docs.harbour(["guides/moor.md": text]).found
    #expect(found.map(\.id) == [.brokenAnchor, .brokenAnchor])
    #expect(found.map(\.location.column) == [1, 14])
    #expect(found.map(\.suggestion) == ["mooring", "properties"])
  }

  /// Nobody pays for links who doesn't ask for them.
  @Test func linksAreCollectedOnDemand() {
    let page = APIPage(path: PagePath("a.md"), document: Document(parsing: "# A\n\n[b](gone.md)\n"))
    #expect(page.links == nil)
    #expect(lintDiagnostics(of: [page], in: APIModel(linking: [page])).isEmpty)
  }

  @Test func hostileLinks() {
    let time = processorTime {
      let references = String(repeating: "[a][b] ", count: 40_000)
      #expect(told("# Mooring\n\n\(references)\n\n[b]: gone.md\n").count == 1)
      let links = String(repeating: "[a](gone.md) ", count: 5_000)
      #expect(told("# Mooring\n\n\(links)\n").count == 5_000)
      #expect(told("# Mooring\n\n[a](" + String(repeating: "../", count: 10_000) + "gone.md)\n") == [])
      #expect(told("# Mooring\n\n[a](#" + String(repeating: "%", count: 10_000) + ")\n").count == 1)
    }
    #expect(time < .seconds(60))
  }

  @Test func lineEndsOfAllKinds() {
    #expect(told("# Mooring\r\n\r\nSee\r\n[a](gone.md)\r\n") == ["4:1 broken-link"])
    #expect(told("\u{FEFF}# Mooring\n\n[a](gone.md)\n") == ["3:1 broken-link"])
  }
}
