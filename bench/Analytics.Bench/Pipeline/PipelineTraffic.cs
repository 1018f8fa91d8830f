using System.Buffers;
using Analytics.Streaming;
using Traffic.Events;
using Traffic.Generation;

namespace Analytics.Bench.Pipeline;

/// <summary>The events that the pipeline is measured with: those of the traffic generator, the same in every run.</summary>
internal static class PipelineTraffic
{
    /// <summary>When the first event happens; all of them lie in this hour.</summary>
    public static readonly DateTimeOffset From = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    private const ulong Seed = 20251122;
    private const double Rate = 11_574; // a billion events a day

    // Until as many sessions end as begin; before, every event is a new session's first.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);

    /// <summary>Events of customers whose sizes follow Zipf's law, in the order in which they happen, with the customer as partition key.</summary>
    public static IEnumerable<(string PartitionKey, ReadOnlyMemory<byte> Text)> Events(int customers, int count)
    {
        var warmUp = (int)(Rate * WarmUp.TotalSeconds);
        var options = new GeneratedTrafficOptions
        {
            Seed = Seed, Customers = customers, Rate = Rate, From = From, Duration = WarmUp + TimeSpan.FromSeconds((count + 1) / Rate),
        };
        var line = new ArrayBufferWriter<byte>();
        foreach (var trafficEvent in GeneratedTraffic.Events(options).Skip(warmUp).Take(count))
        {
            line.ResetWrittenCount();
            EventWriter.Write(line, trafficEvent);
            yield return (trafficEvent.AnalyticsCustomerId, line.WrittenSpan.ToArray());
        }
    }

    /// <summary>The same events as the collector puts them on the stream when each request brings some of one customer.</summary>
    /// <param name="eventsPerRequest">How many; the last request of a customer may bring fewer.</param>
    public static IEnumerable<EventPack> Packs(int customers, int count, int eventsPerRequest)
    {
        var waiting = new Dictionary<string, List<(string PartitionKey, ReadOnlyMemory<byte> Text)>>(StringComparer.Ordinal);
        foreach (var item in Events(customers, count))
        {
            var request = waiting.TryGetValue(item.PartitionKey, out var begun) ? begun : waiting[item.PartitionKey] = [];
            request.Add(item);
            if (request.Count == eventsPerRequest)
            {
                waiting.Remove(item.PartitionKey);
                foreach (var pack in EventPack.Pack(request))
                {
                    yield return pack;
                }
            }
        }

        foreach (var pack in waiting.Values.SelectMany(EventPack.Pack))
        {
            yield return pack;
        }
    }

    /// <summary>Packs as they come off one partition.</summary>
    public static IEnumerable<StreamMessage> Messages(IEnumerable<EventPack> packs) =>
        packs.Select((pack, i) => new StreamMessage(i, From.AddMinutes(1), pack.Body));
}
