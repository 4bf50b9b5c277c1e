import ResourceRuntime
import Testing

@Suite struct QueryOptionTests {
  @Test func optionsOfCollections() {
    let request = people()
      .select(\.id, \.displayName).orderBy(\.displayName, .descending).top(5).skip(10).count().search("x")

    #expect(
      request.query.items.map { "\($0.name)=\($0.value)" } == [
        "$select=id,displayName", "$orderby=displayName desc", "$top=5", "$skip=10", "$count=true", #"$search="x""#,
      ])
  }

  @Test func pathsOfComplexProperties() {
    #expect(people().select(\.id, \.address.city).query["$select"] == "id,address/city")
    #expect(person().select(\.address.name).query["$select"] == "address/name")
    #expect(
      people().orderBy(\.address.city).orderBy(\.manager.displayName, .descending).query["$orderby"]
        == "address/city,manager/displayName desc")
    #expect(people().orderBy(\.reports.count).query["$orderby"] == "reports/$count")
  }

  @Test func onePropertyIsSearched() {
    #expect(people().search(\.displayName, "al pha").query["$search"] == #""displayName:al pha""#)
  }

  @Test func optionsComeInTheirOrderWhateverTheyAre() {
    #expect(people().option("$skiptoken", "a b").top(1).pathAndQuery == "/people?$skiptoken=a%20b&$top=1")
  }
}

@Suite struct ExpandTests {
  @Test func expandedPropertiesHaveOptionsOfTheirOwn() {
    let request = people()
      .expand(\.manager) {
        $0.select(\.id).filter { $0.displayName == "O'N;(e" }.expand(\.assignedLicenses)
      }
      .expand(\.reports) { $0.orderBy(\.displayName).top(5).skip(1).count().search("a").option("$levels", "max") }
      .expand(\.assignedLicenses)

    #expect(
      request.query["$expand"] == """
        manager($select=id;$filter=displayName eq 'O''N;(e';$expand=assignedLicenses),\
        reports($orderby=displayName;$top=5;$skip=1;$count=true;$search="a";$levels=max),assignedLicenses
        """)
  }

  @Test func expansionsNest() {
    let request = person().expand(\.manager) {
      $0.select(\.id, \.address.city).expand(\.reports) { $0.select(\.id).filter { $0.floor == 1 || $0.floor == 2 } }
    }

    #expect(
      request.query["$expand"]
        == "manager($select=id,address/city;$expand=reports($select=id;$filter=floor eq 1 or floor eq 2))")
    #expect(
      request.pathAndQuery == """
        /people/1?$expand=manager($select=id,address/city;$expand=reports($select=id;$filter=floor%20eq%201%20or%20\
        floor%20eq%202))
        """)
  }

  @Test func valuesWithinAreEncodedOnce() {
    #expect(
      people().expand(\.manager) { $0.filter { $0.mail == "a&b+c%" } }.query.encoded
        == "$expand=manager($filter=mail%20eq%20'a%26b%2Bc%25')")
  }

  @Test func noOptionsNeedNoParentheses() {
    #expect(person().expand(\.manager, \.reports).query["$expand"] == "manager,reports")
    #expect(person().expand(\.manager) { $0 }.query["$expand"] == "manager")
    #expect(person().expand(\.reports) { $0 }.expand(\.manager).query["$expand"] == "reports,manager")
  }

  @Test func expandOptionsAreValues() {
    let names = ExpandOptions<Person>().select(\.displayName).top(3)

    #expect(names.description == "$select=displayName;$top=3")
    #expect(person().expand(\.reports) { _ in names }.query["$expand"] == "reports($select=displayName;$top=3)")
    #expect(names == ExpandOptions<Person>().select(\.displayName).top(3))
  }
}
