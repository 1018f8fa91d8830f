using System.Collections;
using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>One field of a crontab expression: <c>*</c>, <c>5</c>, <c>1-5</c>, <c>*/15</c>, <c>3/10</c>, names, and lists of these.</summary>
internal sealed record CrontabField(string Name, int Minimum, int Maximum, string[] Names)
{
    public static readonly CrontabField Second = new("second", 0, 59, []);
    public static readonly CrontabField Minute = new("minute", 0, 59, []);
    public static readonly CrontabField Hour = new("hour", 0, 23, []);
    public static readonly CrontabField Day = new("day", 1, 31, []);
    public static readonly CrontabField Month =
        new("month", 1, 12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]);

    public static readonly CrontabField DayOfWeek = new("day of week", 0, 6, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]);

    /// <summary>The values that match, as bits.</summary>
    /// <exception cref="FormatException">The text is no such field.</exception>
    public BitArray Parse(string text)
    {
        var values = new BitArray(Maximum + 1);
        foreach (var part in text.Split(','))
        {
            var (range, step) = part.Split('/') switch
            {
                [var whole] => (whole, 1),
                [var whole, var every] => (whole, Number(every, text, 1, Maximum)),
                _ => throw Invalid(text),
            };
            var (first, last) = range.Split('-') switch
            {
                ["*"] => (Minimum, Maximum),
                [var single] => (Value(single, text), part.Contains('/', StringComparison.Ordinal) ? Maximum : Value(single, text)),
                [var from, var to] => (Value(from, text), Value(to, text)),
                _ => throw Invalid(text),
            };
            if (first > last)
            {
                throw Invalid(text);
            }

            for (var value = first; value <= last; value += step)
            {
                values[value] = true;
            }
        }

        return values;
    }

    private int Value(string value, string text)
    {
        var name = Array.FindIndex(Names, candidate => candidate.Equals(value, StringComparison.OrdinalIgnoreCase));
        return name >= 0 ? Minimum + name : Number(value, text, Minimum, Maximum);
    }

    private int Number(string value, string text, int minimum, int maximum) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw Invalid(text);

    private FormatException Invalid(string text) =>
        new($"'{text}' is no {Name}: it takes {Minimum} to {Maximum}, ranges, lists and steps of them.");
}
