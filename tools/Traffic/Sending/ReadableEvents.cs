using System.Runtime.ExceptionServices;
using Traffic.Events;

namespace Traffic.Sending;

/// <summary>Events up to where their source is damaged. An exception in the middle would take the requests with it that are on their way.</summary>
internal sealed class ReadableEvents(IEnumerable<TrafficEvent> events)
{
    /// <summary>What ended the events early; null when the source was read to its end.</summary>
    public ExceptionDispatchInfo? Damage { get; private set; }

    public IEnumerable<TrafficEvent> Read()
    {
        using var source = events.GetEnumerator();
        while (MoveNext(source))
        {
            yield return source.Current;
        }
    }

    private bool MoveNext(IEnumerator<TrafficEvent> source)
    {
        try
        {
            return source.MoveNext();
        }
        catch (InvalidDataException e)
        {
            Damage = ExceptionDispatchInfo.Capture(e);
            return false;
        }
    }
}
