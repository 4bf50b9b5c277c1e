import ResourceRuntime
import Testing

/// What the pages say of properties, and what follows.
@Suite struct QuerySupportTests {
  @Test func whatThePagesListIsAllowed() {
    _ = groups().filter { $0.displayName == "a" && $0.displayName != nil && !$0.displayName.startsWith("b") }
    _ = groups().filter { $0.displayName >= "a" || $0.displayName.in(["a"]) }
    _ = groups().orderBy(\.displayName).search(\.displayName, "a")
    _ = groups().filter { $0.rule.contains("a") && $0.rule < "b" && !($0.rule == nil) }
    _ = groups().filter { $0.licenses.any { $0.name == "a" } && $0.licenses.count > 1 }
    _ = groups().filter { $0.kind == nil || $0.kind != nil }
    _ = groups().orderBy(\.secret)
  }

  @Test func whatThePagesDoNotSpeakOfIsAllowed() {
    _ = groups().filter { $0.visibility.endsWith("a") }
    _ = groups().filter { $0.owners.any { $0.mail.endsWith("a") } }.expand(\.owners)
    _ = people().filter { $0.mail.endsWith("a") }.orderBy(\.mail).search(\.mail, "a")
  }

  @Test func whatIsKnownOfAPropertyIsPartOfIt() {
    #expect(Group.Fields().mail == Field<String>("mail", [.eq, .in, .startsWith]))
    #expect(Group.Fields().mail._operations == .eq.in.startsWith)
    #expect(Group.Fields().owners._name == "owners")
    #expect(Person.Fields().mail._operations.isEmpty)
    #expect(QueryOperations.filter.contains(.eq) && !QueryOperations.filter.contains(.orderBy))
  }

  #if DEBUG && (os(Linux) || os(macOS))
    @Test func debugBuildsStopAtOperatorsThatThePagesExclude() async throws {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = groups().filter { $0.mail.endsWith("a") }
      }
      let message = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      for part in ["'endsWith'", "'mail'", "eq, in, startsWith", "filter(raw:)"] { #expect(message.contains(part)) }

      await #expect(processExitsWith: .failure) { _ = groups().filter { $0.mail != "a" } }
      await #expect(processExitsWith: .failure) { _ = groups().filter { $0.mail != nil } }
      await #expect(processExitsWith: .failure) { _ = groups().filter { $0.size.in([1]) } }
      await #expect(processExitsWith: .failure) { _ = groups().filter { $0.size > 1 } }
      await #expect(processExitsWith: .failure) { _ = groups().filter { $0.kind == "a" } }
      await #expect(processExitsWith: .failure) { _ = groups().filter { $0.secret == "a" } }
    }

    @Test func debugBuildsStopAtNegationsThatThePagesExclude() async throws {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = groups().filter { !($0.displayName == "a" && $0.mail == "a") }
      }
      let message = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      for part in ["'not'", "'mail'", "filter(raw:)"] { #expect(message.contains(part)) }

      await #expect(processExitsWith: .failure) { _ = groups().filter { !$0.licenses.any { $0.name == "a" } } }
    }

    @Test func debugBuildsStopAtOtherOptionsThatThePagesExclude() async throws {
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = groups().orderBy(\.mail)
      }
      let message = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      for part in ["'$orderby'", "'mail'", "option("] { #expect(message.contains(part)) }

      await #expect(processExitsWith: .failure) { _ = groups().search(\.mail, "a") }
      await #expect(processExitsWith: .failure) { _ = groups().search(\.visibility, "a") }
    }

    @Test func whatIsSaidOfACollectionHoldsForItsItems() async {
      await #expect(processExitsWith: .failure) {
        _ = groups().filter { $0.licenses.any { $0.name.startsWith("a") } }
      }
      await #expect(processExitsWith: .failure) { _ = groups().filter { $0.address.city != "a" } }
    }
  #endif
}
