import Foundation
import ResourceRuntime
import Testing

@Suite struct OpenEnumerationTests {
  @Test func membersAreSwitchedOver() {
    func name(_ audience: Audience?) -> String {
      switch audience {
      case .everyone: "all"
      case .members: "some"
      case nil: "nobody"
      default: "unknown"
      }
    }

    #expect(name(.everyone) == "all")
    #expect(name(.members) == "some")
    #expect(name(.init(rawValue: "guests")) == "unknown")
    #expect(name(nil) == "nobody")
  }

  @Test func unknownMembersAreKept() throws {
    let policy = try TokenIssuancePolicy(jsonText: #"{"audience": "guests"}"#)

    #expect(policy.audience == Audience(rawValue: "guests"))
    #expect(policy.audience?.rawValue == "guests")
    #expect(String(json: policy) == #"{"audience":"guests"}"#)
  }

  @Test func aNumberIsNoMember() throws {
    #expect(try TokenIssuancePolicy(jsonText: #"{"audience": 1}"#).audience == nil)
  }

  @Test func membersAreHashedCodedAndPrinted() throws {
    #expect(Set([Audience.everyone, .init(rawValue: "everyone"), .members]).count == 2)
    #expect("\(Audience.everyone)" == "everyone")
    let data = try JSONEncoder().encode([Audience.everyone, .guests])
    #expect(String(decoding: data, as: UTF8.self) == #"["everyone","guests"]"#)
    #expect(try JSONDecoder().decode([Audience].self, from: data) == [.everyone, .guests])
  }
}

@Suite struct OpenFlagsTests {
  @Test func flagsAreASet() {
    var days: Weekdays = [.monday, .friday, .monday]

    #expect(days.members == ["monday", "friday"])
    #expect(days.contains(.monday))
    #expect(!days.contains(.sunday))
    #expect(days.contains([.monday, .friday]))
    #expect(!days.contains([.monday, .sunday]))
    #expect(days == [.friday, .monday])
    #expect(days.hashValue == ([.friday, .monday] as Weekdays).hashValue)

    #expect(days.insert(.sunday).inserted)
    #expect(!days.insert(.sunday).inserted)
    #expect(days.remove(.friday) == .friday)
    #expect(days.remove(.friday) == nil)
    #expect(days.update(with: .monday) == .monday)
    #expect(days == [.monday, .sunday])
    #expect(days.union(.friday) == [.monday, .sunday, .friday])
    #expect(days.intersection([.sunday, .friday]) == .sunday)
    #expect(days.subtracting(.sunday) == .monday)
    #expect(days.symmetricDifference([.sunday, .friday]) == [.monday, .friday])
    #expect(Weekdays().isEmpty)
    #expect(days.isSuperset(of: .monday))
  }

  @Test(arguments: [
    ("monday,holiday", ["monday", "holiday"]), ("monday, friday ", ["monday", "friday"]), ("", []), (" , ", []),
    ("monday,monday", ["monday"]),
  ])
  func textsAreReadWithUnknownMembers(text: String, members: [String]) {
    let policy = TokenIssuancePolicy { $0["days"] = .string(text) }

    #expect(policy.days?.members == members)
    #expect(policy["days"] == .string(text), "the text stays until it is written")
  }

  @Test func flagsAreWrittenAsOneText() throws {
    let policy = TokenIssuancePolicy { $0.days = [.friday, .monday] }

    #expect(String(json: policy) == #"{"days":"friday,monday"}"#)
    #expect(
      try JSONDecoder().decode([Weekdays].self, from: JSONEncoder().encode([policy.days])) == [[.monday, .friday]])
  }
}
