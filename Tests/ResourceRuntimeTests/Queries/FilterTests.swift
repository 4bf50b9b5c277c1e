import Foundation
import ResourceRuntime
import Testing

@Suite struct FilterTests {
  @Test func conditionsBecomeTheFilterOfARequest() {
    let request = people().filter { $0.displayName == "O'Neill" && $0.accountEnabled == true }

    #expect(request.query["$filter"] == "displayName eq 'O''Neill' and accountEnabled eq true")
    #expect(
      request.pathAndQuery == "/people?$filter=displayName%20eq%20'O''Neill'%20and%20accountEnabled%20eq%20true")
  }

  @Test func valuesAndNullAreCompared() {
    #expect(text { $0.mail == nil } == "mail eq null")
    #expect(text { $0.mail != nil } == "mail ne null")
    #expect(text { $0.manager == nil && $0.manager.address != nil } == "manager eq null and manager/address ne null")
    #expect(text { $0.mail != "a@b.c" } == "mail ne 'a@b.c'")
    #expect(text { $0.floor < 1 } == "floor lt 1")
    #expect(text { $0.floor <= -1 } == "floor le -1")
    #expect(text { $0.rating > 1.5 } == "rating gt 1.5")
    #expect(text { $0.displayName >= "M" } == "displayName ge 'M'")

    let unknown: String? = nil
    #expect(text { $0.mail == unknown } == "mail eq null")
  }

  @Test func fieldsAreComparedToFieldsOfTheirType() {
    #expect(text { $0.floor == $0.desk } == "floor eq desk")
    #expect(text { $0.floor != $0.desk } == "floor ne desk")
    #expect(text { $0.floor < $0.desk } == "floor lt desk")
    #expect(text { $0.floor <= $0.desk } == "floor le desk")
    #expect(text { $0.floor > $0.desk } == "floor gt desk")
    #expect(text { $0.mail >= $0.address.name } == "mail ge address/name")
  }

  @Test func listsAndFunctions() {
    #expect(text { $0.id.in(["a", "b'c"]) } == "id in ('a','b''c')")
    #expect(text { $0.floor.in(1...3) } == "floor in (1,2,3)")
    #expect(text { $0.importance.in([.low, .high]) } == "importance in ('low','high')")
    #expect(text { $0.id.in([]) } == "false")
    #expect(text { !$0.id.in([]) } == "not false")
    #expect(text { $0.displayName.startsWith("A") } == "startswith(displayName,'A')")
    #expect(text { $0.displayName.endsWith("') or true") } == "endswith(displayName,''') or true')")
    #expect(text { $0.address.city.contains("o") } == "contains(address/city,'o')")
    #expect(text { $0.displayName.toLower() == "a" } == "tolower(displayName) eq 'a'")
    #expect(text { $0.displayName.toUpper().startsWith("A") } == "startswith(toupper(displayName),'A')")
    #expect(text { $0.workDays.has(.monday) } == "workDays has 'monday'")
  }

  @Test func pathsLeadIntoComplexProperties() {
    #expect(text { $0.address.city == "Oslo" } == "address/city eq 'Oslo'")
    #expect(text { $0.manager.manager.address.city != nil } == "manager/manager/address/city ne null")
  }

  @Test func complexPropertiesMayUseTheNamesOfSwift() {
    #expect(text { $0.address.name == "a" } == "address/name eq 'a'")
    #expect(text { $0.address.count == 1 } == "address/count eq 1")
    #expect(text { $0.address.contains == "a" } == "address/contains eq 'a'")
    #expect(text { $0.address[\.hashValue] == "a" } == "address/hashValue eq 'a'")
  }

  @Test func pathsLeadIntoDerivedTypes() {
    #expect(text { $0.scope.as(QueryScope.self).query == "a" } == "scope/example.queryScope/query eq 'a'")
    #expect(text { $0.scope.is(QueryScope.self) } == "isof(scope,'example.queryScope')")
    #expect(text { $0.as(QueryScope.self).query == "a" } == "example.queryScope/query eq 'a'")
    #expect(text { !$0.is(QueryScope.self) } == "not isof('example.queryScope')")
  }

  @Test func filtersFromSeveralCallsHoldTogether() {
    let request = people()
      .filter { $0.floor == 1 || $0.floor == 2 }
      .filter { $0.mail != nil }
      .filter(raw: "desk eq 1 or desk eq 2")

    #expect(
      request.query["$filter"]
        == "(floor eq 1 or floor eq 2) and mail ne null and (desk eq 1 or desk eq 2)")
    #expect(people().filter(raw: "a or b").query["$filter"] == "a or b")
  }

  @Test func filtersAreValues() {
    let isHigh: Filter<Person> = Filter { $0.importance == .high }
    let isNear = Filter<Person> { $0.floor < 3 && $0.desk == 1 }
    let either = isHigh || isNear

    #expect(either.description == "importance eq 'high' or floor lt 3 and desk eq 1")
    #expect(
      (either && !isNear).description
        == "(importance eq 'high' or floor lt 3 and desk eq 1) and not (floor lt 3 and desk eq 1)")
    #expect(Set([isHigh, Filter { $0.importance == .high }, isNear]).count == 2)
    #expect(
      people().filter(isHigh).filter { $0.floor == 1 || isNear.expression }
        == people().filter(isHigh && Filter { $0.floor == 1 || isNear.expression }))
    #expect((Filter<Person>(raw: "a or b") && isHigh).description == "(a or b) and importance eq 'high'")
  }
}

@Suite struct FilterPrecedenceTests {
  @Test func parenthesesStandWhereTheyAreNeeded() {
    #expect(text { $0.floor == 1 && $0.floor == 2 || $0.floor == 3 } == "floor eq 1 and floor eq 2 or floor eq 3")
    #expect(text { $0.floor == 1 && ($0.floor == 2 || $0.floor == 3) } == "floor eq 1 and (floor eq 2 or floor eq 3)")
    #expect(text { $0.floor == 1 && ($0.floor == 2 && $0.floor == 3) } == "floor eq 1 and floor eq 2 and floor eq 3")
    #expect(text { $0.floor == 1 || ($0.floor == 2 || $0.floor == 3) } == "floor eq 1 or floor eq 2 or floor eq 3")
  }

  @Test func notBindsTighterThanComparisons() {
    #expect(text { !($0.floor == 1) } == "not (floor eq 1)")
    #expect(text { !$0.id.in(["a"]) } == "not (id in ('a'))")
    #expect(text { !($0.floor == 1 || $0.floor == 2) } == "not (floor eq 1 or floor eq 2)")
    #expect(text { !(!$0.mail.endsWith("x")) } == "not not endswith(mail,'x')")
    #expect(
      text { $0.displayName.startsWith("A") || !$0.mail.endsWith("x") }
        == "startswith(displayName,'A') or not endswith(mail,'x')")
    #expect(text { !$0.proxyAddresses.any { $0 == "a" } } == "not proxyAddresses/any(x:x eq 'a')")
  }

  @Test(arguments: [
    ("a eq 1", "a eq 1 and c", "not (a eq 1)"),
    ("a eq 'x or y'", "a eq 'x or y' and c", "not (a eq 'x or y')"),
    ("a eq 'it''s' OR b", "(a eq 'it''s' OR b) and c", "not (a eq 'it''s' OR b)"),
    ("f(a or b) and d", "f(a or b) and d and c", "not (f(a or b) and d)"),
    ("order eq 1", "order eq 1 and c", "not (order eq 1)"),
    ("a eq 1\tor(b)", "(a eq 1\tor(b)) and c", "not (a eq 1\tor(b))"),
  ])
  func rawExpressionsAreOnePart(raw: String, conjunction: String, negation: String) {
    #expect((FilterExpression.raw(raw) && .raw("c")).description == conjunction)
    #expect((!FilterExpression.raw(raw)).description == negation)
  }
}

@Suite struct FilterLiteralTests {
  @Test func timesAreNotQuoted() throws {
    let time = try #require(DateTimeOffset("2021-07-05T08:30:00.5+02:00"))
    #expect(text { $0.createdDateTime >= time } == "createdDateTime ge 2021-07-05T08:30:00.5+02:00")
    #expect(
      people().filter { $0.createdDateTime >= time }.pathAndQuery
        == "/people?$filter=createdDateTime%20ge%202021-07-05T08:30:00.5%2B02:00")

    let day = try #require(CalendarDate("2000-02-29"))
    #expect(text { $0.birthday < day } == "birthday lt 2000-02-29")
    let hour = try #require(TimeOfDay("08:30:00"))
    #expect(text { $0.shiftStart == hour } == "shiftStart eq 08:30:00")
    let span = try #require(ISODuration("PT8H"))
    #expect(text { $0.workTime > span } == "workTime gt duration'PT8H'")
  }

  @Test func numbersIdentifiersAndBytes() throws {
    let token = try #require(UUID(uuidString: "CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46"))
    #expect(text { $0.token == token } == "token eq cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46")
    #expect(text { $0.token.in([token]) } == "token in (cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46)")
    #expect(text { $0.balance == 12.50 } == "balance eq 12.5")
    #expect(text { $0.rating == -.infinity } == "rating eq -INF")
    #expect(text { $0.photo == Data([0xFB, 0xFF, 0xFE, 0x01]) } == "photo eq binary'-__-AQ=='")
  }

  @Test func enumerationsAreStrings() {
    #expect(text { $0.importance == .high } == "importance eq 'high'")
    #expect(text { $0.importance != Importance(rawValue: "it's") } == "importance ne 'it''s'")
    #expect(text { $0.workDays == [.monday, .friday] } == "workDays eq 'monday,friday'")
    #expect(text { $0.importance == nil } == "importance eq null")
  }

  @Test func untypedValuesAreWhatJSONSays() {
    #expect(text { $0.extra == "it's" } == "extra eq 'it''s'")
    #expect(text { $0.extra == 1 } == "extra eq 1")
    #expect(text { $0.extra == true } == "extra eq true")
    #expect(text { $0.extra == .null } == "extra eq null")
  }

  @Test(arguments: ["", "'", "''", "a'b''c", "%27", "a&b=c+d#e", "日本", "\"\\", "a;b)", " or 1 eq 1"])
  func textsStayWithinTheirQuotes(value: String) throws {
    let literal = try #require(text { $0.mail == value }.split(separator: " ", maxSplits: 2).last)
    #expect(literal.first == "'" && literal.last == "'")
    let inner = literal.dropFirst().dropLast()
    #expect(inner.replacingOccurrences(of: "''", with: "").contains("'") == false)
    #expect(inner.replacingOccurrences(of: "''", with: "'") == value)
  }

  @Test func nothingOfALiteralEndsTheQuery() {
    let query = people().filter { $0.mail == "a&b=c+d#e%;?" }.query.encoded
    #expect(query == "$filter=mail%20eq%20'a%26b=c%2Bd%23e%25;?'")
  }
}

@Suite struct LambdaTests {
  @Test func itemsAreComparedThemselvesOrByTheirProperties() throws {
    let token = try #require(UUID(uuidString: "CBDC14AB-D96C-4C30-B9F4-6ADA7CDC1D46"))
    #expect(text { $0.proxyAddresses.any { $0 == "smtp:x" } } == "proxyAddresses/any(x:x eq 'smtp:x')")
    #expect(text { $0.proxyAddresses.all { $0.startsWith("s") } } == "proxyAddresses/all(x:startswith(x,'s'))")
    #expect(
      text { $0.assignedLicenses.any { $0.skuId == token } }
        == "assignedLicenses/any(x:x/skuId eq cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46)")
    #expect(text { $0.address.lines.any { $0 != "a" } } == "address/lines/any(x:x ne 'a')")
    #expect(text { $0.reports.any() } == "reports/any()")
  }

  @Test func nestedLambdasHaveVariablesOfTheirOwn() {
    #expect(
      text {
        $0.assignedLicenses.any { license in
          license.plans.all { plan in plan.seats < license.seats && plan.tags.any { $0 == plan.name } }
        }
      } == "assignedLicenses/any(x:x/plans/all(y:y/seats lt x/seats and y/tags/any(z:z eq y/name)))")
  }

  @Test func outerFieldsAreReachedFromWithin() {
    #expect(
      text { person in person.proxyAddresses.any { address in person.reports.any { $0.mail == address } } }
        == "proxyAddresses/any(x:reports/any(y:y/mail eq x))")
    #expect(
      text { person in person.proxyAddresses.any { $0 == person.mail } && person.address.lines.any { $0 == "a" } }
        == "proxyAddresses/any(x:x eq mail) and address/lines/any(x:x eq 'a')")
  }

  @Test func moreThanThreeVariables() {
    #expect(
      text {
        $0.reports.any { $0.reports.any { $0.reports.any { $0.reports.any { $0.reports.any { $0.floor == 1 } } } } }
      }
        == "reports/any(x:x/reports/any(y:y/reports/any(z:z/reports/any(x3:x3/reports/any(x4:x4/floor eq 1)))))")
  }

  @Test func itemsAreCounted() {
    #expect(text { $0.reports.count > 5 } == "reports/$count gt 5")
    #expect(text { $0.address.lines.count == 0 } == "address/lines/$count eq 0")
  }
}
