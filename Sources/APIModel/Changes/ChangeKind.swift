/// What may differ between two states of an API. Each kind has one severity, so that the kinds are the rules.
///
/// The order is that of reports.
public enum ChangeKind: String, Sendable, CaseIterable {
  // MARK: Major
  case typeRemoved = "type-removed"
  case typeRenamed = "type-renamed"
  case baseChanged = "base-changed"
  case propertyRemoved = "property-removed"
  case propertyRenamed = "property-renamed"
  case propertyTypeChanged = "property-type-changed"
  case propertyFixed = "property-fixed"
  case enumerationRemoved = "enumeration-removed"
  case enumerationRenamed = "enumeration-renamed"
  case flagsChanged = "flags-changed"
  case memberRemoved = "member-removed"
  case memberRenamed = "member-renamed"
  case requestRemoved = "request-removed"
  case requestRenamed = "request-renamed"
  case resultChanged = "result-changed"
  case bodyChanged = "body-changed"
  case parameterRemoved = "parameter-removed"
  case parameterRenamed = "parameter-renamed"
  case parameterTypeChanged = "parameter-type-changed"
  case parameterRequired = "parameter-required"
  case requirementDropped = "requirement-dropped"
  case parametersReordered = "parameters-reordered"

  // MARK: Minor
  case typeAdded = "type-added"
  case baseAdded = "base-added"
  case propertyAdded = "property-added"
  case propertyUnfixed = "property-unfixed"
  case enumerationAdded = "enumeration-added"
  case memberAdded = "member-added"
  case requestAdded = "request-added"
  case parameterAdded = "parameter-added"

  // MARK: Patch
  case typeRespelled = "type-respelled"
  case typeFactsChanged = "type-facts-changed"
  case typeDescriptionChanged = "type-description-changed"
  case propertyMoved = "property-moved"
  case propertyTypeRespelled = "property-type-respelled"
  case propertyFactsChanged = "property-facts-changed"
  case propertyDescriptionChanged = "property-description-changed"
  case enumerationRespelled = "enumeration-respelled"
  case enumerationDescriptionChanged = "enumeration-description-changed"
  case memberDescriptionChanged = "member-description-changed"
  case requestRespelled = "request-respelled"
  case requestPageAdded = "request-page-added"
  case requestPageRemoved = "request-page-removed"
  case permissionsChanged = "permissions-changed"
  case requestFactsChanged = "request-facts-changed"
  case requestDescriptionChanged = "request-description-changed"
  case rowAdded = "row-added"
  case rowRemoved = "row-removed"
  case rowTypeChanged = "row-type-changed"
  case parameterTypeRespelled = "parameter-type-respelled"
  case parameterFactsChanged = "parameter-facts-changed"
  case parameterDescriptionChanged = "parameter-description-changed"

  public var severity: ChangeSeverity {
    switch self {
    case .typeRemoved, .typeRenamed, .baseChanged, .propertyRemoved, .propertyRenamed, .propertyTypeChanged,
      .propertyFixed, .enumerationRemoved, .enumerationRenamed, .flagsChanged, .memberRemoved, .memberRenamed,
      .requestRemoved, .requestRenamed, .resultChanged, .bodyChanged, .parameterRemoved, .parameterRenamed,
      .parameterTypeChanged, .parameterRequired, .requirementDropped, .parametersReordered:
      .major
    case .typeAdded, .baseAdded, .propertyAdded, .propertyUnfixed, .enumerationAdded, .memberAdded, .requestAdded,
      .parameterAdded:
      .minor
    default: .patch
    }
  }
}
