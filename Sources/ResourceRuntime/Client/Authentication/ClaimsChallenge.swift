internal import HTTPTypes

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a service demands of a token when it refuses one with status 401: the parameter `claims` of the header field
/// `WWW-Authenticate`, in Base64.
enum ClaimsChallenge {
  static func claims(in fields: HTTPFields) -> String? {
    for field in fields[values: .wwwAuthenticate] {
      guard let encoded = parameters(of: field)["claims"], let data = Data(_json: .string(encoded)) else { continue }
      return String(decoding: data, as: UTF8.self)
    }
    return nil
  }

  /// The parameters of all challenges in a field (RFC 9110, section 11.6.1), by their names in lower case.
  private static func parameters(of field: String) -> [String: String] {
    var parameters: [String: String] = [:]
    var rest = Substring(field)
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split { " ,\t".contains($0) }.last.map { $0.lowercased() } ?? ""
      rest = rest[rest.index(after: equals)...]
      let value: String
      if rest.first == "\"" {
        value = quotedString(from: &rest)
      } else {
        let token = rest.prefix { $0 != "," && $0 != " " }
        rest = rest[token.endIndex...]
        value = String(token)
      }
      if parameters[name] == nil { parameters[name] = value }
    }
    return parameters
  }

  private static func quotedString(from rest: inout Substring) -> String {
    var value = ""
    var isEscaped = false
    var index = rest.index(after: rest.startIndex)
    while index < rest.endIndex {
      let character = rest[index]
      index = rest.index(after: index)
      if isEscaped {
        value.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        break
      } else {
        value.append(character)
      }
    }
    rest = rest[index...]
    return value
  }
}
