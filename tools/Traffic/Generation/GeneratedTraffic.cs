using System.Globalization;
using Traffic.Events;

namespace Traffic.Generation;

/// <summary>Visitors who walk through customers' shops: sessions of several events, many visitors new and some returning.</summary>
/// <remarks>
/// Events are evenly spaced in time. Each goes to the session that has been due the longest, and when none is due, a visitor arrives and a new
/// session begins: so the rate is exact, and sessions overlap as the visitors' dwelling times demand. A run has its own session and event ids,
/// made of seed, customers, rate and start, so that two runs never hide each other's events as duplicates; its visitors depend on the
/// seed alone and return.
/// </remarks>
public sealed class GeneratedTraffic(GeneratedTrafficOptions options)
{
    private const int PagesPerSite = 50;
    private const double ReturningShare = 0.3;

    private readonly SplitMix64 _random = new(options.Seed);
    private readonly ZipfDistribution _customers = new(options.Customers);
    private readonly ZipfDistribution _pages = new(PagesPerSite);
    private readonly int[] _visitorCounts = new int[options.Customers];
    private readonly ulong _run = RunOf(options);

    /// <summary>The events in order of time; <see cref="GeneratedTrafficOptions.EventCount"/> of them.</summary>
    public static IEnumerable<TrafficEvent> Events(GeneratedTrafficOptions options) => new GeneratedTraffic(options).Walk();

    private IEnumerable<TrafficEvent> Walk()
    {
        // Sessions that are due at the same instant go on in the order in which they began.
        var waiting = new PriorityQueue<GeneratedSession, (DateTimeOffset Due, int Number)>();
        var arrivals = 0;
        for (var i = 0L; i < options.EventCount; i++)
        {
            var now = options.From.AddMilliseconds(Math.Floor(i * 1_000 / options.Rate));
            var session = waiting.TryPeek(out _, out var next) && next.Due <= now ? waiting.Dequeue() : Arrive(arrivals++);
            yield return session.Next(now, string.Create(CultureInfo.InvariantCulture, $"{_run:x16}-{i}"));
            if (session.Due is { } due)
            {
                waiting.Enqueue(session, (due, session.Number));
            }
        }
    }

    private GeneratedSession Arrive(int number)
    {
        var customer = _customers.RankAt(_random.NextDouble());
        var known = _visitorCounts[customer];
        var returns = known > 0 && _random.NextDouble() < ReturningShare;
        var visitor = returns ? _random.NextInt(known) : _visitorCounts[customer]++;
        return new GeneratedSession(
            number,
            string.Create(CultureInfo.InvariantCulture, $"customer-{customer + 1:d4}"),
            string.Create(CultureInfo.InvariantCulture, $"{SplitMix64.Mix(_run ^ (ulong)number):x16}"),
            GeneratedVisitor.Of(options.Seed, customer, visitor),
            _pages,
            _random);
    }

    private static ulong RunOf(GeneratedTrafficOptions options)
    {
        ReadOnlySpan<ulong> parts =
            [options.Seed, (ulong)options.Customers, BitConverter.DoubleToUInt64Bits(options.Rate), (ulong)options.From.UtcTicks];
        var run = 0UL;
        foreach (var part in parts)
        {
            run = SplitMix64.Mix(run ^ part);
        }

        return run;
    }
}
