extension Configuration {
  /// What `docs2swift init` writes: every key with a comment and an example.
  ///
  /// Lines with one blank behind the `#` are prose; the others are YAML that only has to be uncommented.
  static let template = """
    # What docs2swift makes of the pages of an API. Every key may be left out.

    # The folders of the pages (*.md), relative to this file. Unless said: 'docs' beside this file if there is such a
    # folder, or else the folder that this file is in.
    #docs:
    #  - docs

    # The module that the files become. No type gets its name.
    #module: Generated

    # The type that requests are reached from.
    #client: GraphClient

    # The URL of the service's root, to which the client sends its requests.
    #base-url: https://graph.microsoft.com/v1.0

    # Who may use the library: public, package (all targets of the package) or internal (the module alone).
    #access: public

    # Which files the library is spread over: 'letter' (by kind and first letter, so that a change of one page changes
    # one file), 'single', or a number of files of about the same size.
    #files: letter

    # Modules that every file imports beyond what it needs.
    #imports:
    #  - Foundation

    # What the library is of; without this, everything. Requests bring the types that they need, and types those that
    # they consist of. Navigation properties that lead to other types are left out.
    #include:
    #  - /me/messages/**               # requests: '*' is one segment, '**' any number of them
    #  - GET /users/{id}               # the same with a method
    #  - microsoft.graph.recipient     # types; '*' stands for a part of a name
    #  - resources/calendar*.md        # what stands on pages

    # What it is not of, even if it is included.
    #exclude:
    #  - microsoft.graph.workbook*

    # Names in Swift instead of those that follow from the pages.
    #renames:
    #  - type: microsoft.graph.user
    #    to: Person
    #  - property: microsoft.graph.user.ageGroup
    #    to: age
    #  - member: microsoft.graph.bodyType.html
    #    to: richText
    #  - path: /users/{id}/messages    # the type of the place that the path leads to
    #    to: MailPath

    # What the pages say wrongly: facts on properties (name, type, collection, nullable), types (name, base, kind, open)
    # and enumerations (add-members).
    #overrides:
    #  - property: microsoft.graph.user.ageGroup
    #    type: Edm.String
    #    reason: The service answers with values that no page lists.

    # Diagnostics that nobody wants to be told, on all pages or on some.
    #suppress:
    #  - id: duplicate-request
    #    page: api/user-*.md
    #    reason: One request, described for each kind of user.

    """
}
