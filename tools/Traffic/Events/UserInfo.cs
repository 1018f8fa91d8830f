namespace Traffic.Events;

/// <summary>Who sent the event, as far as a browser tells; a null is not written.</summary>
public sealed record UserInfo
{
    public required string VisitorId { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>A BCP 47 tag such as <c>de-DE</c>.</summary>
    public string? Locale { get; init; }

    public string? DeviceType { get; init; }

    /// <summary>Width and height in CSS pixels, such as <c>390x844</c>.</summary>
    public string? Screen { get; init; }
}
