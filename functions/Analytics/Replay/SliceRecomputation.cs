using Analytics.Archive;
using Analytics.Events;
using Analytics.Rollups;

namespace Analytics.Replay;

/// <summary>Makes the hour rows of a slice anew from its archived events, with today's logic.</summary>
/// <remarks>
/// Archive hours are those of UTC; the reporting hours of some zones start at a quarter, half or three quarters past. So a slice of row hours that
/// start in From ≤ t &lt; To reads the archive hours From to To inclusive, and keeps of them what falls into its rows. Memory: the events of two
/// archive hours.
/// </remarks>
public sealed class SliceRecomputation(ReplaySlice slice, ReportingCalendar calendar)
{
    private readonly SortedDictionary<DateTimeOffset, List<(PositionedEvent Event, int Index)>> _open = [];

    /// <summary>The archive hours to read, in order.</summary>
    public IEnumerable<DateTimeOffset> ArchiveHours => UtcHour.Through(slice.From, slice.To);

    /// <summary>Takes in one archived event; what today's parser rejects is left out.</summary>
    public void Add(in ArchivedEvent archived)
    {
        if (!EventParser.TryParse(archived.Body.Span, out var parsed, out _))
        {
            return;
        }

        var item = new PositionedEvent(archived.Watermark, parsed);
        var hour = calendar.HourOf(item.Time);
        if (hour >= slice.From && hour < slice.To)
        {
            (_open.TryGetValue(hour, out var events) ? events : _open[hour] = []).Add((item, archived.Index));
        }
    }

    /// <summary>
    /// Hands out the rows that are complete once all events of <paramref name="archiveHour"/> and the hours before were added, by customer.
    /// </summary>
    public IEnumerable<(CustomerId Customer, IReadOnlyList<HourRow> Rows)> Complete(DateTimeOffset archiveHour)
    {
        var rows = new List<(CustomerId Customer, HourRow Row)>();
        foreach (var hour in _open.Keys.TakeWhile(hour => hour <= archiveHour).ToList())
        {
            var ordered = _open[hour]
                .OrderBy(item => item.Event.Position.SequenceNumber).ThenBy(item => item.Event.Position.EnqueuedAt).ThenBy(item => item.Index)
                .Select(item => item.Event);
            foreach (var ofCustomer in ordered.GroupBy(item => item.Event.Customer))
            {
                var row = new HourRow(hour);
                row.Absorb(ofCustomer);
                rows.Add((ofCustomer.Key, row));
            }

            _open.Remove(hour);
        }

        return rows.GroupBy(row => row.Customer, row => row.Row).Select(group => (group.Key, (IReadOnlyList<HourRow>)[.. group]));
    }
}
