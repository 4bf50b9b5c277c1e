#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Why a text is not the JSON of a model that can be compared.
public struct ModelReadingError: Error, CustomStringConvertible {
  /// What is wrong and what to do.
  public let description: String

  init(_ description: String) { self.description = description }
}

extension APISurface {
  /// What the JSON of a model offers, as ``APIModel/json(marking:)`` writes it.
  ///
  /// - Throws: ``ModelReadingError`` for what is no JSON, no model, of another format version, or a model with errors,
  ///   in which pages are missing.
  public init(json: [UInt8]) throws(ModelReadingError) {
    let version: Int = try Self.decode(ModelReading.Version.self, from: json).formatVersion
    guard version == APIModel.formatVersion else {
      throw ModelReadingError(
        "It has the format version \(version), and version \(APIModel.formatVersion) can be read. "
          + "Write it again with this 'docs2swift model'.")
    }
    let document = try Self.decode(ModelReading.self, from: json)
    if let error = document.diagnostics.first(where: { $0.severity == "error" }) {
      throw ModelReadingError(
        "It was made of pages with errors, so that some are missing: \(error.file):\(error.line): \(error.message) "
          + "Mend the pages and write it again.")
    }
    self.init(
      types: document.types.map(\.surface), enumerations: document.enums.map(\.surface),
      requests: document.operations.map(\.surface))
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, from json: [UInt8]
  ) throws(ModelReadingError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(json))
    } catch let DecodingError.keyNotFound(key, context) {
      throw ModelReadingError(notModel(context.codingPath + [key], "is missing"))
    } catch let DecodingError.typeMismatch(_, context) {
      throw ModelReadingError(notModel(context.codingPath, "is of another type"))
    } catch let DecodingError.valueNotFound(_, context) {
      throw ModelReadingError(notModel(context.codingPath, "is null"))
    } catch {
      throw ModelReadingError("It is no JSON. Write it with 'docs2swift model', to its end.")
    }
  }

  private static func notModel(_ path: [any CodingKey], _ problem: String) -> String {
    let steps = path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    let place = steps.isEmpty ? "its outermost value" : "'\(steps.drop { $0 == "." })'"
    return "It is not the JSON of a model: \(place) \(problem). Write it with 'docs2swift model'."
  }
}
