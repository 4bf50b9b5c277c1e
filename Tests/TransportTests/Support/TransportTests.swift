import Testing

/// The transports against a server on this machine; one test at a time, since they are about time.
@Suite(.serialized, .timeLimit(.minutes(30))) struct TransportTests {}
