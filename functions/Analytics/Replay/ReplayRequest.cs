using System.Globalization;
using Analytics.Events;
using Analytics.Rollups;

namespace Analytics.Replay;

/// <summary>A range of closed hours whose rows are to be recomputed from the archive.</summary>
/// <param name="From">The first hour, UTC.</param>
/// <param name="To">The hour after the last, UTC.</param>
public readonly record struct ReplayRequest(DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Hours in one replay: a leap year. A longer history is several replays, so that one can be watched and repeated.</summary>
    public const int MaxHours = 8_784;

    /// <summary>Checks a request's fields.</summary>
    /// <param name="now">Hours that end after this are still open.</param>
    public static bool TryCreate(string? from, string? to, DateTimeOffset now, out ReplayRequest request, out Rejection rejection)
    {
        request = default;
        if (!UtcHour.TryParse("from", from, out var start, out rejection) || !UtcHour.TryParse("to", to, out var end, out rejection))
        {
            return false;
        }

        if (end > now)
        {
            rejection = new Rejection("to", string.Create(CultureInfo.InvariantCulture, $"must not be after {now:yyyy-MM-ddTHH}:00:00Z: only closed hours are replayed"));
            return false;
        }

        if (start >= end || (end - start).TotalHours > MaxHours)
        {
            rejection = new Rejection("from", $"must be 1 to {MaxHours} hours before to");
            return false;
        }

        request = new ReplayRequest(start, end);
        return true;
    }

    /// <summary>Cuts the range into slices: a range of hours of one shard each.</summary>
    public IEnumerable<ReplaySlice> Slices(string replayId, IEnumerable<Shard> shards)
    {
        foreach (var shard in shards)
        {
            for (var from = From; from < To; from += ReplaySlice.Length)
            {
                var to = from + ReplaySlice.Length;
                yield return new ReplaySlice(replayId, shard.ToString(), from, to < To ? to : To, Attempt: 1);
            }
        }
    }
}
