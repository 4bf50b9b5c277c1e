import MailAPI

extension Message {
  /// The message in a list: `m3 * 2021-07-03 04:20  Harbor Office    ! A ship without lights`
  var line: String {
    let columns = [
      (self.id ?? "").padded(to: 3), self.isRead == false ? "*" : " ", date.padded(to: 17),
      (self.from?.displayName ?? "").padded(to: 16), self.importance == .high ? "!" : " ", self.subject ?? "",
    ]
    return columns.joined(separator: " ")
  }

  /// The message as one reads it.
  var letter: String {
    """
    From:    \(self.from?.displayName ?? "")
    To:      \((self.toRecipients ?? []).compactMap(\.displayName).joined(separator: ", "))
    Date:    \(date)
    Subject: \(self.subject ?? "")

    \(self.body?.content ?? "")
    """
  }

  private var date: String {
    self.receivedDateTime.map { "\($0.day) \($0.time.description.prefix(5))" } ?? ""
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
