import APIPages

/// Results in the Static Analysis Results Interchange Format 2.1.0 (OASIS), as GitHub's code scanning reads them.
struct SARIFLog: Encodable {
  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  private let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  /// - Parameter diagnostics: the results, with columns in UTF-16 code units and paths relative to the root of the
  ///   sources.
  init(_ diagnostics: [Diagnostic]) {
    let indices = Dictionary(uniqueKeysWithValues: zip(DiagnosticID.allCases, 0...))
    runs = [Run(results: diagnostics.map { Result($0, ruleIndex: indices[$0.id]) })]
  }

  private struct Run: Encodable {
    let tool = Tool()
    let columnKind = "utf16CodeUnits"
    let results: [Result]
  }

  private struct Tool: Encodable {
    struct Driver: Encodable {
      let name = "docs2swift"
      let version = Docs2Swift.version
      let rules = DiagnosticID.allCases.map(Rule.init)
    }

    let driver = Driver()
  }

  private struct Message: Encodable {
    let text: String

    /// - Parameter text: what people get to read, in which braces may stand: SARIF would take them for placeholders.
    init(text: String) {
      self.text = text.replacing("{", with: "{{").replacing("}", with: "}}")
    }
  }

  /// What a diagnostic means, whether it occurs or not.
  private struct Rule: Encodable {
    struct Configuration: Encodable {
      let level: String
    }

    let id: String
    let shortDescription: Message
    let fullDescription: Message
    let help: Message
    let defaultConfiguration: Configuration

    init(_ id: DiagnosticID) {
      self.id = id.rawValue
      shortDescription = Message(text: id.summary)
      fullDescription = Message(text: "\(id.summary) \(id.help)")
      help = Message(text: id.help)
      defaultConfiguration = Configuration(level: id.severity.rawValue)
    }
  }

  private struct Result: Encodable {
    struct Location: Encodable {
      let physicalLocation: PhysicalLocation
    }

    struct PhysicalLocation: Encodable {
      let artifactLocation: Artifact
      let region: Region
    }

    struct Artifact: Encodable {
      let uri: String
    }

    struct Region: Encodable {
      let startLine: Int
      let startColumn: Int
    }

    let ruleId: String
    let ruleIndex: Int?
    /// SARIF's words are the same.
    let level: String
    let message: Message
    let locations: [Location]

    init(_ diagnostic: Diagnostic, ruleIndex: Int?) {
      ruleId = diagnostic.id.rawValue
      self.ruleIndex = ruleIndex
      level = diagnostic.severity.rawValue
      message = Message(text: diagnostic.message)
      let place = PhysicalLocation(
        artifactLocation: Artifact(uri: Self.uri(diagnostic.location.page.description)),
        region: Region(startLine: diagnostic.location.line, startColumn: diagnostic.location.column))
      locations = [Location(physicalLocation: place)]
    }

    /// A relative path as a URI reference (RFC 3986): all but unreserved characters and slashes in percent encoding,
    /// so that a colon in the first part makes no scheme of it.
    private static func uri(_ path: String) -> String {
      let digits = Array("0123456789ABCDEF".utf8)
      var uri: [UInt8] = []
      for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"), UInt8(ascii: "/"):
          uri.append(byte)
        default: uri += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
      }
      return String(decoding: uri, as: UTF8.self)
    }
  }
}
