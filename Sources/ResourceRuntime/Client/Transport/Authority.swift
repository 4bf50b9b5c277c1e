/// The host and the port of a URL (RFC 3986, section 3.2), read strictly: what libraries read in more than one way is
/// none. There is no user information, no port but digits without zeros in front, no address in an old form as
/// `0x7f.1`, and no character beyond ASCII.
struct Authority: Hashable, Sendable {
  /// In lower case; an IPv6 address in brackets.
  let host: String
  let port: UInt16

  /// The authority that a text is.
  ///
  /// - Parameter defaultPort: The port of the scheme, where the text has none.
  init?(_ text: some StringProtocol, defaultPort: UInt16) {
    let bytes = Array(text.utf8)
    let hostEnd: Int
    if bytes.first == UInt8(ascii: "[") {
      guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")), Self.isAddress6(bytes[1..<bracket]) else {
        return nil
      }
      hostEnd = bracket + 1
    } else {
      hostEnd = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
      guard Self.isName(bytes[..<hostEnd]) else { return nil }
    }
    // Only ASCII is left, whose lower case is one of each character.
    host = String(decoding: bytes[..<hostEnd], as: UTF8.self).lowercased()
    if hostEnd == bytes.count {
      port = defaultPort
    } else {
      guard bytes[hostEnd] == UInt8(ascii: ":"), let port = Self.port(bytes[(hostEnd + 1)...]) else { return nil }
      self.port = port
    }
  }

  /// The authority of a host whose name is known to be one.
  init(knownName name: String, port: UInt16) {
    host = name.lowercased()
    self.port = port
  }

  /// Whether it is this machine, so that nobody can listen on the way.
  var isLoopback: Bool { ["localhost", "127.0.0.1", "[::1]"].contains(host) }

  /// The text, with the port unless it is that of the scheme.
  func text(defaultPort: UInt16) -> String {
    port == defaultPort ? host : "\(host):\(port)"
  }
}

// MARK: Reading

extension Authority {
  private static func port(_ digits: ArraySlice<UInt8>) -> UInt16? {
    guard digits.allSatisfy(\.isDigit), let first = digits.first, first != UInt8(ascii: "0") else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self))
  }

  /// Whether it is a name, or an IPv4 address: libraries take a name whose last label is a number for an address.
  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }) else {
      return false
    }
    var labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // The root of all names, which a dot at the end stands for.
    if labels.count > 1, labels.last?.isEmpty == true { labels.removeLast() }
    guard let last = labels.last, labels.allSatisfy({ !$0.isEmpty }) else { return false }
    let isHex = last.starts(with: [0x30, 0x78]) || last.starts(with: [0x30, 0x58])
    return last.allSatisfy(\.isDigit) || isHex ? isAddress4(bytes) : true
  }

  /// Whether it is an address of four numbers, none of which could be octal.
  private static func isAddress4(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.allSatisfy(\.isDigit) && (part.count == 1 || part.first != UInt8(ascii: "0"))
          && UInt8(String(decoding: part, as: UTF8.self)) != nil
      }
  }

  /// Whether it is an IPv6 address (RFC 4291, section 2.2) without a zone: eight groups, or fewer with one gap; the last
  /// two can be an IPv4 address.
  private static func isAddress6(_ bytes: ArraySlice<UInt8>) -> Bool {
    var parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return false }
    // A gap at an end leaves two empty parts there, and one alone is no gap.
    if parts[0].isEmpty {
      guard parts[1].isEmpty else { return false }
      parts.removeFirst()
    }
    if parts[parts.count - 1].isEmpty, parts.count > 1 {
      guard parts[parts.count - 2].isEmpty else { return false }
      parts.removeLast()
    }
    var count = parts.count
    if let last = parts.last, last.contains(UInt8(ascii: ".")) {
      guard isAddress4(last) else { return false }
      parts.removeLast()
      count += 1
    }
    guard parts.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isHexDigit) }) else { return false }
    switch parts.count(where: \.isEmpty) {
    case 0: return count == 8
    // The gap stands for one group at least.
    case 1: return count <= 8
    default: return false
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }
}
