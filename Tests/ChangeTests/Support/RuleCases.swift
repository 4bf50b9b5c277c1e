import APIModel

extension RuleCase {
  /// At least one for each kind of change.
  static let all: [RuleCase] = types + properties + enumerations + requests + parameters + rows

  private static let singer = "resources/singer.md"
  private static let costume = "resources/costume.md"
  private static let voice = "resources/voice.md"
  private static let list = "api/singer-list.md"
  private static let create = "api/singer-post.md"
  private static let update = "api/singer-update.md"
  private static let praise = "api/singer-praise.md"
  private static let plays = "api/singer-plays.md"

  private static let prop = Theatre.resource("prop", "A thing on stage.", rows: "|weight|Double|In kilograms.|")

  private static let types: [RuleCase] = [
    RuleCase(
      kind: .typeRemoved, name: "theatre.prop", start: { $0.adding(prop, at: "resources/prop.md") },
      edit: { $0.removing("resources/prop.md") }),
    RuleCase(kind: .typeAdded, name: "theatre.prop", edit: { $0.adding(prop, at: "resources/prop.md") }),
    RuleCase(
      kind: .typeRenamed, name: "theatre.stageProp", old: "theatre.stageprop", new: "theatre.stageProp",
      start: {
        $0.adding(prop.replacing("# prop", with: "# stageprop"), at: "resources/prop.md")
      }, edit: { $0.replacing("# stageprop", with: "# stageProp", in: "resources/prop.md") }),
    RuleCase(
      kind: .typeRespelled, name: "theatre.Prop", old: "theatre.prop", new: "theatre.Prop",
      start: { $0.adding(prop, at: "resources/prop.md") },
      edit: { $0.replacing("# prop", with: "# Prop", in: "resources/prop.md") }),
    RuleCase(
      kind: .baseChanged, name: "theatre.singer", old: "theatre.person", new: nil,
      besides: [.typeDescriptionChanged, .propertyUnfixed],
      edit: {
        $0.replacing(" Inherits from [person](person.md).", with: "", in: singer)
          .replacing(#""theatre.person""#, with: "null", in: singer)
      }),
    RuleCase(
      kind: .baseAdded, name: "theatre.costume", old: nil, new: "theatre.person", besides: [.typeDescriptionChanged],
      edit: {
        $0.replacing("Something to wear.", with: "Something to wear. Inherits from [person](person.md).", in: costume)
      }),
    RuleCase(
      kind: .typeFactsChanged, name: "theatre.singer", old: nil, new: "open",
      edit: { $0.replacing(#""baseType""#, with: #""openType": true, "baseType""#, in: singer) }),
    RuleCase(
      kind: .typeDescriptionChanged, name: "theatre.costume", old: "Something to wear.", new: "What one wears.",
      edit: { $0.replacing("Something to wear.", with: "What one wears.", in: costume) }),
  ]

  private static let properties: [RuleCase] = [
    RuleCase(
      kind: .propertyRemoved, name: "theatre.costume.colour", old: "Edm.String",
      edit: { $0.replacing("|colour|String|How it looks.|\n", with: "", in: costume) }),
    RuleCase(
      kind: .propertyAdded, name: "theatre.costume.cloth", new: "Edm.String",
      edit: { $0.replacing("|size|", with: "|cloth|String|What it is of.|\n|size|", in: costume) }),
    RuleCase(
      kind: .propertyRenamed, name: "theatre.costume.Colour", old: "colour", new: "Colour",
      edit: { $0.replacing("|colour|", with: "|Colour|", in: costume) }),
    RuleCase(
      kind: .propertyTypeChanged, name: "theatre.costume.colour", old: "Edm.String", new: "Edm.Int32",
      edit: { $0.replacing("|colour|String|", with: "|colour|Int32|", in: costume) }),
    RuleCase(
      kind: .propertyTypeChanged, name: "theatre.singer.costumes", old: "Collection(theatre.costume)",
      new: "theatre.costume", edit: { $0.replacing("(costume.md) collection", with: "(costume.md)", in: singer) }),
    RuleCase(
      kind: .propertyTypeRespelled, name: "theatre.costume.size", old: "Edm.Int16", new: "Edm.Int32",
      edit: { $0.replacing("|size|Int16|", with: "|size|Int32|", in: costume) }),
    RuleCase(
      kind: .propertyFixed, name: "theatre.costume.size",
      besides: [.propertyFactsChanged, .propertyDescriptionChanged],
      edit: { $0.replacing("How wide it is.", with: "How wide it is. Read-only.", in: costume) }),
    RuleCase(
      kind: .propertyUnfixed, name: "theatre.singer.voice", besides: [.rowAdded],
      edit: { $0.replacing("|fee|", with: "|voice|String|How it sounds.|\n|fee|", in: update) }),
    RuleCase(
      kind: .propertyMoved, name: "theatre.singer.fee", old: "theatre.singer.fee", new: "theatre.person.fee",
      besides: [.propertyAdded],
      edit: {
        $0.replacing("|fee|Int32|What a night costs.|\n", with: "", in: singer)
          .replacing("|name|", with: "|fee|Int32|What a night costs.|\n|name|", in: "resources/person.md")
      }),
    RuleCase(
      kind: .propertyFactsChanged, name: "theatre.costume.colour", old: nil, new: "at most 20 characters",
      besides: [.propertyDescriptionChanged],
      edit: { $0.replacing("How it looks.", with: "How it looks. Maximum length is 20 characters.", in: costume) }),
    RuleCase(
      kind: .propertyDescriptionChanged, name: "theatre.costume.colour", old: "How it looks.", new: "What one sees.",
      edit: { $0.replacing("How it looks.", with: "What one sees.", in: costume) }),
  ]

  private static let act = Theatre.enumeration("act", members: "|first|Before the break.|", "|last|After it.|")

  private static let enumerations: [RuleCase] = [
    RuleCase(
      kind: .enumerationRemoved, name: "theatre.act", start: { $0.adding(act, at: "resources/act.md") },
      edit: { $0.removing("resources/act.md") }),
    RuleCase(kind: .enumerationAdded, name: "theatre.act", edit: { $0.adding(act, at: "resources/act.md") }),
    RuleCase(
      kind: .enumerationRenamed, name: "theatre.actNumber", old: "theatre.actnumber", new: "theatre.actNumber",
      start: { $0.adding(act.replacing("# act", with: "# actnumber"), at: "resources/act.md") },
      edit: { $0.replacing("# actnumber", with: "# actNumber", in: "resources/act.md") }),
    RuleCase(
      kind: .enumerationRespelled, name: "theatre.Act", old: "theatre.act", new: "theatre.Act",
      start: { $0.adding(act, at: "resources/act.md") },
      edit: { $0.replacing("# act", with: "# Act", in: "resources/act.md") }),
    RuleCase(
      kind: .flagsChanged, name: "theatre.voice", old: "one member", new: "several members",
      besides: [.enumerationDescriptionChanged],
      edit: { $0.replacing("What there is.", with: "A multi-valued enumeration. Flags.", in: voice) }),
    RuleCase(
      kind: .memberRemoved, name: "theatre.voice.bass", edit: { $0.replacing("|bass|Low.|\n", with: "", in: voice) }),
    RuleCase(
      kind: .memberAdded, name: "theatre.voice.alto",
      edit: { $0.replacing("|bass|", with: "|alto|Between.|\n|bass|", in: voice) }),
    RuleCase(
      kind: .memberRenamed, name: "theatre.voice.Bass", old: "bass", new: "Bass",
      edit: { $0.replacing("|bass|", with: "|Bass|", in: voice) }),
    RuleCase(
      kind: .enumerationDescriptionChanged, name: "theatre.voice", old: "What there is.", new: "All of them.",
      edit: { $0.replacing("What there is.", with: "All of them.", in: voice) }),
    RuleCase(
      kind: .memberDescriptionChanged, name: "theatre.voice.bass", old: "Low.", new: "Very low.",
      edit: { $0.replacing("Low.", with: "Very low.", in: voice) }),
  ]

  private static let dismiss = Theatre.request("Dismiss singer", "DELETE /singers/{id}")

  private static let requests: [RuleCase] = [
    RuleCase(
      kind: .requestRemoved, name: "DELETE /singers/{id}", start: { $0.adding(dismiss, at: "api/singer-delete.md") },
      edit: { $0.removing("api/singer-delete.md") }),
    RuleCase(
      kind: .requestAdded, name: "DELETE /singers/{id}", edit: { $0.adding(dismiss, at: "api/singer-delete.md") }),
    RuleCase(
      kind: .requestRenamed, name: "POST /singers/{id}/Praise", old: "POST /singers/{id}/praise",
      new: "POST /singers/{id}/Praise", edit: { $0.replacing("/praise", with: "/Praise", in: praise) }),
    RuleCase(
      kind: .requestRespelled, name: "POST /singers/{singer-id}/praise", old: "POST /singers/{id}/praise",
      new: "POST /singers/{singer-id}/praise", edit: { $0.replacing("{id}", with: "{singer-id}", in: praise) }),
    RuleCase(
      kind: .resultChanged, name: "GET /singers", old: "Collection(theatre.singer)", new: "Collection(theatre.person)",
      edit: { $0.replacing("[singer](../resources/singer.md)", with: "[person](../resources/person.md)", in: list) }),
    RuleCase(
      kind: .bodyChanged, name: "POST /singers/{id}/praise", old: "named parameters", new: "untyped JSON",
      besides: [.parameterRemoved],
      edit: { $0.adding(Theatre.request("Praise singer", "POST /singers/{id}/praise"), at: praise) }),
    RuleCase(
      kind: .requestPageAdded, name: "GET /singers",
      edit: { $0.adding($0.files[list] ?? "", at: "api/singers.md") }),
    RuleCase(
      kind: .requestPageRemoved, name: "GET /singers",
      start: { $0.adding($0.files[list] ?? "", at: "api/singers.md") }, edit: { $0.removing("api/singers.md") }),
    RuleCase(
      kind: .permissionsChanged, name: "GET /singers", part: "Application", old: "Singers.Read",
      new: "Singers.Read, Singers.ReadWrite",
      edit: { $0.replacing("Singers.Read|", with: "Singers.Read, Singers.ReadWrite|", in: list) }),
    RuleCase(
      kind: .permissionsChanged, name: "GET /singers", part: "Delegated", old: nil, new: "Not supported.",
      edit: { $0.replacing("|Application|", with: "|Delegated|Not supported.|\n|Application|", in: list) }),
    RuleCase(
      kind: .requestFactsChanged, name: "GET /singers", old: "status 200", new: "status 203",
      edit: { $0.replacing("200 OK", with: "203 OK", in: list) }),
    RuleCase(
      kind: .requestFactsChanged, name: "GET /singers/{id}/photo/$value", old: "result theatre.costume",
      new: "result theatre.singer",
      edit: {
        $0.replacing(
          "[costume](../resources/costume.md)", with: "[singer](../resources/singer.md)", in: "api/singer-photo.md")
      }),
    RuleCase(
      kind: .requestDescriptionChanged, name: "GET /singers", part: "title", old: "List singers", new: "All singers",
      edit: { $0.replacing("List singers", with: "All singers", in: list) }),
  ]

  private static let parameters: [RuleCase] = [
    RuleCase(
      kind: .parameterRemoved, name: "POST /singers/{id}/praise", part: "loudly", old: "Edm.Boolean",
      edit: { $0.replacing("|loudly|Boolean|Whether to shout.|\n", with: "", in: praise) }),
    RuleCase(
      kind: .parameterRemoved, name: "GET /singers/search", part: "text", old: "Edm.String",
      edit: { $0.replacing("?text={text}", with: "", in: "api/singer-search.md") }),
    RuleCase(
      kind: .parameterAdded, name: "POST /singers/{id}/praise", part: "sung", new: "Edm.Boolean",
      edit: { $0.replacing("|loudly|", with: "|sung|Boolean|Whether to sing.|\n|loudly|", in: praise) }),
    RuleCase(
      kind: .parameterAdded, name: "GET /singers/search", part: "hidden", new: "Edm.Boolean",
      edit: { $0.replacing("?text={text}", with: "?text={text}&hidden=true", in: "api/singer-search.md") }),
    RuleCase(
      kind: .parameterRequired, name: "GET /singers/search", part: "year", new: "Edm.String",
      edit: { $0.replacing("?text={text}", with: "?text={text}&year={year}", in: "api/singer-search.md") }),
    RuleCase(
      kind: .parameterRequired, name: "POST /singers/{id}/praise", part: "sung", new: "Edm.Boolean",
      edit: { $0.replacing("|loudly|", with: "|sung|Boolean|Required.|\n|loudly|", in: praise) }),
    RuleCase(
      kind: .parameterRequired, name: "POST /singers/{id}/praise", part: "times", new: "required",
      besides: [.parameterDescriptionChanged],
      edit: { $0.replacing("How often.", with: "How often. Required.", in: praise) }),
    RuleCase(
      kind: .parameterRequired, name: "POST /singers", part: "fee", new: "required",
      besides: [.parameterDescriptionChanged],
      edit: { $0.replacing("What a night costs.", with: "What a night costs. Required.", in: create) }),
    RuleCase(
      kind: .parameterRequired, name: "POST /singers", part: "voice", new: "theatre.voice",
      edit: { $0.replacing("|fee|", with: "|voice|[voice](../resources/voice.md)|Required.|\n|fee|", in: create) }),
    RuleCase(
      kind: .requirementDropped, name: "POST /singers", part: "stageName", old: "required",
      besides: [.parameterDescriptionChanged], edit: { $0.replacing(" Required.", with: "", in: create) }),
    RuleCase(
      kind: .parametersReordered, name: "POST /singers/{id}/praise", old: "words, times, loudly",
      new: "words, loudly, times",
      edit: {
        $0.replacing(
          "|times|Int32|How often.|\n|loudly|Boolean|Whether to shout.|",
          with: "|loudly|Boolean|Whether to shout.|\n|times|Int32|How often.|", in: praise)
      }),
    RuleCase(
      kind: .parameterRenamed, name: "POST /singers/{id}/praise", part: "Times", old: "times", new: "Times",
      edit: { $0.replacing("|times|", with: "|Times|", in: praise) }),
    RuleCase(
      kind: .parameterTypeChanged, name: "POST /singers/{id}/praise", part: "times", old: "Edm.Int32",
      new: "Edm.Double",
      edit: { $0.replacing("|times|Int32|", with: "|times|Double|", in: praise) }),
    RuleCase(
      kind: .parameterTypeChanged, name: "GET /singers/{id}/plays(from='{from}',days={days})", part: "days",
      old: "Edm.Int32", new: "Edm.Double", besides: [.rowTypeChanged],
      edit: { $0.replacing("|days|Int32|", with: "|days|Double|", in: plays) }),
    RuleCase(
      kind: .parameterTypeRespelled, name: "POST /singers/{id}/praise", part: "times", old: "Edm.Int32",
      new: "Edm.Int16", edit: { $0.replacing("|times|Int32|", with: "|times|Int16|", in: praise) }),
    RuleCase(
      kind: .parameterFactsChanged, name: "POST /singers/{id}/praise", part: "words", old: "required", new: nil,
      besides: [.parameterDescriptionChanged], edit: { $0.replacing(" Required.", with: "", in: praise) }),
    RuleCase(
      kind: .parameterDescriptionChanged, name: "POST /singers/{id}/praise", part: "times", old: "How often.",
      new: "The number.", edit: { $0.replacing("How often.", with: "The number.", in: praise) }),
  ]

  private static let rows: [RuleCase] = [
    RuleCase(
      kind: .rowAdded, name: "POST /singers", part: "debut", new: "Edm.Date",
      edit: { $0.replacing("|fee|", with: "|debut|Date|The first night.|\n|fee|", in: create) }),
    RuleCase(
      kind: .rowRemoved, name: "POST /singers", part: "fee", old: "Edm.Int32",
      edit: { $0.replacing("|fee|Int32|What a night costs.|\n", with: "", in: create) }),
    RuleCase(
      kind: .rowTypeChanged, name: "POST /singers", part: "fee", old: "Edm.Int32", new: "Edm.Double",
      edit: { $0.replacing("|fee|Int32|", with: "|fee|Double|", in: create) }),
  ]
}
