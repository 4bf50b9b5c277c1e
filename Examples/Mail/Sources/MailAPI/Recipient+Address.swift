extension Recipient {
  /// Somebody of whom only the address is known. What is written by hand stands beside what is generated.
  public init(_ address: String) {
    self.init { $0.emailAddress = EmailAddress { $0.address = address } }
  }

  /// The name, or else the address.
  public var displayName: String? { self.emailAddress?.name ?? self.emailAddress?.address }
}
