using System.Globalization;
using Microsoft.Azure.Functions.Worker.Timers;

namespace FunctionsWorker.Tests.Timers;

public sealed class CrontabScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-01-01T00:00:00Z", "2026-01-01T00:05:00Z")]
    [InlineData("0 */5 * * * *", "2026-01-01T00:04:59.9999999Z", "2026-01-01T00:05:00Z")]
    [InlineData("0 */5 * * * *", "2026-12-31T23:59:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("* * * * * *", "2026-01-01T23:59:59Z", "2026-01-02T00:00:00Z")]
    [InlineData("* * * * * *", "2026-01-01T12:00:00.5Z", "2026-01-01T12:00:01Z")]
    [InlineData("30 15 6 * * *", "2026-03-01T06:15:30Z", "2026-03-02T06:15:30Z")]
    [InlineData("30 15 6 * * *", "2026-03-01T06:15:29Z", "2026-03-01T06:15:30Z")]
    [InlineData("0 30 9 * * MON-FRI", "2026-01-02T10:00:00Z", "2026-01-05T09:30:00Z")]
    [InlineData("0 0 0 1 jan,jul *", "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 0 13 * 5", "2026-01-01T00:00:00Z", "2026-02-13T00:00:00Z")]
    [InlineData("0 3/20 * * * *", "2026-01-01T00:03:00Z", "2026-01-01T00:23:00Z")]
    [InlineData("0 10-20/5,50 * * * *", "2026-01-01T00:20:00Z", "2026-01-01T00:50:00Z")]
    [InlineData("*/15 * * * *", "2026-01-01T00:15:00Z", "2026-01-01T00:30:00Z")]
    [InlineData("0 0 2 * * *", "2026-06-01T03:00:00+02:00", "2026-06-01T02:00:00Z")]
    public void Next_OfAnExpression_IsTheFirstOccurrenceBehindTheTime(string expression, string time, string expected)
    {
        var next = CrontabSchedule.Parse(expression).Next(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), next);
    }

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("0 0 24 * * *")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("0 0 0 * 13 *")]
    [InlineData("0 0 0 * * 7")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 5-1 * * * *")]
    [InlineData("0 1/2/3 * * * *")]
    [InlineData("0 -1 * * * *")]
    [InlineData("0 a * * * *")]
    public void Parse_OfAnythingElse_IsAFormatException(string expression) =>
        Assert.Throws<FormatException>(() => CrontabSchedule.Parse(expression));

    [Fact]
    public void Next_OfADayThatNeverComes_IsAFormatException() =>
        Assert.Throws<FormatException>(() => CrontabSchedule.Parse("0 0 0 31 2 *").Next(DateTimeOffset.UnixEpoch));
}
