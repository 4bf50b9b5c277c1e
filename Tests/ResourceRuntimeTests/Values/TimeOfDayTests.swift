import Foundation
import ResourceRuntime
import Testing

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

  @Test func timesAreMadeOfParts() throws {
    #expect(TimeOfDay(hour: 8, minute: 5, second: 9)?.text == "08:05:09")
    #expect(TimeOfDay(hour: 23, minute: 59, second: 59, nanosecond: 999_999_999)?.text == "23:59:59.999999999")
    #expect(TimeOfDay(hour: 0, minute: 0, second: 0, nanosecond: 500_000_000)?.text == "00:00:00.5")
    #expect(TimeOfDay(hour: 24, minute: 0, second: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
    #expect(TimeOfDay(hour: 0, minute: 0, second: 0, nanosecond: 1_000_000_000) == nil)
    #expect(TimeOfDay(hour: 0, minute: 0, second: 0, nanosecond: -1) == nil)
  }

  @Test(arguments: ["08:30:00", "00:00:00", "23:59:59.123456789"])
  func componentsComeAndGo(text: String) throws {
    let time = try #require(TimeOfDay(text))

    #expect(TimeOfDay(time.dateComponents)?.text == text)
  }

  @Test func componentsNeedHourAndMinute() {
    #expect(TimeOfDay(DateComponents(hour: 8, minute: 30))?.text == "08:30:00")
    #expect(TimeOfDay(DateComponents(hour: 8)) == nil)
    #expect(TimeOfDay(DateComponents(minute: 30)) == nil)
  }

  @Test func datesHaveATimeInATimeZone() throws {
    let date = Date(timeIntervalSince1970: 1_625_527_800.5)  // 2021-07-05T23:30:00.5Z
    let east = try #require(TimeZone(secondsFromGMT: 5_400))

    #expect(TimeOfDay(date, in: .gmt).text == "23:30:00.5")
    #expect(TimeOfDay(date, in: east).text == "01:00:00.5")
  }
}
