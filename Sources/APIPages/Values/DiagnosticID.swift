/// The stable names of everything docs2swift complains about.
public enum DiagnosticID: String, Hashable, Sendable, CaseIterable {
  // MARK: Files and Markdown
  case unreadablePage = "unreadable-page"
  case invalidUTF8 = "invalid-utf-8"
  case unclosedFrontMatter = "unclosed-front-matter"
  case nestingTooDeep = "nesting-too-deep"
  case lenientAnnotation = "lenient-annotation"
  case unreadableAnnotation = "unreadable-annotation"
  case unclosedComment = "unclosed-comment"
  case unrelatedTable = "unrelated-table"
  case includeOutside = "include-outside"
  case includeCycle = "include-cycle"
  case missingInclude = "missing-include"
  case irregularTable = "irregular-table"
  case rowWithoutName = "row-without-name"
  case annotationWithoutCode = "annotation-without-code"
  case unreadableJSON = "unreadable-json"

  // MARK: Types
  case unknownType = "unknown-type"
  case alternativeTypes = "alternative-types"
  case linkTextDisagrees = "link-text-disagrees"
  case missingType = "missing-type"
  case unnamedType = "unnamed-type"
  case unknownNamespace = "unknown-namespace"
  case duplicateType = "duplicate-type"
  case unknownBase = "unknown-base"
  case conflictingBase = "conflicting-base"
  case inheritanceCycle = "inheritance-cycle"
  case duplicateProperty = "duplicate-property"
  case conflictingProperty = "conflicting-property"
  case undocumentedNavigation = "undocumented-navigation"
  case duplicateMember = "duplicate-member"
  case conflictingEnumeration = "conflicting-enumeration"

  // MARK: Requests
  case noRequestLine = "no-request-line"
  case malformedPath = "malformed-path"
  case unknownResult = "unknown-result"
  case duplicateRequest = "duplicate-request"

  // MARK: What only lint looks for
  case lenientJSON = "lenient-json"
  case exampleUnknownMember = "example-unknown-member"
  case exampleWrongKind = "example-wrong-kind"
  case exampleWrongCollection = "example-wrong-collection"
  case exampleUnknownValue = "example-unknown-value"
  case exampleWrongType = "example-wrong-type"
  case untabledProperty = "untabled-property"
  case unsampledProperty = "unsampled-property"
  case missingPermissions = "missing-permissions"
  case unlistedRequest = "unlisted-request"
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"

  // MARK: What people say of diagnostics and pages
  case invalidSuppression = "invalid-suppression"
  case unusedSuppression = "unused-suppression"
  case unusedOverride = "unused-override"
  case unmatchedPattern = "unmatched-pattern"
  case neededExclusion = "needed-exclusion"
  case leftOutNavigation = "left-out-navigation"
  case unusedRename = "unused-rename"
  case collidingRename = "colliding-rename"

  // MARK: Swift
  case renamedType = "renamed-type"
  case renamedMember = "renamed-member"
  case renamedNode = "renamed-node"

  /// How much it matters: errors are what makes a run fail.
  public var severity: Diagnostic.Severity {
    switch self {
    case .unreadablePage: .error
    case .lenientAnnotation, .includeOutside, .unrelatedTable, .renamedType, .renamedMember, .renamedNode,
      .duplicateType, .duplicateRequest, .lenientJSON, .untabledProperty, .unsampledProperty, .unlistedRequest,
      .leftOutNavigation:
      .note
    default: .warning
    }
  }
}
