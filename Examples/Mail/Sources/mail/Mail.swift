import ArgumentParser

/// The program: `mail list`, `mail read m3`, `mail send --to ada@town.example.com --subject Chairs "Four."`.
@main
struct Mail: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Lists and sends mail.",
    discussion: "Every subcommand but 'demo' is for a service that runs, which 'mail serve' can be.",
    subcommands: [List.self, Read.self, Send.self, Serve.self, Demo.self]
  )
}
