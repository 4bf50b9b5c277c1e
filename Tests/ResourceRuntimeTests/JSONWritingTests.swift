import Foundation
import ResourceRuntime
import Testing

@Suite struct JSONWritingTests {
  @Test func onlyWhatMustIsEscaped() throws {
    let text = "\"\\/\u{0}\u{1}\u{8}\t\n\u{C}\r\u{1F}\u{7F}é\u{2028}🌍"
    let written = String(json: text)

    #expect(written == #""\"\\/\u0000\u0001\b\t\n\f\r\u001F"# + "\u{7F}é\u{2028}🌍\"")
    #expect(try JSONValue(jsonText: written) == .string(text))
  }

  @Test func valuesOfFieldsAreDocuments() {
    #expect(String(json: [1, 2]) == "[1,2]")
    #expect(String(json: "a") == #""a""#)
    #expect(Data(json: true) == Data("true".utf8))
    #expect([UInt8](json: [PolicySettings { $0.theme = "x" }]) == Array(#"[{"theme":"x"}]"#.utf8))
    #expect(JSONValue([Audience.everyone]) == ["everyone"])
  }

  @Test func literalsAreValues() {
    let value: JSONValue = ["a": 1, "b": [true, "x", 2.5, -1e-7], "a": ["c": [:]]]

    #expect(String(json: value) == #"{"a":{"c":{}},"b":[true,"x",2.5,-1e-07]}"#)
  }

  @Test func printedResourcesHideSecrets() throws {
    let policy = try TokenIssuancePolicy(
      jsonText: """
        {"displayName":"Contoso","clientSecret":"s3cret","Password":7,"passwordProfile":{"password":"s3cret",\
        "forceChangePasswordNextSignIn":true},"accessTokens":["s3cret",null],"x":[{"secretText":"s3cret"}]}
        """)
    let expected = """
      {"displayName":"Contoso","clientSecret":"***","Password":"***","passwordProfile":{"password":"***",\
      "forceChangePasswordNextSignIn":true},"accessTokens":["***",null],"x":[{"secretText":"***"}]}
      """
    var dumped = ""
    dump(policy, to: &dumped)

    #expect("\(policy)" == "TokenIssuancePolicy(_storage: \(expected))")
    #expect(String(reflecting: policy).contains(expected))
    #expect("\(policy._storage)" == expected)
    #expect("\(JSONValue(policy))" == expected)
    #expect(dumped.contains("Contoso"))
    #expect(!dumped.contains("s3cret"))
    #expect(String(json: policy).contains("s3cret"), "what is sent is complete")
  }
}
