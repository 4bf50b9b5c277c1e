/// The JSON of one user, made of its number: the same on every run.
struct UserText {
  private let index: Int
  private var random: SplitMix64

  init(index: Int) {
    self.index = index
    random = SplitMix64(seed: UInt64(index))
  }

  /// 27 members, about 1.4 KB.
  var json: String {
    var copy = self
    return copy.makeJSON()
  }

  private mutating func makeJSON() -> String {
    let given = pick(["Ada", "Zoë", "Jürgen", "María José", "Ingrid", "美咲", "Tom", #"Se\u00e1n"#, "Olga", "Priya"])
    let family = pick(["Lindqvist", "Müller-Braun", "O'Neill", "Nakamura", #"D\u00fcrr"#, "van den Berg", "Okafor"])
    let account = "user\(index).\(hex(6))"
    return object([
      ("@odata.type", "\"#bench.user\""),
      ("@odata.etag", #""W/\"\#(hex(16))\"""#),
      ("id", "\"\(uuid())\""),
      ("displayName", "\"\(given) \(family)\""),
      ("givenName", "\"\(given)\""),
      ("surname", "\"\(family)\""),
      ("mail", "\"\(account)@example.com\""),
      ("userPrincipalName", "\"\(account)@tenant.example.com\""),
      ("jobTitle", pick(["\"Engineer\"", #""Director, R\u0026D and Research Operations""#, "\"Buyer\"", "null"])),
      ("department", pick(["\"Sales\"", "\"Purchasing and Supply\"", "\"Qualitätssicherung\"", "\"IT\""])),
      ("officeLocation", "\"\(number(1...40))/\(number(1000...9999))\""),
      ("mobilePhone", pick(["null", "\"+49 151 \(number(1_000_000...9_999_999))\""])),
      ("preferredLanguage", pick(["\"en-US\"", "\"de-DE\"", "\"ja-JP\"", "null"])),
      ("ageGroup", pick(["\"adult\"", "\"minor\"", "\"notAdult\"", "null"])),
      ("accountEnabled", pick(["true", "true", "false"])),
      ("onPremisesSyncEnabled", pick(["null", "true"])),
      ("signInCount", "\(number(0...5000))"),
      ("storageUsed", "\(number(0...900_000_000_000))"),
      ("createdDateTime", dateTime()),
      ("lastPasswordChangeDateTime", dateTime()),
      ("employeeHireDate", pick(["null", dateTime()])),
      ("aboutMe", aboutMe()),
      ("businessPhones", list(number(0...2)) { "\"+1 425 555 \($0.number(1000...9999))\"" }),
      ("proxyAddresses", list(number(1...4)) { "\"smtp:\(account).\($0.hex(4))@example.com\"" }),
      ("employeeOrgData", "{\"division\":\"Division \(number(1...90))\",\"costCenter\":\"\(number(1000...9999))\"}"),
      ("assignedLicenses", list(number(1...3)) { $0.license() }),
      ("identities", list(number(1...2)) { $0.identity(account) }),
    ])
  }

  private mutating func license() -> String {
    object([("skuId", "\"\(uuid())\""), ("disabledPlans", list(number(0...1)) { "\"\($0.uuid())\"" })])
  }

  private mutating func identity(_ account: String) -> String {
    object([
      ("signInType", pick(["\"emailAddress\"", "\"userPrincipalName\""])),
      ("issuer", "\"tenant.example.com\""),
      ("issuerAssignedId", "\"\(account)@example.com\""),
    ])
  }

  private mutating func aboutMe() -> String {
    pick([
      "null",
      #""Looks after invoices.\nCall before noon, or write.\nRoom numbers are on the door.""#,
      #""Likes \"real\" coffee, chess and long walks by the sea; away on Fridays, and all of August.""#,
      #""Führt das Team für Prüfmittel \u2013 fragen Sie nach C:\\Messdaten.""#,
    ])
  }

  /// A point in time with 0 to 7 digits of a fraction of its second.
  private mutating func dateTime() -> String {
    let digits = number(0...7)
    let fraction = digits == 0 ? "" : "." + String((0..<digits).map { _ in Character(pick(["0", "3", "7", "9"])) })
    let day = "\(number(2010...2025))-\(number(10...12))-\(number(10...28))"
    return "\"\(day)T\(number(10...23)):\(number(10...59)):\(number(10...59))\(fraction)Z\""
  }
}

// MARK: Parts

extension UserText {
  private func object(_ members: [(name: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  private mutating func list(_ count: Int, _ element: (inout UserText) -> String) -> String {
    var elements: [String] = []
    for _ in 0..<count { elements.append(element(&self)) }
    return "[" + elements.joined(separator: ",") + "]"
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[number(0...choices.count - 1)]
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(random.next() % UInt64(range.count))
  }

  private mutating func hex(_ digits: Int) -> String {
    let text = String(random.next(), radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text.prefix(digits)
  }

  private mutating func uuid() -> String {
    "\(hex(8))-\(hex(4))-4\(hex(3))-8\(hex(3))-\(hex(12))"
  }
}

/// Sebastiano Vigna's generator of pseudorandom numbers of 64 bits.
private struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var result = state
    result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return result ^ (result >> 31)
  }
}
