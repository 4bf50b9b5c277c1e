import Foundation
import TestSupport
import Testing

@testable import SwiftEmission

/// The rule that ``MemberNames`` states.
@Suite struct NameRuleTests {
  @Test(
    arguments: [
      ("displayName", "displayName"), ("größe", "größe"), ("ユーザー", "ユーザー"), ("cafe\u{301}", "cafe\u{301}"),
      ("default", "`default`"), ("async", "async"), ("some space", "`some space`"), ("1stLine", "`1stLine`"),
      ("@odata.type", "`@odata.type`"), ("a–b", "`a–b`"), ("x²", "`x²`"), ("🎉", "`🎉`"), ("a✅", "`a✅`"),
      ("_", "`_`"), ("__", "__"),
    ])
  func ownNamesStay(_ name: String, _ swiftName: String) {
    #expect(SwiftIdentifier.member(name) == swiftName)
    #expect(!MemberNames.isRenamed(name, to: swiftName))
  }

  @Test(
    arguments: [
      ("a`b", "aB"), ("a\\b", "aB"), ("a\nb", "aB"), ("a\u{A0}b", "aB"), ("a\u{202E}b", "aB"), ("a\u{200B}b", "aB"),
      ("b\u{FE0F}", "b"), ("\u{3164}", "_unnamed"), ("$foo", "foo"), ("$1", "`1`"), ("\u{301}a", "a"),
      ("class`", "`class`"), ("", "_unnamed"), ("-", "_unnamed"), ("✅", "_unnamed"), ("a`; exit(1)", "`a; exit(1)`"),
    ])
  func whatSwiftForbidsIsLeftOut(_ name: String, _ swiftName: String) {
    #expect(SwiftIdentifier.member(name) == swiftName)
    #expect(MemberNames.isRenamed(name, to: swiftName))
  }

  @Test func ownNamesComeFirst() {
    #expect(MemberNames.instance(["a`b", "aB", "a\\b", "aB_"]) == ["aB__", "aB", "aB___", "aB_"])
    #expect(MemberNames.static(["none", "none_"]) == ["none__", "none_"])
  }

  @Test func namesThatLookTheSameAreToldApart() {
    let names = MemberNames.instance(["caf\u{E9}", "cafe\u{301}"])
    #expect(names == ["café", "café_"])
    #expect(MemberNames.isRenamed("cafe\u{301}", to: names[1]))
  }

  @Test func inheritedNamesAreTaken() {
    #expect(MemberNames.instance(["$a"], inherited: ["a": "a"]) == ["a_"])
    #expect(MemberNames.instance(["a"], inherited: ["a": "a"]) == ["a"], "the same member, declared anew")
    #expect(MemberNames.instance(["$a"], derived: ["a", "a_"]) == ["a__"])
  }

  @Test func membersOfEveryPlaceAreTaken() throws {
    let folder = PackageFolder.path("Sources/ResourceRuntime/Requests")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("RequestNode") }
    let names = try files.flatMap { file in
      try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        .matches(of: /(?:var|public func) (_\w+)/).map { String($0.1) }
    }
    #expect(Set(names).count > 2)
    for name in names { #expect(SwiftIdentifier.placeMember(name) == name + "_") }
  }

  @Test func typesOfEnumerationsAreTaken() {
    let names = ["Type", "Protocol", "none", "RawValue", "Element", "self", "some"]
    #expect(
      MemberNames.static(names) == ["Type_", "Protocol_", "none_", "RawValue_", "Element", "`self`", "some"])
    #expect(
      MemberNames.static(names, isFlags: true)
        == ["Type_", "Protocol_", "none_", "RawValue", "Element_", "`self`", "some"])
  }
}
