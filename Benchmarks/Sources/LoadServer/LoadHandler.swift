import LoadPlan
import NIOCore
import NIOHTTP1

/// Answers the requests of a connection: `/v1/items/{number}`, and `/ledger`, which a POST resets.
final class LoadHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let ledger: Ledger
  private var head: HTTPRequestHead?

  init(ledger: Ledger) {
    self.ledger = ledger
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      if let head { answer(head, context) }
      head = nil
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    if head.uri.hasPrefix("/ledger") {
      if head.method == .POST { ledger.reset(hasFaults: head.uri.hasSuffix("faults")) }
      return write(.ok, LedgerEntry.text(of: ledger.entries), type: "text/plain", context)
    }
    guard let number = head.uri.split(separator: "/").lazy.compactMap({ Int($0) }).first else {
      return write(.notFound, error, context)
    }
    let item = item(number)
    switch ledger.note(number) {
    case nil: write(head.method == .POST ? .created : .ok, item, context)
    case .throttled: write(.tooManyRequests, error, fields: ["Retry-After": "0.01"], context)
    case .unavailable: write(.serviceUnavailable, error, fields: ["Retry-After": "0.01"], context)
    case .unavailableForLong: write(.serviceUnavailable, error, context)
    case .gatewayTimeout: write(.gatewayTimeout, error, context)
    case .refused, .unanswered: context.close(promise: nil)
    case .truncated:
      write(.ok, String(item.prefix(item.utf8.count / 2)), length: item.utf8.count, context)
    }
  }

  /// Writes an answer; one that is shorter than it says ends with the connection.
  private func write(
    _ status: HTTPResponseStatus, _ body: String, type: String = "application/json", fields: HTTPHeaders = [:],
    length: Int? = nil, _ context: ChannelHandlerContext
  ) {
    var head = HTTPResponseHead(version: .http1_1, status: status, headers: fields)
    head.headers.add(name: "Content-Type", value: type)
    head.headers.add(name: "Content-Length", value: "\(length ?? body.utf8.count)")
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
    guard length == nil else {
      context.flush()
      return context.close(promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  private let error = #"{"error": {"code": "Planned", "message": "This was planned."}}"#

  private func item(_ number: Int) -> String {
    #"""
    {"@odata.type": "#bench.item", "id": "\#(number)", "number": \#(number), "name": "item \#(number)", \#
    "createdDateTime": "2021-07-01T12:00:00Z", "tags": ["one", "two", "three"], \#
    "owner": {"id": "ada", "displayName": "Ada", "mail": "ada@example.com"}}
    """#
  }
}
