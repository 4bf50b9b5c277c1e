import HTTPTypes
import ResourceRuntime
import Testing

@Suite struct ConsistencyTests {
  private let time = DateTimeOffset("2021-07-05T08:30:00Z")

  /// The header field and the number of items, where a request asks for eventual consistency.
  private func consistency<Response>(of request: Request<Response>) throws -> [String?] {
    [request.headerFields[try #require(HTTPField.Name("ConsistencyLevel"))], request.query["$count"]]
  }

  @Test func queriesWithPropertiesThatNeedItHaveTheHeaderField() throws {
    let time = try #require(time)
    let advanced = ["eventual", "true"]

    #expect(try consistency(of: groups().filter { $0.deletedDateTime >= time }) == advanced)
    #expect(try consistency(of: groups().filter { $0.size == 1 && !($0.deletedDateTime >= time) }) == advanced)
    #expect(try consistency(of: groups().filter(Filter { $0.deletedDateTime >= time })) == advanced)
    #expect(try consistency(of: groups().orderBy(\.deletedDateTime)) == advanced)
    #expect(try consistency(of: groups().filter { $0.address.city == "a" }) == advanced)
    #expect(try consistency(of: groups().filter { $0.groups.any { $0.deletedDateTime >= time } }) == advanced)
    #expect(
      try consistency(of: groups().expand(\.groups) { $0.filter { $0.deletedDateTime >= time } }) == advanced)
  }

  @Test func otherQueriesDoNot() throws {
    let request = groups().filter { $0.size == 1 }.orderBy(\.displayName).search("x").top(1)

    #expect(try consistency(of: request) == [nil, nil])
    #expect(request.headerFields.isEmpty)
    #expect(try consistency(of: groups().expand(\.groups) { $0.filter { $0.size == 1 } }) == [nil, nil])
  }

  @Test func requestsSayWhatNeedsIt() throws {
    let list = groups()._eventual(for: .search.endsWith.filterWithOrderBy.count)

    #expect(try consistency(of: list) == [nil, nil])
    #expect(try consistency(of: list.search("x")) == ["eventual", "true"])
    #expect(try consistency(of: list.search(\.displayName, "x")) == ["eventual", "true"])
    #expect(try consistency(of: list.count()) == ["eventual", "true"])
    #expect(try consistency(of: list.filter { $0.rule.endsWith("x") }) == ["eventual", "true"])
    #expect(try consistency(of: list.filter { !$0.rule.endsWith("x") && $0.size == 1 }) == ["eventual", "true"])
    #expect(try consistency(of: list.filter { $0.owners.count > 1 }) == ["eventual", "true"])
    #expect(try consistency(of: list.filter { $0.size == 1 }) == [nil, nil])
    #expect(try consistency(of: list.orderBy(\.displayName)) == [nil, nil])
    #expect(try consistency(of: list.filter { $0.size == 1 }.orderBy(\.displayName)) == ["eventual", "true"])
    #expect(try consistency(of: list.orderBy(\.displayName).filter { $0.size == 1 }) == ["eventual", "true"])
    #expect(try consistency(of: list.orderBy(\.displayName).filter(raw: "size eq 1")) == ["eventual", "true"])
  }

  @Test func requestsMaySayThatAllFiltersNeedIt() throws {
    let list = groups()._eventual(for: .filter.orderBy)

    #expect(try consistency(of: list.filter { $0.size == 1 }) == ["eventual", "true"])
    #expect(try consistency(of: list.filter(raw: "size eq 1")) == ["eventual", "true"])
    #expect(try consistency(of: list.orderBy(\.displayName)) == ["eventual", "true"])
    #expect(try consistency(of: list.search("x")) == [nil, nil])
  }

  @Test func whoKnowsBetterSetsIt() throws {
    #expect(try consistency(of: people().filter(raw: "endswith(mail,'x')").eventual()) == ["eventual", nil])

    var request = groups()._eventual(for: .search)
    request.headerFields[try #require(HTTPField.Name("ConsistencyLevel"))] = "session"
    #expect(try consistency(of: request.search("x")) == ["session", "true"])
  }

  @Test func oneResourceIsNotCounted() throws {
    let request: Request<Group> = Request(.get, RequestPath().appending("groups").appending(key: "1"), body: nil)
    let time = try #require(time)

    #expect(
      try consistency(of: request.expand(\.groups) { $0.filter { $0.deletedDateTime >= time } })
        == ["eventual", nil])
  }
}
