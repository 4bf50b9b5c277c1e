import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// The server of the client's benchmark: prints its port, and serves until it is ended.
///
/// It has one thread, so that what it counts needs no lock.
@main
struct LoadServer {
  static func main() async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let ledger = NIOLoopBoundBox.makeBoxSendingValue(Ledger(), eventLoop: group.next())
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(withPipeliningAssistance: false)
          try channel.pipeline.syncOperations.addHandler(LoadHandler(ledger: ledger.value))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    // Whoever started the server waits for this line.
    FileHandle.standardOutput.write(Data("\(channel.localAddress?.port ?? 0)\n".utf8))
    try await channel.closeFuture.get()
  }
}
