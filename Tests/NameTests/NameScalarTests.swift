import SwiftEmission
import TestSupport
import Testing

@testable import SwiftEmission

/// The compiler takes every character for what we do.
@Suite struct NameScalarTests {
  /// Those of which names are made, and emoji.
  private static let scalars = (0x80...0x1FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)

  enum Form: CaseIterable {
    case first, plain, raw, rawAlone

    /// An identifier that has the scalar in this form; nil where it must not.
    func identifier(with scalar: Unicode.Scalar) -> String? {
      switch self {
      case .first: NameScalar.isLetter(scalar) ? "\(scalar)" : nil
      case .plain: NameScalar.isPlain(scalar) ? "a\(scalar)" : nil
      case .raw: NameScalar.isVisible(scalar) ? "`a\(scalar)`" : nil
      case .rawAlone: NameScalar.isVisible(scalar) && NameScalar.isMoreThanOperator(scalar) ? "`\(scalar)`" : nil
      }
    }
  }

  @Test(arguments: Form.allCases)
  func namesAreIdentifiers(_ form: Form) async throws {
    let names = Self.scalars.compactMap(form.identifier)
    #expect(names.count > 60_000)
    let folder = try TemporaryFolder()
    let lines = names.map { "func f() { let \($0) = 1 }\n" }
    try folder.write(lines.joined(), to: "names.swift")
    let parsed = try await Toolchain.compiler.run(["-parse", "names.swift"], in: folder)
    #expect(parsed.status == 0)
    #expect(parsed.text.isEmpty, "\(parsed.text.prefix(2_000))")
  }
}
