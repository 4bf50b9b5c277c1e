extension Configuration {
  /// What `docs2swift.yaml` may say.
  enum Key: String, CaseIterable {
    case docs, module, client
    case baseURL = "base-url"
    case access, files, imports, include, exclude, renames, overrides, suppress
  }
}
