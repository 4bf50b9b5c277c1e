extension Array {
  /// Some other orders of the elements: backwards, and dealt out like cards to a few players.
  ///
  /// Fixed orders rather than random ones, so that a failure can be had again.
  var otherOrders: [[Element]] {
    [reversed()] + [2, 3, 7].map(dealt)
  }

  private func dealt(to players: Int) -> [Element] {
    (0..<players).flatMap { player in stride(from: player, to: count, by: players).map { self[$0] } }
  }
}
