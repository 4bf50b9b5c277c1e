import Foundation
import ResourceRuntime
import Testing

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

  @Test func datesHaveADayInATimeZone() throws {
    let date = Date(timeIntervalSince1970: 1_625_527_800)  // 2021-07-05T23:30:00Z
    let east = try #require(TimeZone(secondsFromGMT: 3_600))

    #expect(CalendarDate(date, in: .gmt).description == "2021-07-05")
    #expect(CalendarDate(date, in: east).description == "2021-07-06")
    #expect(CalendarDate(.distantPast, in: .gmt).description == "0001-01-01")
  }

  @Test func daysBeginInCalendars() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: -3_600))
    let day = try #require(CalendarDate("2021-07-05"))
    let start = try #require(calendar.date(from: day.dateComponents))

    #expect(DateTimeOffset(start, in: calendar.timeZone).text == "2021-07-05T00:00:00-01:00")
    #expect(CalendarDate(calendar.dateComponents([.year, .month, .day], from: start)) == day)
  }
}
