using System.Globalization;
using System.Runtime.InteropServices;

namespace Traffic.Logs;

/// <summary>Gives each line an id of what it says and of nothing else: a part of a log gives its lines the ids that the whole gives them.</summary>
/// <remarks>One visitor may ask for one page twice in a second, so equal lines are numbered; which has which number makes no difference.</remarks>
internal sealed class LineIds
{
    // Equal lines are of the same second, and as close to each other as a log is in order; a copy that comes later is taken for the same line.
    private static readonly TimeSpan Memory = Sessionizer.MaxDisorder;

    private readonly Dictionary<ulong, int> _copies = [];
    private readonly Queue<(DateTimeOffset Time, ulong Hash)> _remembered = [];

    public string IdOf(AccessLogLine line)
    {
        while (_remembered.TryPeek(out var oldest) && oldest.Time < line.Time - Memory)
        {
            _copies.Remove(_remembered.Dequeue().Hash);
        }

        var hash = TextHash.Of(line.Text);
        ref var copies = ref CollectionsMarshal.GetValueRefOrAddDefault(_copies, hash, out var isKnown);
        if (!isKnown)
        {
            _remembered.Enqueue((line.Time, hash));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{hash:x16}-{++copies}");
    }
}
