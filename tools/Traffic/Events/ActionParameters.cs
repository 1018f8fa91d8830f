namespace Traffic.Events;

/// <summary>What belongs to the action; a null is not written.</summary>
public sealed record ActionParameters
{
    public string? Referrer { get; init; }

    public string? UtmSource { get; init; }

    public string? UtmMedium { get; init; }

    public string? UtmCampaign { get; init; }

    /// <summary>Where a clicked link leads.</summary>
    public string? Link { get; init; }

    /// <summary>Time spent on the page since the session's previous event, in milliseconds.</summary>
    public long? EngagementMs { get; init; }

    /// <summary>The furthest point of the page seen, in percent of its height.</summary>
    public int? ScrollDepth { get; init; }

    /// <summary>What an order was worth, in <see cref="Currency"/>.</summary>
    public decimal? Value { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public string? Currency { get; init; }
}
