extension DiagnosticID {
  /// What became of what the page says, and what to do about it.
  public var help: String {
    switch self {
    case .unreadablePage:
      "Save the page as UTF-8 inside the docs folder, or split it if it is too large. Nothing is written until then."
    case .invalidUTF8:
      "Such bytes are read as U+FFFD. Save the page as UTF-8."
    case .unclosedFrontMatter:
      "The whole page is read as text. Add a line '---' below the front matter."
    case .nestingTooDeep:
      "What lies deeper is not read. Look for marks that nothing closes."
    case .lenientAnnotation:
      "Nothing is lost. Remove comments and trailing commas, and quote all names."
    case .unreadableAnnotation:
      "Nothing in it counts. Mend the JSON between '<!--' and '-->'."
    case .unclosedComment:
      "The rest of the page is part of the comment. Add '-->'."
    case .unrelatedTable:
      "The table is not read as properties of the type. Give its properties a page of their own, or mend the names."
    case .includeOutside:
      "The file is not read. Move it into the docs folder if it says anything about the API."
    case .includeCycle:
      "The file is left out where it would begin again. Break the circle."
    case .missingInclude:
      "Nothing takes the line's place. Mend the path, which begins at the including file, or with '/' at the docs folder."
    case .irregularTable:
      "The table is read as it was likely meant. Mend the row that the message tells of."
    case .rowWithoutName:
      "The row is left out. Write the name into its cell, or put a heading of rows in bold."
    case .annotationWithoutCode:
      "Nothing is read for it. Put the comment right above the code block, or remove it."
    case .unreadableJSON:
      "Nothing is read of it. Mend the JSON at the place that the message tells of."

    case .unknownType:
      "What has the type is untyped in Swift. Name a type that a page describes, or an OData primitive such as String."
    case .alternativeTypes:
      "The property is untyped in Swift. Name one type, or a base type of all of them."
    case .linkTextDisagrees:
      "The text counts if it names a type, else the page. Make both agree."
    case .missingType:
      "The property is untyped in Swift. Fill the cell in."
    case .unnamedType:
      "The type is left out. Head the page 'NAME resource type', or give the annotation an '@odata.type'."
    case .unknownNamespace:
      "The namespace that most types are in was taken. Mend the line 'Namespace: …', or annotate the type."
    case .duplicateType:
      "Where the pages differ, the one named for the type counts. Describe the type on one page."
    case .unknownBase:
      "The base type has only what others say they inherit from it. Add a page for it."
    case .conflictingBase:
      "The annotation counts first, then the introduction, then the notes on rows. Make them agree."
    case .inheritanceCycle:
      "The base type is left out. Mend the annotation or the sentence that names it."
    case .duplicateProperty:
      "The first row counts. Remove the other one."
    case .conflictingProperty:
      "The message says what was taken. Make both places agree, or correct the fact with an override."
    case .undocumentedNavigation:
      "The property is taken from the requests. Add it to the table of relationships."
    case .duplicateMember:
      "The first one counts. Remove the other one."
    case .conflictingEnumeration:
      "The enumeration's own page counts, then the longer list. List the members in one place."

    case .noRequestLine:
      "The page yields no request. Put 'GET /users' into a code block under 'HTTP request'."
    case .malformedPath:
      "No Swift is generated for the request. Write names, and placeholders in braces, between slashes."
    case .unknownResult:
      "The response is untyped in Swift. Link the type under 'Response', or annotate the example response."
    case .duplicateRequest:
      "Where they are alike, both become one Swift method. Describe the request on one page."

    case .lenientJSON:
      "Readers copy examples. Remove comments, dots and trailing commas, and quote what has to be quoted."
    case .exampleUnknownMember:
      "Swift has no property for it. Add a row to the properties of the type or of a base type, or mend the example."
    case .exampleWrongKind:
      "Swift reads the property as the table says, and finds no value of that type. Mend the table or the example."
    case .exampleWrongCollection:
      "Swift reads a list or a single value, as the page says. Mend the type cell, 'isCollection' or the example."
    case .exampleUnknownValue:
      "Swift has no name for the value. Add the member to the enumeration, or mend the example."
    case .exampleWrongType:
      "Say on its page what the type derives from, or mend '@odata.type'."
    case .untabledProperty:
      "Where no table lists properties, those of the JSON representation are read. Add a row to the table."
    case .unsampledProperty:
      "Add the property to the JSON representation, or 'truncated' to its annotation."
    case .missingPermissions:
      "Add the section 'Permissions' with its table."
    case .unlistedRequest:
      "Link the page in the table 'Methods' of the resource that the request is about."
    case .brokenLink:
      "Mend the path, which begins at the page's own folder."
    case .brokenAnchor:
      "Mend what stands behind '#': the heading in lower case, with hyphens for spaces and without punctuation."

    case .invalidSuppression:
      "Nothing is suppressed by it. Write '<!-- docs2swift-disable ID -->' on a line of its own, or "
        + "'docs2swift-disable-next-line' or 'docs2swift-disable-next-block'."
    case .unusedSuppression:
      "What it was for is mended, or it never fitted. Remove it, or mend its id and its place."
    case .unusedOverride:
      "The pages say the same by now, or what it names does not exist. Remove it, or mend the name."
    case .unmatchedPattern:
      "No request, page or type has its form. Mend it, or remove it if what it was for is gone."
    case .neededExclusion:
      "The type stays in the library. Exclude what needs it too, or take the exclusion back."
    case .leftOutNavigation:
      "The properties are not in the library, which would be much larger with what they lead to. Include the types, or "
        + "requests that need them, to have the properties too."
    case .unusedRename:
      "What it renames may have been renamed or removed on the pages. Mend the name, or remove the rename."
    case .collidingRename:
      "The usual name is kept. Choose another one."

    case .renamedType:
      "Swift, a library or another type has the name. Nothing needs to be done."
    case .renamedMember:
      "Swift has the name, or another member has. Nothing needs to be done; JSON keeps the name of the page."
    case .renamedNode:
      "A type has the name. Nothing needs to be done."
    }
  }
}
