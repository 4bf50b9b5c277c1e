import Foundation

/// The mail of one person.
actor Mailbox {
  static let owner: JSON = [
    "emailAddress": ["name": "Ines Maru", "address": "ines@light.example.com"]
  ]
  private static let folderNames = [("inbox", "Inbox"), ("sentItems", "Sent Items")]

  private let now: @Sendable () -> Date
  /// The newest first.
  private var letters = Mailbox.seed
  private var count = Mailbox.seed.count
  /// Each change since the beginning: the message, and the folder that it was in.
  private var log: [(id: String, folder: String)] = []

  init(now: @escaping @Sendable () -> Date) { self.now = now }

  func messages() -> [JSON] { letters }

  func messages(in folder: String) throws -> [JSON] {
    guard Self.folderNames.contains(where: { $0.0 == folder }) else { throw Refusal.notFound("folder '\(folder)'") }
    return letters.filter { $0["parentFolderId"]?.text == folder }
  }

  func message(_ id: String) throws -> JSON { letters[try index(of: id)] }

  func folders() throws -> [JSON] {
    try Self.folderNames.map { id, name in
      let messages = try messages(in: id)
      return [
        "id": .string(id), "displayName": .string(name), "totalItemCount": .number(messages.count),
        "unreadItemCount": .number(messages.count { $0["isRead"] == .bool(false) }),
      ]
    }
  }

  /// What has come, changed and gone since a place in the log, and the place of now. Without a place, all is new.
  func changes(in folder: String, since place: Int?) throws -> (changes: [JSON], place: Int) {
    let messages = try messages(in: folder)
    guard let place else { return (messages, log.count) }
    var ids: [String] = []
    for entry in log.dropFirst(max(0, place)) where entry.folder == folder && !ids.contains(entry.id) {
      ids.append(entry.id)
    }
    let changes = ids.map { id in
      messages.first { $0["id"]?.text == id } ?? ["id": .string(id), "@removed": ["reason": "deleted"]]
    }
    return (changes, log.count)
  }

  // MARK: Changes

  func update(_ id: String, with changes: JSON) throws -> JSON {
    let index = try index(of: id)
    if let name = changes.members.keys.first(where: { !["categories", "importance", "isRead"].contains($0) }) {
      throw Refusal.invalid("ErrorInvalidPropertySet", "The property '\(name)' can't be changed.")
    }
    letters[index] = .object(letters[index].members.merging(changes.members) { $1 })
    note(letters[index])
    return letters[index]
  }

  func delete(_ id: String) throws {
    note(letters.remove(at: try index(of: id)))
  }

  /// Keeps a message in the folder of sent ones, and brings it to the inbox where it is for the owner.
  func send(_ parameters: JSON) throws {
    let message = parameters["message"] ?? .null
    let recipients = message["toRecipients"]?.elements.compactMap { $0["emailAddress"]?["address"]?.text } ?? []
    guard !recipients.isEmpty, recipients.allSatisfy({ $0.contains("@") }) else {
      throw Refusal.invalid("ErrorInvalidRecipients", "There is nobody to send it to.")
    }
    if parameters["saveToSentItems"] != .bool(false) { add(message, to: "sentItems", isRead: true) }
    if recipients.contains(Self.owner["emailAddress"]?["address"]?.text ?? "") {
      add(message, to: "inbox", isRead: false)
    }
  }

  private func add(_ message: JSON, to folder: String, isRead: Bool) {
    count += 1
    var members = message.members
    members["id"] = .string("m\(count)")
    members["from"] = Self.owner
    members["isRead"] = .bool(isRead)
    members["importance"] = members["importance"] ?? "normal"
    members["parentFolderId"] = .string(folder)
    members["receivedDateTime"] = .string(now().formatted(.iso8601))
    members["bodyPreview"] = .string(String(message["body"]?["content"]?.text?.prefix(60) ?? ""))
    letters.insert(.object(members), at: 0)
    note(.object(members))
  }

  private func index(of id: String) throws -> Int {
    guard let index = letters.firstIndex(where: { $0["id"]?.text == id }) else {
      throw Refusal.notFound("message '\(id)'")
    }
    return index
  }

  private func note(_ letter: JSON) {
    log.append((letter["id"]?.text ?? "", letter["parentFolderId"]?.text ?? ""))
  }
}
