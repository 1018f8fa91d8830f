using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Sketches;

namespace Analytics.Events;

/// <summary>Reads one event's JSON text in a single pass, without an intermediate document.</summary>
/// <remarks>
/// Required: <c>analyticsCustomerId</c>, <c>sessionId</c>, <c>dateTimeUtc</c>, <c>url</c>, <c>action</c>. Also read: <c>eventId</c>,
/// <c>userInfo.visitorId</c>, <c>actionParameters.engagementMs</c>. Everything else is skipped here and kept by the archive. Where a name
/// is repeated, the last one counts. O(length of the text); allocates the customer's name, and more only for escaped strings.
/// </remarks>
public static class EventParser
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = EventLimits.MaxDepth };

    /// <summary>Reads an event, or says why it is rejected.</summary>
    /// <param name="json">The text as it was sent, UTF-8.</param>
    /// <param name="parsed">The event; default when rejected.</param>
    /// <param name="rejection">The first rule broken; default when the event is good.</param>
    public static bool TryParse(ReadOnlySpan<byte> json, out AnalyticsEvent parsed, out Rejection rejection)
    {
        parsed = default;
        if (json.Length > EventLimits.MaxEventBytes)
        {
            rejection = new Rejection("event", FormattableString.Invariant($"is {json.Length} bytes long; the limit is {EventLimits.MaxEventBytes}"));
            return false;
        }

        if (!Utf8.IsValid(json))
        {
            rejection = new Rejection("event", "is not valid UTF-8");
            return false;
        }

        var fields = new Fields();
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            return fields.TryRead(ref reader, out rejection) && fields.TryComplete(out parsed, out rejection);
        }
        catch (JsonException exception)
        {
            rejection = new Rejection("event", $"is not valid JSON (nested at most {EventLimits.MaxDepth} deep): {Describe(exception)}");
            return false;
        }
        catch (InvalidOperationException) // how the reader reports an escape such as \ud800 on its own
        {
            rejection = new Rejection("event", "holds an escaped surrogate without its pair");
            return false;
        }
    }

    private static string Describe(JsonException exception) =>
        FormattableString.Invariant($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}");

    /// <summary>What has been read so far.</summary>
    private ref struct Fields
    {
        private CustomerId? _customer;
        private DateTimeOffset? _time;
        private ulong? _session;
        private ulong? _visitor;
        private ulong? _eventId;
        private EventAction? _action;
        private bool _hasUrl;
        private long _engagementMilliseconds;

        public bool TryRead(ref Utf8JsonReader reader, out Rejection rejection)
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                rejection = new Rejection("event", "must be a JSON object");
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!TryReadField(ref reader, out rejection))
                {
                    return false;
                }
            }

            _ = reader.Read(); // text after the object: throws, with the position
            rejection = default;
            return true;
        }

        public readonly bool TryComplete(out AnalyticsEvent parsed, out Rejection rejection)
        {
            parsed = default;
            var missing =
                _customer is null ? "analyticsCustomerId" :
                _session is null ? "sessionId" :
                _time is null ? "dateTimeUtc" :
                !_hasUrl ? "url" :
                _action is null ? "action" : null;
            if (missing is not null)
            {
                rejection = new Rejection(missing, "is required");
                return false;
            }

            rejection = default;
            parsed = new AnalyticsEvent
            {
                Customer = _customer!.Value, // checked above, as the next three are
                Time = _time!.Value,
                Action = _action!.Value,
                Session = _session!.Value,
                Visitor = _visitor ?? _session.Value,
                EventId = _eventId,
                EngagementMilliseconds = _engagementMilliseconds,
            };
            return true;
        }

        private bool TryReadField(ref Utf8JsonReader reader, out Rejection rejection)
        {
            rejection = default;
            if (reader.ValueTextEquals("analyticsCustomerId"u8))
            {
                return TryReadCustomer(ref reader, out rejection);
            }

            if (reader.ValueTextEquals("sessionId"u8))
            {
                reader.Read();
                return TryReadId(ref reader, "sessionId", out _session, out rejection);
            }

            if (reader.ValueTextEquals("dateTimeUtc"u8))
            {
                return TryReadTime(ref reader, out rejection);
            }

            if (reader.ValueTextEquals("url"u8))
            {
                reader.Read();
                return _hasUrl = TryGetText(ref reader, "url", EventLimits.MaxUrlBytes, out _, out rejection);
            }

            if (reader.ValueTextEquals("action"u8))
            {
                return TryReadAction(ref reader, out rejection);
            }

            if (reader.ValueTextEquals("eventId"u8))
            {
                return IsNull(ref reader) || TryReadId(ref reader, "eventId", out _eventId, out rejection);
            }

            if (reader.ValueTextEquals("userInfo"u8))
            {
                return IsNull(ref reader) || TryReadUserInfo(ref reader, out rejection);
            }

            if (reader.ValueTextEquals("actionParameters"u8))
            {
                return IsNull(ref reader) || TryReadActionParameters(ref reader, out rejection);
            }

            reader.Skip();
            return true;
        }

        private bool TryReadCustomer(ref Utf8JsonReader reader, out Rejection rejection)
        {
            rejection = default;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String && CustomerId.TryParse(reader.GetString(), out var customer))
            {
                _customer = customer;
                return true;
            }

            rejection = new Rejection("analyticsCustomerId", CustomerId.Rule);
            return false;
        }

        private bool TryReadTime(ref Utf8JsonReader reader, out Rejection rejection)
        {
            rejection = default;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String && TryGetUtc(ref reader, out var time) && time >= EventLimits.MinTime)
            {
                _time = time;
                return true;
            }

            rejection = new Rejection(
                "dateTimeUtc",
                string.Create(CultureInfo.InvariantCulture, $"must be an ISO 8601 time such as 2026-11-22T10:00:00Z, not before {EventLimits.MinTime:yyyy-MM-dd}"));
            return false;
        }

        // A time without an offset is UTC, as the field's name says; the reader's own offset overload would take it for the machine's zone.
        private static bool TryGetUtc(ref Utf8JsonReader reader, out DateTimeOffset time)
        {
            time = default;
            if (!reader.TryGetDateTime(out var dateTime))
            {
                return false;
            }

            if (dateTime.Kind == DateTimeKind.Unspecified)
            {
                time = new DateTimeOffset(DateTime.SpecifyKind(dateTime, DateTimeKind.Utc));
                return true;
            }

            var isRead = reader.TryGetDateTimeOffset(out var offsetTime);
            time = offsetTime.ToUniversalTime();
            return isRead;
        }

        private bool TryReadAction(ref Utf8JsonReader reader, out Rejection rejection)
        {
            reader.Read();
            if (!TryGetText(ref reader, "action", EventLimits.MaxActionBytes, out var name, out rejection))
            {
                return false;
            }

            _action =
                name.SequenceEqual("pageLoaded"u8) ? EventAction.PageLoaded :
                name.SequenceEqual("linkClicked"u8) ? EventAction.LinkClicked :
                name.SequenceEqual("navigatedBack"u8) ? EventAction.NavigatedBack :
                EventAction.Custom;
            return true;
        }

        private bool TryReadUserInfo(ref Utf8JsonReader reader, out Rejection rejection)
        {
            if (!TryEnterObject(ref reader, "userInfo", out rejection))
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!reader.ValueTextEquals("visitorId"u8))
                {
                    reader.Skip();
                }
                else if (!IsNull(ref reader) && !TryReadId(ref reader, "userInfo.visitorId", out _visitor, out rejection))
                {
                    return false;
                }
            }

            return true;
        }

        private bool TryReadActionParameters(ref Utf8JsonReader reader, out Rejection rejection)
        {
            if (!TryEnterObject(ref reader, "actionParameters", out rejection))
            {
                return false;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (!reader.ValueTextEquals("engagementMs"u8))
                {
                    reader.Skip();
                    continue;
                }

                if (IsNull(ref reader))
                {
                    continue;
                }

                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var engagement)
                    || engagement is < 0 or > EventLimits.MaxEngagementMilliseconds)
                {
                    rejection = new Rejection(
                        "actionParameters.engagementMs", $"must be a whole number of milliseconds from 0 to {EventLimits.MaxEngagementMilliseconds}");
                    return false;
                }

                _engagementMilliseconds = engagement;
            }

            return true;
        }

        /// <summary>Moves on to a property's value.</summary>
        private static bool IsNull(ref Utf8JsonReader reader)
        {
            reader.Read();
            return reader.TokenType == JsonTokenType.Null;
        }

        private static bool TryEnterObject(ref Utf8JsonReader reader, string field, out Rejection rejection)
        {
            rejection = reader.TokenType == JsonTokenType.StartObject ? default : new Rejection(field, "must be a JSON object");
            return reader.TokenType == JsonTokenType.StartObject;
        }

        private static bool TryReadId(ref Utf8JsonReader reader, string field, out ulong? hash, out Rejection rejection)
        {
            var isRead = TryGetText(ref reader, field, EventLimits.MaxIdBytes, out var id, out rejection);
            hash = isRead ? XxHash64.Hash(id) : null;
            return isRead;
        }

        /// <summary>The current value, a string of 1 to <paramref name="maxBytes"/> bytes, unescaped.</summary>
        private static bool TryGetText(ref Utf8JsonReader reader, string field, int maxBytes, out ReadOnlySpan<byte> text, out Rejection rejection)
        {
            text = default;
            if (reader.TokenType == JsonTokenType.String)
            {
                text = reader.ValueIsEscaped ? Unescape(ref reader) : reader.ValueSpan;
                if (text.Length > 0 && text.Length <= maxBytes)
                {
                    rejection = default;
                    return true;
                }
            }

            rejection = new Rejection(field, $"must be a string of 1 to {maxBytes} bytes");
            return false;
        }

        private static ReadOnlySpan<byte> Unescape(ref Utf8JsonReader reader)
        {
            var buffer = new byte[reader.ValueSpan.Length]; // unescaping never lengthens
            return buffer.AsSpan(0, reader.CopyString(buffer));
        }
    }
}
