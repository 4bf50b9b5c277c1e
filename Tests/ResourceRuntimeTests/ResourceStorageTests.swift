import Foundation
import ResourceRuntime
import TestSupport
import Testing

@Suite struct ResourceStorageTests {
  @Test func aResourceIsOneWord() {
    #expect(MemoryLayout<ResourceStorage>.size == MemoryLayout<Int>.size)
    #expect(MemoryLayout<TokenIssuancePolicy>.size == MemoryLayout<Int>.size)
  }

  @Test func copiesAreIndependent() throws {
    let first = try TokenIssuancePolicy(jsonText: #"{"id":"1","displayName":"a"}"#)
    var second = first
    second.displayName = "b"
    var third = second
    third.displayName = "c"

    #expect([first, second, third].map(\.displayName) == ["a", "b", "c"])
    #expect(String(json: first) == #"{"id":"1","displayName":"a"}"#)
  }

  @Test func whitespaceGoesAndEverythingElseStays() throws {
    let policy = try TokenIssuancePolicy(
      jsonText: " { \"id\" : \"a\\u0041\\/\" ,\n\"n\": [ 1.50 , { \"x\" : -0e+1 } ] , \"@odata.etag\":null }\t")
    #expect(String(json: policy) == #"{"id":"a\u0041\/","n":[1.50,{"x":-0e+1}],"@odata.etag":null}"#)
    #expect(policy.id == "aA/")
  }

  @Test func changesKeepTheirPlaceAndNewMembersComeLast() throws {
    var policy = try TokenIssuancePolicy(jsonText: #"{ "a" : 1, "displayName" : "x", "b" : [ 1, 2 ] }"#)
    policy["new"] = true
    policy.displayName = "y"
    policy["a"] = nil
    #expect(String(json: policy) == #"{"displayName":"y","b":[1,2],"new":true}"#)
    #expect(policy._storage.names == ["displayName", "b", "new"])
    #expect(policy._storage.count == 3)

    policy["a"] = 5
    policy["new"] = nil
    #expect(String(json: policy) == #"{"displayName":"y","b":[1,2],"a":5}"#)
  }

  @Test func anyNumberOfChangesActsLikeAList() throws {
    var random = SeededNumbers(seed: 4)
    for _ in 0..<200 {
      let names = (0..<30).map { "m\($0)" }
      let initial = names.shuffled(using: &random).prefix(20)
      let text = "{" + initial.map { #""\#($0)":"\#($0)""# }.joined(separator: ",") + "}"
      var read = try TokenIssuancePolicy(jsonText: text)
      var built = TokenIssuancePolicy { policy in for name in initial { policy[name] = .string(name) } }
      for step in 0..<Int.random(in: 0..<40, using: &random) {
        let name = names.randomElement(using: &random) ?? ""
        let value: JSONValue? = Bool.random(using: &random) ? .number(JSONNumber(step)) : nil
        read[name] = value
        built[name] = value
        #expect(read[name] == value)
      }
      #expect(String(json: read) == String(json: built))
      #expect(read == built)
      #expect(read._storage.names == built._storage.names)
      #expect(read._storage.hashValue == built._storage.hashValue)
    }
  }

  @Test func aDetachedObjectIsTheSameWithoutItsDocument() throws {
    let text = #"{"value": [ {"id": "1", "x": [ 1 ]}, {"id": "2"} ]}"#
    let page = try Page<TokenIssuancePolicy>(jsonData: Array(text.utf8))
    var storage = try #require(page.value.first)._storage
    #expect(storage.detached() == storage)
    #expect(String(json: JSONValue.object(storage.detached())) == #"{"id":"1","x":[1]}"#)
    storage["new"] = true
    #expect(storage.detached() == storage)
  }

  @Test func membersUnknownToThePagesAreReadByType() throws {
    var policy = try TokenIssuancePolicy(jsonText: #"{"extension_count":"12","extension_on":true}"#)
    #expect(policy["extension_count", as: Int64.self] == 12)
    #expect(policy["extension_on", as: String.self] == nil)
    policy["extension_day", as: CalendarDate.self] = CalendarDate("2021-07-05")
    #expect(policy["extension_day"] == "2021-07-05")
    #expect(policy.badge == nil)
    policy.badge = "b"
    #expect(policy["extension_badge"] == "b")
  }

  @Test func resourcesAreCodableWithAnyCoder() throws {
    let policy = try TokenIssuancePolicy(jsonText: #"{"id":"1","displayName":null,"n":[1,{"x":2.5}]}"#)
    let data = try JSONEncoder().encode(["policy": policy])
    #expect(try JSONDecoder().decode([String: TokenIssuancePolicy].self, from: data) == ["policy": policy])
    let list = try PropertyListEncoder().encode(TokenIssuancePolicy { $0.displayName = "a" })
    #expect(try PropertyListDecoder().decode(TokenIssuancePolicy.self, from: list).displayName == "a")
  }
}

extension TokenIssuancePolicy.Fields {
  fileprivate var badge: Field<String> { "extension_badge" }
}
