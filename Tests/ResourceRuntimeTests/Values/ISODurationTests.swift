import Foundation
import ResourceRuntime
import Testing

@Suite struct ISODurationTests {
  @Test(
    arguments: [
      ("P1D", 0, 86_400, ""), ("PT1H", 0, 3_600, ""), ("P1DT12H30M5.25S", 0, 131_405, "25"), ("-PT30M", 0, -1_800, ""),
      ("+P2W", 0, 1_209_600, ""), ("P1Y6M", 18, 0, ""), ("P1Y2M3DT4H", 14, 273_600, ""), ("PT0S", 0, 0, ""),
      ("P0D", 0, 0, ""), ("PT0.5S", 0, 0, "5"), ("PT90M", 0, 5_400, ""), ("P1M", 1, 0, ""), ("PT1M", 0, 60, ""),
      ("-P1YT1S", -12, -1, ""), ("PT0,5S", 0, 0, "5"), ("PT1.5H", 0, 5_400, "0"), ("P0,5D", 0, 43_200, "0"),
      ("-P1DT0.1M", 0, -86_406, "0"), ("PT0.3333M", 0, 19, "9980"), ("P0.5W", 0, 302_400, "0"), ("P1.5Y", 18, 0, ""),
      ("P1.0M", 1, 0, ""), ("P1Y2M3W4DT5H6M7.1234567S", 14, 2_178_367, "1234567"),
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
    "", "P", "PT", "P1", "1D", "P1DT", "PT1D", "P1H", "PT1.S", "PT.5S", "P1.5M", "P0.1Y", "PT1.5H30M", "P1.5DT1H",
    "PT1,S",
    "PT1.5", "PT1S2S", "PT1S1M", "P1D1Y", "p1d",
    "P-1D", "--P1D", "P1D ", "P99999999999999999999D", "P200000000000000D", "PT1M1", "P1DT2H3",
    "P106751991167300DT15H30M8S",
    "P768614336404564651Y", "P1W1Y",
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
    #expect(ISODuration("PT0,5S") == ISODuration("PT0.5S"))
    #expect(ISODuration("PT1.5H") == ISODuration("PT90M"))
    #expect(ISODuration("PT0.01M") == ISODuration("PT0.6S"))
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
    #expect(ISODuration("P1M")?.timeInterval == nil)
    #expect(ISODuration("P0Y1D")?.duration == .seconds(86_400))
    let longest = Duration(secondsComponent: .min, attosecondsComponent: 0)
    #expect(ISODuration(longest).text == "-P106751991167300DT15H30M8S")
  }

  @Test func timeIntervalsComeAndGo() {
    #expect(ISODuration("-PT1.25S")?.timeInterval == -1.25)
    #expect(ISODuration("P1DT0.5S")?.timeInterval == 86_400.5)
    #expect(ISODuration("PT0S")?.timeInterval == 0)
    #expect(ISODuration(.seconds(90.5)).text == "PT1M30.5S")
  }

  /// A day is not always 24 hours, and a month not always 30 days: calendars know.
  @Test func calendarsAddSpans() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
    func adding(_ span: String, to start: String) throws -> String? {
      let date = try #require(DateTimeOffset(start)).date
      let components = try #require(ISODuration(span)).dateComponents
      return calendar.date(byAdding: components, to: date).map { DateTimeOffset($0, in: calendar.timeZone).text }
    }

    #expect(try adding("P1D", to: "2021-03-27T12:00:00+01:00") == "2021-03-28T12:00:00+02:00")
    #expect(try adding("PT24H", to: "2021-03-27T12:00:00+01:00") == "2021-03-28T13:00:00+02:00")
    #expect(try adding("P1M", to: "2021-01-31T12:00:00+01:00") == "2021-02-28T12:00:00+01:00")
    #expect(try adding("-P1Y1WT0.5S", to: "2021-01-08T12:00:00+01:00") == "2020-01-01T11:59:59.5+01:00")
  }
}
