import APIPages
import Testing

@testable import SwiftEmission

/// URLs of examples are taken apart as a service takes them.
@Suite struct ExampleURLTests {
  private func url(_ text: String) throws -> ExampleURL {
    let example = try #require(
      SmallDocs(examples: "```http\nGET \(text)\n```").pages.flatMap(\.examples).first, "\(text)")
    guard case .request(let line) = example.message else { throw NoRequest() }
    return ExampleURL(line)
  }

  private struct NoRequest: Error {}

  @Test(arguments: [
    "/ships/7", "ships/7", "/v1.0/ships/7", "/beta/ships/7", "~/ships/7", "https://port.example/v1.0/ships/7",
    "HTTPS://Port.Example/ships/7", "/ships//7/", "/ships/%37",
  ])
  func theRootIsNoPartOfThePath(_ text: String) throws {
    #expect(try url(text).segments == ["ships", "7"])
  }

  @Test func theHostIsKnown() throws {
    #expect(try url("https://Port.Example/v1.0/ships").host == "port.example")
    #expect(try url("/ships").host == nil)
    let urls = try ["https://b.example/x", "https://a.example/x", "https://a.example/y", "/z"].map(url)
    #expect(ExampleURL.commonHost(of: urls) == "a.example")
    #expect(ExampleURL.commonHost(of: []) == nil)
  }

  @Test(arguments: [
    ("/ships/a%2Fb", ["ships", "a/b"]), ("/ships/100%", ["ships", "100%"]), ("/ships/%zz", ["ships", "%zz"]),
    ("/x/range(address='A1/B2')/y", ["x", "range(address='A1/B2')", "y"]),
    ("/x/f(a=1, b='x, y')", ["x", "f(a=1,b='x, y')"]), ("/ships/{id}", ["ships", "{id}"]),
    ("/root:/a b/c.txt:/content", ["root:", "a b", "c.txt:", "content"]), ("/root:/a:", ["root:", "a"]),
    ("/teams/19:4a@thread.tacv2", ["teams", "19:4a@thread.tacv2"]),
  ])
  func segments(_ text: String, _ segments: [String]) throws {
    #expect(try url(text).segments == segments)
  }

  @Test func whatStandsBetweenColonsIsAnAddress() throws {
    #expect(
      try url("/drive/root:/a b/c.txt:/content").parts
        == [.segment("drive"), .segment("root"), .address("a b/c.txt"), .segment("content")])
    #expect(try url("/root:/a:").parts == [.segment("root"), .address("a")])
    #expect(try url("/root:").parts == [.segment("root:")])
  }

  @Test func queriesAreDecoded() throws {
    let query = try url("/ships?$filter=name%20eq%20'a%26b'&$count&x=1=2").query
    #expect(query.map(\.name) == ["$filter", "$count", "x"])
    #expect(query.map(\.value) == ["name eq 'a&b'", "", "1=2"])
  }

  @Test func argumentsOfFunctions() throws {
    let call = try #require(ExampleCall("f(a='it''s, (so)', b=1,c=[1,2])"))
    #expect(call.name == "f")
    #expect(call.arguments.map(\.name) == ["a", "b", "c"])
    #expect(call.arguments.map(\.value) == ["'it''s, (so)'", "1", "[1,2]"])
    #expect(call.arguments[0].quoted == "it's, (so)")
    #expect(call.arguments[1].quoted == nil)
    #expect(ExampleCall("delta()")?.arguments.isEmpty == true)
    #expect(ExampleCall("ships('7')")?.arguments.first?.name == nil)
    #expect(ExampleCall("a(b") == nil)
    #expect(ExampleCall("(a)") == nil)
    #expect(ExampleCall("name") == nil)
  }
}
