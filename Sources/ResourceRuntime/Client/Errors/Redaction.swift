/// Texts from a service as they may be shown.
enum Redaction {
  /// The start of a text in one line, without what looks like a token: three parts in Base64 with dots between them
  /// (RFC 7519), what follows the word Bearer, and any run of sixty and more letters and digits.
  static func hidingTokens(in text: String, limit: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    var words: [String] = []
    var follows = false
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      words.append(follows && !word.isEmpty ? "(hidden)" : hiding(word))
      follows = word.lowercased().hasSuffix("bearer") || follows && word.isEmpty
    }
    let result = words.joined(separator: " ")
    return result.count <= limit ? result : result.prefix(limit) + "…"
  }

  private static func hiding(_ word: Substring) -> String {
    var result = ""
    var run = ""
    func end() {
      let isToken = run.utf8.count >= 60 || run.hasPrefix("eyJ") && run.utf8.count >= 10
      result += isToken ? "(hidden)" : run
      run = ""
    }
    for character in word {
      let isOfTokens = character.isASCII && (character.isLetter || character.isNumber || "-_.~+/=%".contains(character))
      if isOfTokens {
        run.append(character)
      } else {
        end()
        result.append(character)
      }
    }
    end()
    return result
  }
}
