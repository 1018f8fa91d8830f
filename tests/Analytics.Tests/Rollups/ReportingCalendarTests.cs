using System.Globalization;
using Analytics.Rollups;

namespace Analytics.Tests.Rollups;

public sealed class ReportingCalendarTests
{
    [Theory]
    [InlineData("UTC", "2026-11-22T10:59:59.9999999Z", "2026-11-22T10:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-22T10:29:59Z", "2026-11-22T09:30:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-22T10:30:00Z", "2026-11-22T10:30:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-22T10:30:00Z", "2026-11-22T10:15:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T00:00:00Z")] // 02:30 summer time
    [InlineData("Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25T01:00:00Z")] // 02:30 again, winter time
    public void HourOf_AnInstant_IsTheStartOfItsLocalHour(string zone, string instant, string expected) =>
        Assert.Equal(Utc(expected), new ReportingCalendar(zone).HourOf(Utc(instant)));

    [Theory]
    [InlineData("UTC", "2026-11-22", "2026-11-22T00:00:00Z")]
    [InlineData("Asia/Kolkata", "2026-11-22", "2026-11-21T18:30:00Z")]
    [InlineData("America/New_York", "2026-03-08", "2026-03-08T05:00:00Z")]
    [InlineData("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z")] // midnight is skipped: the day starts at 01:00
    [InlineData("America/Havana", "2026-11-01", "2026-11-01T04:00:00Z")] // midnight comes twice: the first starts the day
    public void StartOf_ADay_IsItsFirstInstant(string zone, string day, string expected)
    {
        var calendar = new ReportingCalendar(zone);
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var start = calendar.StartOf(date);

        Assert.Equal(Utc(expected), start);
        Assert.Equal(date, calendar.DayOf(start));
        Assert.Equal(date.AddDays(-1), calendar.DayOf(start.AddTicks(-1)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", 23)]
    [InlineData("Europe/Berlin", "2026-10-25", 25)]
    [InlineData("Asia/Kolkata", "2026-10-25", 24)]
    [InlineData("America/Santiago", "2026-09-06", 23)]
    public void Hours_OfADay_AreAsManyAsTheClockShows(string zone, string day, int expected)
    {
        var calendar = new ReportingCalendar(zone);
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var hours = calendar.Hours(calendar.StartOf(date), calendar.StartOf(date.AddDays(1))).ToList();

        Assert.Equal(expected, hours.Count);
        Assert.All(hours, hour => Assert.Equal(date, calendar.DayOf(hour)));
        Assert.Equal(hours.Distinct().Order(), hours);
    }

    [Theory]
    [InlineData("Australia/Lord_Howe")] // its clock changes by half an hour
    [InlineData("America/New_York")]
    [InlineData("Asia/Kathmandu")]
    public void Hours_OfAYear_HoldTheHourOfEveryInstant(string zone)
    {
        var calendar = new ReportingCalendar(zone);
        var (from, to) = (Utc("2026-01-01T00:00:00Z"), Utc("2027-01-01T00:00:00Z"));

        var hours = calendar.Hours(from, to).ToHashSet();

        for (var instant = from; instant < to; instant = instant.AddMinutes(7))
        {
            Assert.Contains(calendar.HourOf(instant), hours);
        }
    }

    [Fact]
    public void Days_OfARange_AreAllThatItTouches() =>
        Assert.Equal(
            [new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 22)],
            new ReportingCalendar("UTC").Days(Utc("2026-11-21T23:00:00Z"), Utc("2026-11-22T00:00:01Z")));

    [Fact]
    public void Constructor_OfAnUnknownZone_Throws() => Assert.Throws<TimeZoneNotFoundException>(() => new ReportingCalendar("Mars/Olympus"));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
