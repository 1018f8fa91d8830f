using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Traffic.Events;

/// <summary>Writes events as JSON with the collector's wire names: the same event always gives the same bytes.</summary>
public static class EventWriter
{
    private const string UtcFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string LocalFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";

    // The body is never part of a page, so quoting & and < would only make it longer.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one JSON object without a line break, so that events one per line are NDJSON.</summary>
    public static void Write(IBufferWriter<byte> output, TrafficEvent trafficEvent)
    {
        using var json = new Utf8JsonWriter(output, Compact);
        json.WriteStartObject();
        json.WriteString("eventId", trafficEvent.EventId);
        json.WriteString("analyticsCustomerId", trafficEvent.AnalyticsCustomerId);
        json.WriteString("sessionId", trafficEvent.SessionId);
        json.WriteString("dateTimeUtc", trafficEvent.Time.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture));
        if (trafficEvent.LocalOffset is { } offset)
        {
            json.WriteString("dateTimeLocal", trafficEvent.Time.ToOffset(offset).ToString(LocalFormat, CultureInfo.InvariantCulture));
        }

        json.WriteString("url", trafficEvent.Url);
        json.WriteString("action", trafficEvent.Action);
        WriteUserInfo(json, trafficEvent.UserInfo);
        if (trafficEvent.ActionParameters is { } parameters)
        {
            WriteActionParameters(json, parameters);
        }

        json.WriteEndObject();
    }

    private static void WriteUserInfo(Utf8JsonWriter json, UserInfo user)
    {
        json.WriteStartObject("userInfo");
        WriteUnlessNull(json, "userAgent", user.UserAgent);
        WriteUnlessNull(json, "locale", user.Locale);
        WriteUnlessNull(json, "deviceType", user.DeviceType);
        WriteUnlessNull(json, "screen", user.Screen);
        json.WriteString("visitorId", user.VisitorId);
        json.WriteEndObject();
    }

    private static void WriteActionParameters(Utf8JsonWriter json, ActionParameters parameters)
    {
        json.WriteStartObject("actionParameters");
        WriteUnlessNull(json, "referrer", parameters.Referrer);
        WriteUnlessNull(json, "utmSource", parameters.UtmSource);
        WriteUnlessNull(json, "utmMedium", parameters.UtmMedium);
        WriteUnlessNull(json, "utmCampaign", parameters.UtmCampaign);
        WriteUnlessNull(json, "link", parameters.Link);
        if (parameters.EngagementMs is { } engagementMs)
        {
            json.WriteNumber("engagementMs", engagementMs);
        }

        if (parameters.ScrollDepth is { } scrollDepth)
        {
            json.WriteNumber("scrollDepth", scrollDepth);
        }

        if (parameters.Value is { } value)
        {
            json.WriteNumber("value", value);
        }

        WriteUnlessNull(json, "currency", parameters.Currency);
        json.WriteEndObject();
    }

    private static void WriteUnlessNull(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
