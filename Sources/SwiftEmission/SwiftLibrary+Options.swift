extension SwiftLibrary {
  /// What a library is to be like.
  public struct Options: Sendable {
    /// The name of the module that the files become; no type may have it too.
    public var module: String
    /// The name of the type that requests are reached from.
    public var client: String
    /// Which files it is spread over.
    public var files: FileLayout
    /// Who may use it.
    public var access: AccessLevel
    /// The URL of the service's root, which the client tells; nil if it shall not.
    public var serviceRoot: String?
    /// Modules that all files import beyond what they need themselves.
    public var imports: [String]
    /// Names to use instead of those that follow from the pages.
    public var renames: [Rename]

    public init(
      module: String, client: String = "GraphClient", files: FileLayout = .letter, access: AccessLevel = .public,
      serviceRoot: String? = nil, imports: [String] = [], renames: [Rename] = []
    ) {
      self.module = module
      self.client = client
      self.files = files
      self.access = access
      self.serviceRoot = serviceRoot
      self.imports = imports
      self.renames = renames
    }

    /// Whether a name can be that of a module: an identifier, and no keyword.
    public static func isModuleName(_ name: String) -> Bool {
      name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "`") } && SwiftIdentifier.member(name) == name
    }

    /// Whether a name can be that of the client or of a type: one that neither Swift nor a library has taken.
    public static func isFree(_ name: String) -> Bool {
      SwiftIdentifier.type(name) == name && !ReservedTypeNames.contains(name)
    }

    /// Whether a name can be that of a member, in backticks or without.
    public static func isMemberName(_ name: String) -> Bool {
      SwiftIdentifier.unquoted(SwiftIdentifier.member(name)) == name
    }
  }
}
