import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit
import Testing

private struct Inbox {
  let graph: GraphClient

  func unreadCount() async throws -> Int {
    var count = 0
    for try await message in graph.me.messages.list().select(\.isRead).items() where message.isRead == false {
      count += 1
    }
    return count
  }
}

/// What the documentation of the test kit shows does what it says.
@Suite struct DocumentationTests {
  @Test func unreadMailIsCounted() async throws {
    let transport = InMemoryTransport { request in
      .page([Message { $0.isRead = false }, Message { $0.isRead = true }])
    }
    let inbox = Inbox(graph: GraphClient(transport: transport))

    #expect(try await inbox.unreadCount() == 1)
  }

  @Test func theExampleHasUnreadMail() async throws {
    let file = try #require(Bundle.module.url(forResource: "Examples", withExtension: "json"))
    let examples = try ExampleTransport(contentsOf: file)
    let graph = GraphClient(transport: examples)

    #expect(try await graph.users["42"].get().send().displayName == "Adele Vance")
    #expect(try await Inbox(graph: graph).unreadCount() == 2)
  }

  @Test func noMailIsNoUnreadMail() async throws {
    let file = try #require(Bundle.module.url(forResource: "Examples", withExtension: "json"))
    let transport = try ExampleTransport(contentsOf: file).answering { request in
      request.head.path?.hasPrefix("/v1.0/me/messages") == true ? .page([Message]()) : nil
    }

    #expect(try await Inbox(graph: GraphClient(transport: transport)).unreadCount() == 0)
  }

  @Test func onlyOnePropertyIsAskedFor() async throws {
    let recorder = Recorder(InMemoryTransport { _ in .page([Message]()) })
    let inbox = Inbox(graph: GraphClient(transport: recorder))

    _ = try await inbox.unreadCount()
    #expect(await recorder.requests == ["GET /v1.0/me/messages?$select=isRead"])
  }

  @Test func throttlingIsWaitedFor() async throws {
    let clock = TestClock()
    var configuration = ClientConfiguration()
    configuration.clock = clock
    let answers = InMemoryTransport { _ in .page([Message { $0.isRead = false }]) }
    let service = FaultyTransport(answers, faults: [.throttle(retryAfter: "30"), .drop], clock: clock)
    let inbox = Inbox(graph: GraphClient(transport: service, configuration: configuration))

    #expect(try await inbox.unreadCount() == 1)
    #expect(await clock.waits.first == .seconds(30))  // and the test took no time
  }

  /// The code above is that of the documentation, line by line.
  @Test func allCodeIsHere() throws {
    let here = URL(fileURLWithPath: #filePath)
    let package = here.deletingLastPathComponent().appendingPathComponent("../../..").standardized
    let page = package.appendingPathComponent("Sources/ResourceTestKit/ResourceTestKit.docc/ResourceTestKit.md")
    let code = try Self.lines(of: here).joined(separator: "\n")
    var block: [Substring]?
    var count = 0
    for line in try Self.lines(of: page) {
      if line == "```swift" {
        block = []
      } else if line == "```", let lines = block {
        #expect(code.contains(lines.joined(separator: "\n")), "\(lines.first ?? "")")
        block = nil
        count += 1
      } else {
        block?.append(line)
      }
    }
    #expect(count == 6)
  }

  /// The lines of a file without their indentation.
  private static func lines(of file: URL) throws -> [Substring] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.drop { $0 == " " } }
  }
}

// MARK: The library of the documentation

private struct GraphClient: RootNode {
  let _path: RequestPath
  var me: UserPath { _child("me") }
  var users: UsersPath { _child("users") }
}

private struct UsersPath: RequestNode {
  let _path: RequestPath
  subscript(id: String) -> UserPath { _child(key: id) }
}

private struct UserPath: RequestNode {
  let _path: RequestPath
  var messages: MessagesPath { _child("messages") }
  func get() -> Request<User> { _request(.get, permissions: "") }
}

private struct MessagesPath: RequestNode {
  let _path: RequestPath
  func list() -> Request<Page<Message>> { _request(.get, permissions: "") }
}

private struct User: Resource {
  let _storage: ResourceStorage

  struct Fields: FieldSet {
    init() {}
    var displayName: Field<String> { "displayName" }
  }
}

private struct Message: Resource {
  let _storage: ResourceStorage

  struct Fields: FieldSet {
    init() {}
    var isRead: Field<Bool> { "isRead" }
  }
}
