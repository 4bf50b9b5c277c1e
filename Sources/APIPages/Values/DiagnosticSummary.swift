extension DiagnosticID {
  /// What is wrong, in one sentence that fits every occurrence.
  public var summary: String {
    switch self {
    case .unreadablePage: "The page can't be read, so what it says is missing from the library."
    case .invalidUTF8: "The page holds bytes that are no UTF-8."
    case .unclosedFrontMatter: "The front matter has no closing line of dashes."
    case .nestingTooDeep: "Lists, quotes or emphasis are nested deeper than any API page needs."
    case .lenientAnnotation: "The JSON of an annotation breaks the rules of JSON and could be read all the same."
    case .unreadableAnnotation: "A comment begins like an annotation and is no JSON."
    case .unclosedComment: "An HTML comment has no end."
    case .unrelatedTable: "A table under the properties names nothing that the JSON representation has."
    case .includeOutside: "A page includes a file that lies outside the docs folder."
    case .includeCycle: "A file includes itself, or a page includes too many files."
    case .missingInclude: "A page includes a file that does not exist."
    case .irregularTable: "A table breaks the rules of GitHub's Markdown, so that other readers see something else."
    case .rowWithoutName: "A row of a table has no name that could be one of a property or member."
    case .annotationWithoutCode: "An annotation of an example has no code block behind it."
    case .unreadableJSON: "An example is meant to be JSON and can't be read as such."

    case .unknownType: "A type is named that no page describes."
    case .alternativeTypes: "A property may be of several types that have no base type in common."
    case .linkTextDisagrees: "The text of a link names another type than the page that it leads to describes."
    case .missingType: "The type of a property is not filled in."
    case .unnamedType: "A page describes a type and does not name it."
    case .unknownNamespace: "A type is in a namespace that nothing else is in."
    case .duplicateType: "Several pages describe one type and are read as one."
    case .unknownBase: "A type derives from a type that no page describes."
    case .conflictingBase: "Pages name several base types of one type."
    case .inheritanceCycle: "A type derives from itself, by way of its base types."
    case .duplicateProperty: "A page lists a property twice."
    case .conflictingProperty: "Two places contradict each other about a property."
    case .undocumentedNavigation: "Requests address a property that no table lists."
    case .duplicateMember: "An enumeration lists a member twice."
    case .conflictingEnumeration: "Two places list different members of one enumeration."

    case .noRequestLine: "A page on a request has no line with a method and a path."
    case .malformedPath: "The path of a request can't be taken apart."
    case .unknownResult: "Nothing tells which type the response of a request has."
    case .duplicateRequest: "Two pages describe the same request."

    case .lenientJSON: "An example breaks the rules of JSON and could be read all the same."
    case .exampleUnknownMember: "An example has a member that no table lists for its type."
    case .exampleWrongKind: "An example has a value that can't be one of the documented type."
    case .exampleWrongCollection: "An example has a list where a single value is documented, or the reverse."
    case .exampleUnknownValue: "An example has a value that the enumeration does not list."
    case .exampleWrongType: "An example has an object of a type that does not derive from the documented one."
    case .untabledProperty: "The JSON representation has a property that no table lists."
    case .unsampledProperty: "A table lists a property that the JSON representation lacks."
    case .missingPermissions: "A page on a request has no table of permissions."
    case .unlistedRequest: "No table of methods links to a page on a request."
    case .brokenLink: "A link leads to a page that does not exist."
    case .brokenAnchor: "A link leads to a heading that the page does not have."

    case .invalidSuppression: "A comment that should suppress diagnostics can't do so."
    case .unusedSuppression: "A suppression has nothing to suppress."
    case .unusedOverride: "A correction in docs2swift.yaml corrects nothing."

    case .renamedType: "A type has another name in Swift than on its page."
    case .renamedMember: "A property or member has another name in Swift than on its page."
    case .renamedNode: "A place in the tree of requests has another name in Swift than expected."
    }
  }
}
