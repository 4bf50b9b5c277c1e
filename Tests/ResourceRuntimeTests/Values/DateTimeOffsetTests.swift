import Foundation
import ResourceRuntime
import Testing

@Suite struct DateTimeOffsetTests {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, "", 0), ("2021-07-05T08:30:00Z", 1_625_473_800, "", 0),
      ("2021-07-05T08:30:00.1234567Z", 1_625_473_800, "1234567", 0),
      ("2021-07-05T10:30:00.000+02:00", 1_625_473_800, "000", 120),
      ("2021-07-05T00:00:00-08:30", 1_625_473_800, "", -510), ("2021-07-05T08:30Z", 1_625_473_800, "", 0),
      ("2021-07-05t08:30:00.123456789012z", 1_625_473_800, "123456789012", 0),
      ("0001-01-01T00:00:00Z", -62_135_596_800, "", 0), ("9999-12-31T23:59:59.9999999Z", 253_402_300_799, "9999999", 0),
      ("2000-02-29T23:59:59Z", 951_868_799, "", 0), ("1969-12-31T23:59:59.5Z", -1, "5", 0),
      ("0000-12-31T00:00:00Z", -62_135_683_200, "", 0), ("-0001-12-31T00:00:00Z", -62_167_305_600, "", 0),
      ("12345-01-01T00:00:00Z", 327_403_382_400, "", 0),
    ] as [(String, Int64, String, Int)])
  func textsAreReadExactly(text: String, seconds: Int64, fraction: String, offset: Int) throws {
    let moment = try #require(DateTimeOffset(text))

    #expect(moment.text == text)
    #expect(moment.description == text)
    #expect(moment.secondsSince1970 == seconds)
    #expect(moment.fractionDigits == fraction)
    #expect(moment.offsetMinutes == offset)
    #expect(JSONValue(moment) == .string(text))
  }

  @Test(arguments: [
    "", "2021-07-05", "2021-07-05T08:30:00", "2021-07-05 08:30:00Z", "2021-07-05T08:30:00.Z", "2021-07-05T24:00:00Z",
    "2021-07-05T08:60:00Z", "2021-07-05T08:30:60Z", "2016-12-31T23:59:60+01:00",
    "2016-12-31T23:59:61Z", "2016-12-31T23:59:00,5Z", "2021-13-01T00:00:00Z", "2021-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z", "2021-00-01T00:00:00Z", "2021-01-00T00:00:00Z", "2021-7-5T08:30:00Z", "21-07-05T08:30:00Z",
    "2021-07-05T08:30:00+2:00", "2021-07-05T08:30:00+0200", "2021-07-05T08:30:00+24:00", "2021-07-05T08:30:00Zx",
    " 2021-07-05T08:30:00Z", "02021-07-05T08:30:00Z", "9999999999-01-01T00:00:00Z", "２021-07-05T08:30:00Z",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(DateTimeOffset(text) == nil)
  }

  @Test func momentsAreComparedInTime() throws {
    let moment = try #require(DateTimeOffset("2021-07-05T08:30:00Z"))
    let same = try #require(DateTimeOffset("2021-07-05T10:30:00.0000000+02:00"))
    let later = try #require(DateTimeOffset("2021-07-05T08:30:00.0000001Z"))
    let muchLater = try #require(DateTimeOffset("2021-07-05T08:30:00.09Z"))

    #expect(moment == same)
    #expect(moment.hashValue == same.hashValue)
    #expect(moment != later)
    #expect(moment < later)
    #expect(later < muchLater)
    #expect([muchLater, later, moment].sorted() == [moment, later, muchLater])
  }

  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2001-01-01T00:00:00Z", 978_307_200), ("2021-07-05T08:30:00.25Z", 1_625_473_800.25),
    ("1969-12-31T23:59:59.5Z", -0.5), ("0001-01-01T00:00:00Z", -62_135_596_800),
  ])
  func datesComeAndGo(text: String, seconds: Double) throws {
    let moment = try #require(DateTimeOffset(text))

    #expect(moment.date == Date(timeIntervalSince1970: seconds))
    #expect(DateTimeOffset(moment.date).text == text)
  }

  @Test func microsecondsSurviveDates() throws {
    for microseconds in [1, 10, 100, 123_456, 999_999, 500_000] {
      for year in ["1999", "2001", "2021", "2049"] {
        let digits = String(repeating: "0", count: 6 - String(microseconds).count) + String(microseconds)
        let text = "\(year)-07-05T08:30:59.\(digits)Z"
        let moment = try #require(DateTimeOffset(text))

        #expect(DateTimeOffset(moment.date) == moment)
      }
    }
  }

  @Test func datesBeyondFourDigitsOfYearsAreKeptInside() {
    #expect(DateTimeOffset(Date(timeIntervalSince1970: -1e12)).text == "0001-01-01T00:00:00Z")
    #expect(DateTimeOffset(Date(timeIntervalSince1970: 1e12)).text == "9999-12-31T23:59:59Z")
    #expect(DateTimeOffset(Date(timeIntervalSince1970: .infinity)).text == "9999-12-31T23:59:59Z")
    #expect(DateTimeOffset(Date(timeIntervalSince1970: .nan)).text == "0001-01-01T00:00:00Z")
    #expect(DateTimeOffset(Date.distantPast).text == "0001-01-01T00:00:00Z")
  }

  @Test func everyDayIsFoundAgain() throws {
    // Midnights of every 37th day over 2,000 years, which meets every day of the year and every kind of leap year.
    for day in stride(from: Int64(-400_000), to: 400_000, by: 37) {
      let moment = DateTimeOffset(Date(timeIntervalSince1970: Double(day) * 86_400))

      #expect(DateTimeOffset(moment.text)?.secondsSince1970 == day * 86_400)
    }
  }

  @Test func nanosecondsAreCutOff() throws {
    #expect(DateTimeOffset("2021-07-05T08:30:00.1234567899Z")?.nanoseconds == 123_456_789)
    #expect(DateTimeOffset("2021-07-05T08:30:00.5Z")?.nanoseconds == 500_000_000)
    #expect(DateTimeOffset("2021-07-05T08:30:00Z")?.nanoseconds == 0)
  }

  /// Seven digits are what services write, and one more or less must not matter.
  @Test(arguments: 1...12)
  func anyNumberOfFractionDigitsIsKept(_ count: Int) throws {
    let digits = String("123456789012".prefix(count))
    let text = "9999-12-31T23:59:59.\(digits)-11:59"
    let moment = try #require(DateTimeOffset(text))

    #expect(moment.text == text)
    #expect(moment.fractionDigits == digits)
    #expect(moment.time.fractionDigits == digits)
    #expect(DateTimeOffset(day: moment.day, time: moment.time, offsetMinutes: moment.offsetMinutes)?.text == text)
  }

  @Test func leapSecondsAreCountedAsTheNext() throws {
    let leap = try #require(DateTimeOffset("2016-12-31T23:59:60.5Z"))

    #expect(leap.text == "2016-12-31T23:59:60.5Z")
    #expect(leap == DateTimeOffset("2017-01-01T00:00:00.5Z"))
    #expect(leap == DateTimeOffset("2017-01-01T08:59:60.5+09:00"))
    #expect(leap.day == CalendarDate("2017-01-01"))
    #expect(leap.time == TimeOfDay("00:00:00.5"))
  }

  @Test(arguments: [
    ("2021-07-05T08:30:00.1234567+02:00", "2021-07-05", "08:30:00.1234567", 120),
    ("2021-07-05T00:30:00-08:30", "2021-07-05", "00:30:00", -510),
    ("0001-01-01T00:00:00Z", "0001-01-01", "00:00:00", 0),
    ("0001-01-01T00:00:00+14:00", "0001-01-01", "00:00:00", 840),
    ("9999-12-31T23:59:59.9999999-14:00", "9999-12-31", "23:59:59.9999999", -840),
    ("1969-12-31T23:59:59.5Z", "1969-12-31", "23:59:59.5", 0), ("-0001-02-28T12:00:00Z", "-0001-02-28", "12:00:00", 0),
  ])
  func momentsAreADayAndATime(text: String, day: String, time: String, offset: Int) throws {
    let moment = try #require(DateTimeOffset(text))

    #expect(moment.day.description == day)
    #expect(moment.time.text == time)
    #expect(DateTimeOffset(day: moment.day, time: moment.time, offsetMinutes: offset)?.text == text)
  }

  @Test func offsetsAreLessThanADay() throws {
    let day = try #require(CalendarDate("2021-07-05"))
    let time = try #require(TimeOfDay("08:30"))

    #expect(DateTimeOffset(day: day, time: time, offsetMinutes: 1_439)?.text == "2021-07-05T08:30+23:59")
    #expect(DateTimeOffset(day: day, time: time, offsetMinutes: -5)?.text == "2021-07-05T08:30-00:05")
    #expect(DateTimeOffset(day: day, time: time, offsetMinutes: 1_440) == nil)
    #expect(DateTimeOffset(day: day, time: time, offsetMinutes: .min) == nil)
  }

  @Test func datesAreWrittenInATimeZone() throws {
    let date = Date(timeIntervalSince1970: 1_625_473_800.25)
    let india = try #require(TimeZone(secondsFromGMT: 19_800))
    let west = try #require(TimeZone(secondsFromGMT: -3_600))

    #expect(DateTimeOffset(date, in: india).text == "2021-07-05T14:00:00.25+05:30")
    #expect(DateTimeOffset(date, in: west).text == "2021-07-05T07:30:00.25-01:00")
    #expect(DateTimeOffset(date, in: india) == DateTimeOffset(date))
    // Where the clock of the time zone leaves the years of four digits, it is that of UTC.
    let first = Date(timeIntervalSince1970: -62_135_596_800)
    #expect(DateTimeOffset(first, in: west).text == "0001-01-01T00:00:00Z")
    #expect(DateTimeOffset(first, in: india).text == "0001-01-01T05:30:00+05:30")
  }

  /// Whatever way the clocks are set, in summer or in winter, the moment is the same.
  @Test(arguments: [
    "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati", "Africa/Monrovia",
  ])
  func timeZonesChangeNoMoment(_ identifier: String) throws {
    let timeZone = try #require(TimeZone(identifier: identifier))
    for day in stride(from: -20_000.0, to: 20_000, by: 97) {
      let date = Date(timeIntervalSince1970: day * 86_400 + 12_345.5)
      let moment = DateTimeOffset(date, in: timeZone)

      try #require(moment.date == date)
      try #require(DateTimeOffset(moment.text) == moment)
      try #require(moment.offsetMinutes == timeZone.secondsFromGMT(for: date) / 60)
    }
  }
}
