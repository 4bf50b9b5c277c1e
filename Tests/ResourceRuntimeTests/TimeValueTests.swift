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
    "2021-07-05T08:60:00Z", "2021-07-05T08:30:60Z", "2021-13-01T00:00:00Z", "2021-02-29T00:00:00Z",
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
}

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2021-07-05", 2021, 7, 5), ("0001-01-01", 1, 1, 1), ("9999-12-31", 9999, 12, 31), ("2000-02-29", 2000, 2, 29),
    ("-0044-03-15", -44, 3, 15), ("12345-06-07", 12345, 6, 7),
  ])
  func textsAreReadExactly(text: String, year: Int, month: Int, day: Int) throws {
    let date = try #require(CalendarDate(text))

    #expect((date.year, date.month, date.day) == (year, month, day))
    #expect(date.description == text)
    #expect(CalendarDate(year: year, month: month, day: day) == date)
    #expect(CalendarDate(date.dateComponents) == date)
  }

  @Test(arguments: ["", "2021-02-29", "2021-7-5", "20210705", "2021-07-05T00:00:00Z", "2021-07-05 ", "2021/07/05"])
  func otherTextsAreRefused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func daysAreOrderedAndChecked() throws {
    let first = try #require(CalendarDate("2021-07-05"))
    let second = try #require(CalendarDate("2021-11-01"))

    #expect(first < second)
    #expect(CalendarDate(year: 2021, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: .max, month: 1, day: 1) == nil)
    #expect(CalendarDate(DateComponents(year: 2021, month: 1)) == nil)
  }
}

@Suite struct TimeOfDayTests {
  @Test(arguments: [
    ("08:30:00.0000000", 8, 30, 0, "0000000"), ("23:59:59", 23, 59, 59, ""), ("00:00", 0, 0, 0, ""),
    ("12:00:00.123456789", 12, 0, 0, "123456789"),
  ])
  func textsAreReadExactly(text: String, hour: Int, minute: Int, second: Int, fraction: String) throws {
    let time = try #require(TimeOfDay(text))

    #expect((time.hour, time.minute, time.second) == (hour, minute, second))
    #expect(time.fractionDigits == fraction)
    #expect(time.description == text)
    #expect(JSONValue(time) == .string(text))
  }

  @Test(arguments: ["", "24:00:00", "8:30:00", "08:30:00.", "08:30:00Z", "08:60:00", "08:30:61", "083000", "08:30:"])
  func otherTextsAreRefused(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func timesAreCompared() throws {
    let time = try #require(TimeOfDay("08:30:00.0000000"))

    #expect(time == TimeOfDay(hour: 8, minute: 30, second: 0))
    #expect(time < (try #require(TimeOfDay("08:30:00.5"))))
    #expect(TimeOfDay(hour: 8, minute: 60, second: 0) == nil)
    #expect(TimeOfDay(hour: -8, minute: 0, second: 0) == nil)
    #expect(TimeOfDay("08:30:00.25")?.nanoseconds == 250_000_000)
  }
}

@Suite struct ISODurationTests {
  @Test(
    arguments: [
      ("P1D", 0, 86_400, ""), ("PT1H", 0, 3_600, ""), ("P1DT12H30M5.25S", 0, 131_405, "25"), ("-PT30M", 0, -1_800, ""),
      ("+P2W", 0, 1_209_600, ""), ("P1Y6M", 18, 0, ""), ("P1Y2M3DT4H", 14, 273_600, ""), ("PT0S", 0, 0, ""),
      ("P0D", 0, 0, ""), ("PT0.5S", 0, 0, "5"), ("PT90M", 0, 5_400, ""), ("P1M", 1, 0, ""), ("PT1M", 0, 60, ""),
      ("-P1YT1S", -12, -1, ""),
    ] as [(String, Int64, Int64, String)])
  func textsAreReadExactly(text: String, months: Int64, seconds: Int64, fraction: String) throws {
    let span = try #require(ISODuration(text))

    #expect(span.months == months)
    #expect(span.seconds == seconds)
    #expect(span.fractionDigits == fraction)
    #expect(span.description == text)
    #expect(JSONValue(span) == .string(text))
  }

  @Test(arguments: [
    "", "P", "PT", "P1", "1D", "P1DT", "PT1D", "P1H", "PT1.S", "PT.5S", "P1.5D", "PT1S2S", "PT1S1M", "P1D1Y", "p1d",
    "P-1D", "--P1D", "P1D ", "P99999999999999999999D", "P200000000000000D", "PT1M1", "P1DT2H3", "PT1.5M",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(ISODuration(text) == nil)
  }

  @Test func equalSpansAreEqual() {
    #expect(ISODuration("P1D") == ISODuration("PT24H"))
    #expect(ISODuration("P1D")?.hashValue == ISODuration("PT24H")?.hashValue)
    #expect(ISODuration("P1Y") == ISODuration("P12M"))
    #expect(ISODuration("P1W") == ISODuration("P7D"))
    #expect(ISODuration("PT0.50S") == ISODuration("PT0.5S"))
    #expect(ISODuration("-PT0S") == ISODuration("P0D"))
    #expect(ISODuration("P1M") != ISODuration("P30D"))
    #expect(ISODuration("PT0.5S") != ISODuration("-PT0.5S"))
  }

  @Test(arguments: [
    ("PT0S", Duration.zero), ("P1DT1H1M1S", .seconds(90_061)), ("PT0.5S", .milliseconds(500)),
    ("-PT1.25S", .milliseconds(-1_250)), ("-PT0.000000001S", .nanoseconds(-1)), ("P2D", .seconds(172_800)),
    ("PT1H5S", .seconds(3_605)),
  ])
  func durationsComeAndGo(text: String, duration: Duration) throws {
    #expect(ISODuration(text)?.duration == duration)
    #expect(ISODuration(duration).text == text)
  }

  @Test func monthsHaveNoDuration() {
    #expect(ISODuration("P1M")?.duration == nil)
    #expect(ISODuration("P0Y1D")?.duration == .seconds(86_400))
    let longest = Duration(secondsComponent: .min, attosecondsComponent: 0)
    #expect(ISODuration(longest).text == "-P106751991167300DT15H30M8S")
  }
}
