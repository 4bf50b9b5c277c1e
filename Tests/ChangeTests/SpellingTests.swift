import APIModel
import APIPages
import SwiftEmission
import Testing

/// What names are called in Swift is what the library calls them.
@Suite struct SpellingTests {
  private let model = Theatre.pages.model
  private let spelling = Theatre.pages.spelling

  @Test(arguments: [
    ("GET", "/singers", ".singers.list()", "Page<Singer>"), ("GET", "/singers/{id}", ".singers[id].get()", "Singer"),
    ("POST", "/singers", ".singers.create(stageName: stageName)", "Singer"),
    ("PATCH", "/singers/{id}", ".singers[id].update(changes)", "Singer"),
    ("POST", "/singers/{id}/praise", ".singers[id].praise(words: words)", "Void"),
    (
      "GET", "/singers/{id}/plays(from='{from}',days={days})", ".singers[id].plays(from: from, days: days)", "Costume"
    ), ("POST", "/singers/{id}/friends/$ref", ".singers[id].friends.addReference(to: url)", "Void"),
    ("GET", "/singers/{id}/photo/$value", ".singers[id].photo.content()", "ContentStream"),
  ])
  func callsAreThoseOfTheLibrary(_ method: String, _ path: String, _ expression: String, _ response: String) throws {
    let operation = try #require(model.operations.first { $0.method.rawValue == method && $0.path == path })
    let call = try #require(spelling.call(of: operation))
    #expect(call.expression == expression)
    #expect(call.response == response)
  }

  @Test func everythingSpelledIsInTheLibrary() throws {
    let library = SwiftLibrary(model, options: .init(module: "Stage", client: "StageClient"))
    let text = library.files.map(\.contents).joined()
    for type in model.types {
      #expect(text.contains("public struct \(spelling.type(type.name)): Resource {"))
      for property in type.properties {
        let name = try #require(spelling.name(of: property, in: type))
        #expect(text.contains("var \(name): \(spelling.fieldType(of: property, in: type)) {"), "\(name)")
      }
    }
    for enumeration in model.enumerations {
      #expect(text.contains("public typealias \(spelling.type(enumeration.name)) = OpenEnumeration<"))
      for member in enumeration.members {
        let name = try #require(spelling.name(of: member, in: enumeration))
        #expect(text.contains("static var \(name): \(spelling.type(enumeration.name)) {"))
      }
    }
    for operation in model.operations {
      let call = try #require(spelling.call(of: operation), "\(operation.path)")
      let method = try #require(call.expression.split(separator: ".").last?.prefix { $0 != "(" })
      #expect(text.contains("func \(method)("), "\(method)")
      #expect(text.contains("-> Request<\(call.response)>"), "\(call.response)")
    }
  }
}
