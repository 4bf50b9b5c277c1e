import Testing

/// The tests that build packages, one after the other: all build in one place.
@Suite(.serialized) enum PackageTests {}
