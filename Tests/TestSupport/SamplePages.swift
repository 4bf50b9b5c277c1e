/// A few pages of a library of books: enough for several files, few enough to run the command on many times.
public enum SamplePages {
  /// Writes them to `docs/`.
  public static func write(to folder: TemporaryFolder) throws {
    for (path, text) in pages { try folder.write(text, to: "docs/\(path)") }
  }

  /// By their paths, in the order of their paths.
  public static let pages: [(path: String, text: String)] = [
    ("api/book-list.md", list),
    ("resources/author.md", resource("author", "Someone who writes.", rows: "| name | String | Who it is. |")),
    ("resources/binding.md", binding),
    (
      "resources/book.md",
      resource(
        "book", "Something to read.",
        rows: """
          | title | String | What stands on the cover. |
          | writer | [author](author.md) | Who wrote it. |
          | held | [binding](binding.md) | What keeps the leaves together. |
          """)
    ),
  ]

  /// A page whose words lie between the sentence that tests change and the end.
  public static func resource(_ name: String, _ summary: String, rows: String) -> String {
    """
    # \(name) resource type

    Namespace: library

    \(summary)

    ## Properties

    | Property | Type | Description |
    |:---|:---|:---|
    \(rows)

    """
  }

  private static let binding = """
    # binding enum type

    Namespace: library

    What keeps leaves together.

    ## Members

    | Member | Description |
    |:---|:---|
    | thread | Sewn. |
    | glue | Stuck. |

    """

  private static let list = """
    # List books

    Namespace: library

    Names all books.

    ## HTTP request

    ```http
    GET /books
    ```

    ## Response

    If successful, this method returns a `200 OK` response code and a collection of [book](../resources/book.md) objects.

    """
}
