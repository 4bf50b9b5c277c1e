import APIPages
import SwiftEmission
import Testing

@testable import docs2swift

/// Names that the configuration gives. How they collide is shown by the case `renames`.
@Suite struct RenameTests {
  @Test(
    arguments: [
      ("type: orchard.tree", "Plant", ["public struct Plant: Resource", "Request<Plant>", "Field<[Plant]>"]),
      (
        "type: kind", "Sort",
        ["public typealias Sort = OpenEnumeration<SortMembers>", "Field<Sort>", "static var apple: Sort"]
      ),
      ("property: tree.kind", "sort", [#"public var sort: Field<Kind> { "kind" }"#]),
      ("property: orchard.tree.kind", "default", [#"public var kind: Field<Kind> { "kind" }"#]),
      ("member: orchard.kind.pear", "self", [#"public static var `self`: Kind { .init(rawValue: "pear") }"#]),
      ("member: orchard.kind.pear", "a pear", ["public static var `a pear`: Kind"]),
      ("path: '/trees/{any}'", "Plant", ["public struct Plant: RequestNode", "-> Plant { _child(key: id) }"]),
    ])
  func namesAreUsed(_ target: String, _ name: String, _ code: [String]) throws {
    let swift = try Orchard.swift("renames:\n  - \(target)\n    to: \(name)\n")
    for part in code { #expect(swift.contains(part), "\(part)") }
  }

  /// JSON and paths keep the names of the service.
  @Test func serviceIsNotRenamed() throws {
    let swift = try Orchard.swift("renames:\n  - { type: orchard.tree, to: Plant }\n")
    #expect(swift.contains(#""orchard.tree""#))
    #expect(swift.contains(#"_child("trees")"#))
  }

  /// The preferred name wins; the other one gets another and a note says so.
  @Test func typesGiveWayToPreferredNames() throws {
    let generation = try Orchard.generation("renames:\n  - { type: orchard.tree, to: Basket }\n")
    let notes = generation.report.diagnostics.filter { $0.id == .renamedType }
    #expect(notes.count == 1)
    #expect(notes.first?.message.contains("orchard.basket is called OrchardBasket") == true)
    #expect(!generation.report.diagnostics.contains { $0.id == .collidingRename || $0.id == .unusedRename })
  }

  /// What is renamed on purpose needs no note.
  @Test func renamesAreNotReported() throws {
    let generation = try Orchard.generation(
      """
      renames:
        - { type: orchard.tree, to: Plant }
        - { property: orchard.tree.kind, to: sort }
        - { member: orchard.kind.pear, to: other }

      """)
    #expect(generation.report.diagnostics.isEmpty, "\(generation.report.diagnostics)")
  }

  /// Something may be renamed that the library leaves out.
  @Test func renamesOutsideTheSubsetAreNoMistake() throws {
    let generation = try Orchard.generation(
      """
      include: [orchard.basket]
      renames:
        - { type: orchard.kind, to: Sort }
        - { path: /trees, to: Trees }

      """)
    #expect(!generation.report.diagnostics.contains { $0.id == .unusedRename }, "\(generation.report.diagnostics)")
  }
}
