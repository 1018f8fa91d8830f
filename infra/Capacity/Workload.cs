namespace Analytics.Infra.Capacity;

/// <summary>What the service must take; everything else about its size follows from it.</summary>
public sealed record Workload
{
    /// <summary>The most that the model is meant for: ten thousand billion events a day.</summary>
    public const double MaxEventsPerDay = 1e13;

    /// <summary>Events of all customers in 24 hours.</summary>
    public double EventsPerDay { get; init; } = 1e9;

    /// <summary>How many times the mean rate the busiest minute has. Default 2.5.</summary>
    public double PeakFactor { get; init; } = 2.5;

    /// <summary>Mean size of an event's JSON in bytes. Default 626, a tenth more than the generated events that the benchmarks use.</summary>
    public double BytesPerEvent { get; init; } = 626;

    /// <summary>Events of one customer that senders put into one request or message; packed ones are compressed. Default 10.</summary>
    public double EventsPerMessage { get; init; } = 10;

    /// <summary>Share of the messages that come through the collector; the others go straight to the hub. Default 1.</summary>
    public double CollectorShare { get; init; } = 1;

    /// <summary>Customers that send events at all. Default one million.</summary>
    public double Customers { get; init; } = 1e6;

    /// <summary>Customers with at least one event in an hour. Default 200,000.</summary>
    public double ActiveCustomersPerHour { get; init; } = 2e5;

    /// <summary>Days that the archive is kept. Default 400: a year, and the month before it to compare with.</summary>
    public double RetentionDays { get; init; } = 400;

    /// <summary>
    /// Instances of each function that stay warm, billed while idle. Default 2, one per zone, so that one zone may fail; 0 starts from cold.
    /// </summary>
    public int ReadyInstances { get; init; } = 2;

    /// <summary>Mean events per second.</summary>
    public double MeanEventsPerSecond => EventsPerDay / TimeSpan.SecondsPerDay;

    /// <summary>Events per second in the busiest minute.</summary>
    public double PeakEventsPerSecond => MeanEventsPerSecond * PeakFactor;

    /// <summary>What is wrong with the numbers, in the words of the settings; empty when nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        return
        [
            .. Check(EventsPerDay, 1, MaxEventsPerDay, "eventsPerDay"),
            .. Check(PeakFactor, 1, 100, "peakFactor"),
            .. Check(BytesPerEvent, 50, 64 << 10, "bytesPerEvent"),
            .. Check(EventsPerMessage, 1, 10_000, "eventsPerMessage"),
            .. Check(CollectorShare, 0, 1, "collectorShare"),
            .. Check(Customers, 1, 1e8, "customers"),
            .. Check(ActiveCustomersPerHour, 1, 1e8, "activeCustomersPerHour"),
            .. Check(RetentionDays, 1, 36_500, "archiveRetentionDays"),
            .. Check(ReadyInstances, 0, 100, "readyInstances"),
            .. ActiveCustomersPerHour > Customers
                ? [FormattableString.Invariant($"activeCustomersPerHour {ActiveCustomersPerHour} is more than customers {Customers}.")]
                : Enumerable.Empty<string>(),
        ];

        static IEnumerable<string> Check(double value, double least, double most, string name) =>
            value >= least && value <= most ? [] : [FormattableString.Invariant($"{name} is {value}; it must be from {least} to {most}.")];
    }
}
