extension Mailbox {
  /// What the mailbox begins with, the newest first: the messages that the pages show in their examples, and others.
  static let seed: [JSON] = [
    received(
      "m6", "2021-07-04T05:10:00Z", from: "Weather Service", "weather@harbor.example.com", "Fog until noon",
      "Sight below 200 meters from the cape to the north reef. Clear by noon."),
    received(
      "m5", "2021-07-03T16:45:00Z", from: "Tomas Reyl", "tomas@boats.example.com", "The boat comes on Friday",
      "With bread, oil and your letters. Shall I bring paint?"),
    sent(
      "m4", "2021-07-03T08:00:00Z", to: "tomas@boats.example.com", "List for the next boat",
      "Bread, oil, two lamps. And the paper, please."),
    received(
      "m3", "2021-07-03T04:20:00Z", from: "Harbor Office", "office@harbor.example.com", "A ship without lights",
      "Seen off the north reef at four, bound for your side. Please look out for her.", importance: "high",
      categories: ["reef"]),
    received(
      "m2", "2021-06-30T19:30:00Z", from: "Ada Maru", "ada@town.example.com", "Your birthday",
      "We come over on the eleventh, all five of us. Do you have enough chairs?"),
    received(
      "m1", "2021-06-28T11:05:00Z", from: "Quay Stores", "stores@harbor.example.com", "Price of paint",
      "White goes up by a tenth in July. Order now.", isRead: true),
  ]

  private static func received(
    _ id: String, _ date: String, from name: String, _ address: String, _ subject: String, _ text: String,
    importance: String = "normal", categories: [JSON] = [], isRead: Bool = false
  ) -> JSON {
    [
      "id": .string(id), "receivedDateTime": .string(date), "subject": .string(subject),
      "from": ["emailAddress": ["name": .string(name), "address": .string(address)]],
      "toRecipients": [owner], "body": ["contentType": "text", "content": .string(text)],
      "bodyPreview": .string(String(text.prefix(60))), "importance": .string(importance),
      "categories": .array(categories), "isRead": .bool(isRead), "parentFolderId": "inbox",
    ]
  }

  private static func sent(_ id: String, _ date: String, to address: String, _ subject: String, _ text: String) -> JSON
  {
    [
      "id": .string(id), "receivedDateTime": .string(date), "subject": .string(subject), "from": owner,
      "toRecipients": [["emailAddress": ["address": .string(address)]]],
      "body": ["contentType": "text", "content": .string(text)], "bodyPreview": .string(String(text.prefix(60))),
      "importance": "normal", "categories": [], "isRead": .bool(true), "parentFolderId": "sentItems",
    ]
  }
}
