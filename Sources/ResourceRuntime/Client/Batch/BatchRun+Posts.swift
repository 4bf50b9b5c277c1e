internal import HTTPTypes

extension BatchRun {
  /// The answers to the requests of a post, of which each has one, or an error.
  ///
  /// - Throws: What ``ServiceClient/send(_:)`` throws, and ``BatchError`` where it is not known what is answered.
  func answers(to post: [Int]) async throws -> [Int: Result<BatchAnswer, any Error>] {
    let requests = post.map { place in
      parts[place].json(
        id: id(of: place), dependencies: dependencies[place].filter(post.contains).map { id(of: $0) })
    }
    let path = RequestPath().appending("$batch")
    let request = Request<JSONValue>(.post, path, body: .json(["requests": .array(requests)]))
    let transportRequest = client.transportRequest(for: request)
    let response: ServiceResponse<JSONValue> = try await client.response(to: transportRequest)

    let places = Dictionary(uniqueKeysWithValues: post.map { (id(of: $0), $0) })
    var answers: [Int: Result<BatchAnswer, any Error>] = [:]
    for (number, entry) in try response.elements(of: "responses").enumerated() {
      let path = "responses[\(number)]"
      guard case .object(let members) = entry else {
        throw response.error(path, expected: "object", found: entry)
      }
      guard case .string(let id)? = members["id"] else {
        throw response.error("\(path).id", expected: "String", found: members["id"])
      }
      guard let place = places[id] else {
        throw BatchError(.unknownAnswer(id: id), request: transportRequest.target)
      }
      if answers[place] != nil {
        answers[place] = .failure(BatchError(.severalAnswers, request: batch.entries[place].name))
        continue
      }
      do throws(FieldError) {
        answers[place] = .success(try BatchAnswer(members, at: path))
      } catch {
        answers[place] = .failure(ResponseError(.field(error), in: response.head))
      }
    }
    for place in post where answers[place] == nil {
      answers[place] = .failure(BatchError(.noAnswer, request: batch.entries[place].name))
    }
    return answers
  }

  private func id(of place: Int) -> String { String(place + 1) }
}

extension ServiceResponse<JSONValue> {
  /// The elements of an array in the document.
  fileprivate func elements(of name: String) throws -> [JSONValue] {
    var json: JSONValue? = nil
    if case .object(let members) = value { json = members[name] }
    if case .array(let elements)? = json { return elements }
    throw error(name, expected: "array", found: json)
  }

  fileprivate func error(_ path: String, expected: String, found json: JSONValue?) -> ResponseError {
    let found: FieldError.Found = json.map { $0 == .null ? .null : .value($0) } ?? .absent
    return ResponseError(.field(FieldError(path: path, expected: expected, found: found)), in: head)
  }
}
