using System.Collections;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>A crontab expression of six fields: second, minute, hour, day, month, day of week. UTC.</summary>
/// <remarks>A day must match both its field and that of the day of week. Five fields begin with the minute; the second is then 0.</remarks>
internal sealed class CrontabSchedule : ISchedule
{
    private const int SearchYears = 12; // 29 February may be that far away, around a century that is no leap year, and on a given weekday farther

    private readonly BitArray _seconds;
    private readonly BitArray _minutes;
    private readonly BitArray _hours;
    private readonly BitArray _days;
    private readonly BitArray _months;
    private readonly BitArray _daysOfWeek;
    private readonly string _expression;

    private CrontabSchedule(string expression, string[] fields)
    {
        _expression = expression;
        _seconds = CrontabField.Second.Parse(fields[0]);
        _minutes = CrontabField.Minute.Parse(fields[1]);
        _hours = CrontabField.Hour.Parse(fields[2]);
        _days = CrontabField.Day.Parse(fields[3]);
        _months = CrontabField.Month.Parse(fields[4]);
        _daysOfWeek = CrontabField.DayOfWeek.Parse(fields[5]);
    }

    /// <exception cref="FormatException">The expression has another number of fields, or a field is wrong.</exception>
    public static CrontabSchedule Parse(string expression)
    {
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return fields.Length switch
        {
            6 => new CrontabSchedule(expression, fields),
            5 => new CrontabSchedule(expression, ["0", .. fields]),
            _ => throw new FormatException($"'{expression}' has {fields.Length} fields but must have 6, or 5 without seconds."),
        };
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">There is no such day.</exception>
    public DateTimeOffset Next(DateTimeOffset time)
    {
        var utc = time.UtcDateTime;
        var day = DateOnly.FromDateTime(utc);
        var from = TimeOnly.FromDateTime(utc).Add(TimeSpan.FromSeconds(1), out var wrapped);
        var last = day.AddYears(SearchYears);
        for (day = day.AddDays(wrapped); day <= last; day = day.AddDays(1))
        {
            if (_months[day.Month] && _days[day.Day] && _daysOfWeek[(int)day.DayOfWeek] && TryFind(from, out var found))
            {
                return new DateTimeOffset(day.ToDateTime(found), TimeSpan.Zero);
            }

            from = TimeOnly.MinValue;
        }

        throw new FormatException($"'{_expression}' has no occurrence within {SearchYears} years.");
    }

    /// <summary>The first time of a day that matches, at <paramref name="from"/> or later; fractions of a second do not count.</summary>
    private bool TryFind(TimeOnly from, out TimeOnly found)
    {
        for (var hour = from.Hour; hour < _hours.Length; hour++)
        {
            for (var minute = hour == from.Hour ? from.Minute : 0; _hours[hour] && minute < _minutes.Length; minute++)
            {
                var isFirst = hour == from.Hour && minute == from.Minute;
                for (var second = isFirst ? from.Second : 0; _minutes[minute] && second < _seconds.Length; second++)
                {
                    if (_seconds[second])
                    {
                        found = new TimeOnly(hour, minute, second);
                        return true;
                    }
                }
            }
        }

        found = default;
        return false;
    }
}
