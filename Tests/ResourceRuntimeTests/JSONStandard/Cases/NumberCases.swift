import ResourceRuntime

extension AcceptedDocument {
  /// Numbers are not evaluated when they are read: none is too big, and no digit is lost.
  static let numbers: [AcceptedDocument] = [
    "0", "-0", "1", "-1", "-123", "123", "10", "0.5", "-0.0", "123.456", "123.456789", "0e1", "0e+1", "0E-0", "20e1",
    "1E22", "1e-2", "1E-2", "1E+2", "123e45", "123.456e78", "123e65", "1.0e00", "-1.5e-0300",
    "-0.000000000000000000000000000000000000000000000000000000000000000000000000000001",
    "9007199254740993", "9223372036854775807", "-9223372036854775808", "18446744073709551616",
    "100000000000000000000", "-123123123123123123123123123123", "3.141592653589793238462643383279502884197",
    "123.456e-789", "1.5e+9999", "-1e+9999", "-123123e100000", "123123e100000", "123e-10000000",
    "0.4e00669999999999999999999999999999999999999999999999999999999999999999999999999999999999999",
  ].map { AcceptedDocument("the number \($0)", $0, .number($0)) }

  static let numbersInPlaces: [AcceptedDocument] = [
    .init("a number behind a space", "[ 4]", [4]),
    .init("a number before a line break", "[1\n]", [1]),
    .init("numbers before all that ends them", "[1,2 ,3\t,{\"a\":4},5]", [1, 2, 3, ["a": 4], 5]),
    .init(
      "members of extreme numbers", #"{"min":-1.0e+28,"max":1.0e+28}"#,
      ["min": .number("-1.0e+28"), "max": .number("1.0e+28")]),
    .init("a number of a thousand digits", sevens, .number(sevens)),
  ]

  private static let sevens = String(repeating: "7", count: 1_000)
}

extension RefusedDocument {
  static let numbers: [RefusedDocument] = [
    .init("a minus sign", "[-]", .found("]"), at: 2),
    .init("a minus sign at the end", "-", .end, at: 1),
    .init("two minus signs", "--1", .found("-"), at: 1),
    .init("a minus sign and a space", "[- 1]", .found(" "), at: 2),
    .init("a minus sign and a word", "[-foo]", .found("f"), at: 2),
    .init("a plus sign", "[+1]", .found("+"), at: 1),
    .init("two plus signs", "[++1234]", .found("+"), at: 1),
    .init("a leading zero", "[012]", .found("1"), at: 2),
    .init("a leading zero behind a minus sign", "[-012]", .found("1"), at: 3),
    .init("a leading zero alone", "01", .trailing, at: 1),
    .init("two zeros", "-00", .trailing, at: 2),
    .init("a point in front", "[.123]", .found("."), at: 1),
    .init("a point behind a minus sign", "[-.123]", .found("."), at: 2),
    .init("a point and a minus sign", "[.-1]", .found("."), at: 1),
    .init("a point at the end", "[1.]", .found("]"), at: 3),
    .init("a point at the end of the document", "1.", .end, at: 2),
    .init("two points", "[0.1.2]", .found("."), at: 4),
    .init("two points in a row", "[1..2]", .found("."), at: 3),
    .init("a point before an exponent", "[2.e3]", .found("e"), at: 3),
    .init("a point before a negative exponent", "[2.e-3]", .found("e"), at: 3),
    .init("a point before a positive exponent", "[9.e+]", .found("e"), at: 3),
    .init("a point behind an exponent", "[1e1.5]", .found("."), at: 4),
    .init("an exponent without digits", "[1.0e]", .found("]"), at: 5),
    .init("an exponent of zero without digits", "[0E]", .found("]"), at: 3),
    .init("an exponent of a plus sign", "[1.0e+]", .found("]"), at: 6),
    .init("an exponent of a minus sign", "[1.0e-]", .found("]"), at: 6),
    .init("an exponent of two signs", "[0e+-1]", .found("-"), at: 4),
    .init("an exponent of two letters", "[1eE2]", .found("E"), at: 3),
    .init("an exponent of a letter", "[1ea]", .found("a"), at: 3),
    .init("an exponent that the document ends in", "1e+", .end, at: 3),
    .init("an exponent alone", "[e5]", .found("e"), at: 1),
    .init("a space between digits", "[1 000.0]", .found("0"), at: 3),
    .init("a comma for a point at the end", "[1,5,]", .found("]"), at: 5),
    .init("an underscore between digits", "[1_000]", .found("_"), at: 2),
    .init("hex digits", "[0x42]", .found("x"), at: 2),
    .init("octal digits", "[0o7]", .found("o"), at: 2),
    .init("a digit of full width", "[１]", .byte(0xEF), at: 1),
    .init("Arabic digits", "[١]", .byte(0xD9), at: 1),
    .init("infinity", "[Infinity]", .found("I"), at: 1),
    .init("minus infinity", "[-Infinity]", .found("I"), at: 2),
    .init("infinity in short", "[Inf]", .found("I"), at: 1),
    .init("infinity in lower case", "[inf]", .found("i"), at: 1),
    .init("not a number", "[NaN]", .found("N"), at: 1),
    .init("not a number in lower case", "[nan]", .found("a"), at: 2),
    .init("not a number behind a minus sign", "[-NaN]", .found("N"), at: 2),
    .init("letters behind a number", "[1.2a-3]", .found("a"), at: 4),
    .init("a letter for an exponent", "[1.8011670033376514H-308]", .found("H"), at: 19),
    .init("letters behind a negative number", "[-123.123foo]", .found("f"), at: 9),
    .init("a letter behind a negative number", "[-1x]", .found("x"), at: 3),
    .init("a sign behind a number", "2@", .trailing, at: 1),
    .init("a unit behind a number", "1f", .trailing, at: 1),
    .init("a number in parentheses", "(1)", .found("("), at: 0),
  ]

  static let words: [RefusedDocument] = [
    .init("part of true", "[tru]", .found("]"), at: 4),
    .init("part of false", "[fals]", .found("]"), at: 5),
    .init("part of null", "[nul]", .found("]"), at: 4),
    .init("true that the document ends in", "[ false, tru", .end, at: 12),
    .init("false that the document ends in", "[ true, fals", .end, at: 12),
    .init("null that the document ends in", "[ false, nul", .end, at: 12),
    .init("a word with a wrong letter", "trux", .found("x"), at: 3),
    .init("a word that goes on otherwise", #"["x", truth]"#, .found("t"), at: 9),
    .init("a word with a letter too many", "nullx", .trailing, at: 4),
    .init("two words in one", "truefalse", .trailing, at: 4),
    .init("true in upper case", "[True]", .found("T"), at: 1),
    .init("all of true in upper case", "TRUE", .found("T"), at: 0),
    .init("null in upper case", "Null", .found("N"), at: 0),
    .init("a capital within a word", "nUll", .found("U"), at: 1),
    .init("no value of JavaScript", "undefined", .found("u"), at: 0),
    .init("no value of Python", "None", .found("N"), at: 0),
    .init("an identifier", "aå", .found("a"), at: 0),
    .init("an identifier beyond ASCII", "å", .byte(0xC3), at: 0),
    .init("a word with a space in it", "tr ue", .found(" "), at: 2),
    .init("a word with an escape", #"t\u0072ue"#, .found("\\"), at: 1),
  ]
}
