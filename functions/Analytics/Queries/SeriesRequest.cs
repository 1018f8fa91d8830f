using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Analytics.Averages;
using Analytics.Events;
using Analytics.Rollups;

namespace Analytics.Queries;

/// <summary>
/// A time series that is asked for, checked: which metrics of which customer, over which buckets, with moving averages over how many of them.
/// </summary>
public sealed record SeriesRequest
{
    /// <summary>Most buckets in one answer: the hours of a leap year.</summary>
    public const int MaxPoints = 8_784;

    /// <summary>Longest moving average, in buckets: the hours of a leap year.</summary>
    public const int MaxWindow = SeriesSmoother.MaxWindow;

    // Buckets before the first that an exponential average starts at, in windows: by the first one asked for they weigh e^-8 = 0.03 %.
    private const int ExponentialLead = 4;

    private const int DefaultHourWindow = 24;
    private const int DefaultDayWindow = 7;
    private const int DefaultDays = 7; // what is shown when no range is asked for
    private const int LastYear = 8999; // the calendar can still step forward from there

    private static readonly string TimeRule = string.Create(
        CultureInfo.InvariantCulture,
        $"must be a date such as 2026-11-22 or a time such as 2026-11-22T10:00:00Z, of the years {EventLimits.MinTime.Year} to {LastYear}");

    private SeriesRequest()
    {
    }

    /// <summary>Whose series.</summary>
    public required CustomerId Customer { get; init; }

    /// <summary>Which metrics, without repetition, in the order asked for.</summary>
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>The width of a bucket.</summary>
    public required SeriesInterval Interval { get; init; }

    /// <summary>How the moving averages weigh their buckets.</summary>
    public required Smoothing Smoothing { get; init; }

    /// <summary>Buckets that each moving average covers.</summary>
    public required int Window { get; init; }

    /// <summary>The starts of all buckets that must be read, UTC: those before <see cref="Lead"/> only fill the first moving averages.</summary>
    public required IReadOnlyList<DateTimeOffset> Buckets { get; init; }

    /// <summary>How many of <see cref="Buckets"/> come before the first one asked for.</summary>
    public required int Lead { get; init; }

    /// <summary>The instant at which the last bucket ends, UTC.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Checks a query's parameters; a null one takes its default.</summary>
    /// <param name="customer">See <see cref="CustomerId"/>.</param>
    /// <param name="metrics">Wire names parted by commas; <c>pageViews</c> by default.</param>
    /// <param name="from">A date (its midnight in the reporting zone) or a time; without an offset it is UTC. The bucket around it is the first. By
    /// default seven days before <paramref name="to"/>.</param>
    /// <param name="to">The same; exclusive. By default <paramref name="now"/>, so that the current bucket is the last.</param>
    /// <param name="interval"><c>hour</c> (default) or <c>day</c>.</param>
    /// <param name="window">Buckets per moving average, 1 to <see cref="MaxWindow"/>; by default 24 hours or 7 days.</param>
    /// <param name="smoothing"><c>simple</c> (default), <c>exponential</c> or <c>weighted</c>, as <see cref="MovingAverages"/> defines them.</param>
    public static bool TryCreate(
        string customer, string? metrics, string? from, string? to, string? interval, string? window, string? smoothing,
        ReportingCalendar calendar, DateTimeOffset now, [NotNullWhen(true)] out SeriesRequest? request, out Rejection rejection)
    {
        request = null;
        if (!CustomerId.TryParse(customer, out var customerId))
        {
            rejection = new Rejection("customerId", CustomerId.Rule);
            return false;
        }

        if (!TryParseMetrics(metrics, out var metricList, out rejection) || !TryParseInterval(interval, out var width, out rejection)
            || !TryParseWindow(window, width, out var buckets, out rejection) || !TryParseSmoothing(smoothing, out var kind, out rejection))
        {
            return false;
        }

        if (!TryParseTime(to, calendar, now, out var end))
        {
            rejection = new Rejection("to", TimeRule);
            return false;
        }

        if (!TryParseTime(from, calendar, end.AddDays(-DefaultDays), out var start))
        {
            rejection = new Rejection("from", TimeRule);
            return false;
        }

        if (start >= end)
        {
            rejection = new Rejection("from", "must be before to");
            return false;
        }

        if ((end - start).TotalHours / (width == SeriesInterval.Hour ? 1 : 24) > MaxPoints)
        {
            rejection = new Rejection("from", $"must be at most {MaxPoints} buckets of the interval before to");
            return false;
        }

        request = Create(customerId, metricList, width, kind, buckets, calendar, start, end);
        return true;
    }

    private static SeriesRequest Create(
        CustomerId customer, IReadOnlyList<Metric> metrics, SeriesInterval interval, Smoothing smoothing, int window,
        ReportingCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var lead = smoothing == Smoothing.Exponential ? ExponentialLead * window : window - 1;
        List<DateTimeOffset> buckets;
        DateTimeOffset end;
        if (interval == SeriesInterval.Hour)
        {
            // A day more than the window reaches back, in case clock changes lie between; then exactly as many as it needs.
            buckets = [.. calendar.Hours(from.AddHours(-lead - 24), to)];
            buckets.RemoveRange(0, buckets.BinarySearch(calendar.HourOf(from)) - lead);
            end = calendar.NextHour(buckets[^1]);
        }
        else
        {
            var days = calendar.Days(calendar.StartOf(calendar.DayOf(from).AddDays(-lead)), to).ToList();
            buckets = days.ConvertAll(calendar.StartOf);
            end = calendar.StartOf(days[^1].AddDays(1));
        }

        return new SeriesRequest
        {
            Customer = customer, Metrics = metrics, Interval = interval, Smoothing = smoothing, Window = window, Buckets = buckets, Lead = lead, End = end,
        };
    }

    private static bool TryParseMetrics(string? text, out IReadOnlyList<Metric> metrics, out Rejection rejection)
    {
        var parsed = new List<Metric>();
        metrics = parsed;
        rejection = default;
        foreach (var name in (text ?? Metric.PageViews.WireName()).Split(',', StringSplitOptions.TrimEntries))
        {
            if (!Rollups.Metrics.TryParse(name, out var metric))
            {
                rejection = new Rejection("metrics", $"must be names parted by commas, of {string.Join(", ", Rollups.Metrics.WireNames)}; '{name}' is none");
                return false;
            }

            if (!parsed.Contains(metric))
            {
                parsed.Add(metric);
            }
        }

        return true;
    }

    private static bool TryParseInterval(string? text, out SeriesInterval interval, out Rejection rejection)
    {
        interval = text == "day" ? SeriesInterval.Day : SeriesInterval.Hour;
        var isKnown = text is null or "hour" or "day";
        rejection = isKnown ? default : new Rejection("interval", "must be hour or day");
        return isKnown;
    }

    private static bool TryParseWindow(string? text, SeriesInterval interval, out int window, out Rejection rejection)
    {
        window = interval == SeriesInterval.Hour ? DefaultHourWindow : DefaultDayWindow;
        var isValid = text is null
            || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out window) && window is >= 1 and <= MaxWindow);
        rejection = isValid ? default : new Rejection("window", $"must be a whole number of buckets from 1 to {MaxWindow}");
        return isValid;
    }

    private static bool TryParseSmoothing(string? text, out Smoothing smoothing, out Rejection rejection)
    {
        smoothing = text switch { "exponential" => Smoothing.Exponential, "weighted" => Smoothing.Weighted, _ => Smoothing.Simple };
        var isKnown = text is null or "simple" or "exponential" or "weighted";
        rejection = isKnown ? default : new Rejection("smoothing", "must be simple, exponential or weighted");
        return isKnown;
    }

    private static bool TryParseTime(string? text, ReportingCalendar calendar, DateTimeOffset defaultTime, out DateTimeOffset time)
    {
        time = defaultTime;
        if (text is null)
        {
            return true;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            time = date >= DateOnly.FromDateTime(EventLimits.MinTime.Date) ? calendar.StartOf(date) : default;
        }
        else if (text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant))
        {
            time = instant;
        }
        else
        {
            return false;
        }

        return time >= EventLimits.MinTime && time.Year <= LastYear;
    }
}
