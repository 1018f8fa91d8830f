using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Analytics.Archive;

/// <summary>One event as a line of JSON, without the line feed at its end.</summary>
internal static class SegmentLine
{
    /// <summary>The longest line in bytes: the largest body in Base64 and all that may stand before and behind it.</summary>
    public const int MaxLineBytes = (SegmentWriter.MaxBodyBytes / 3 + 1) * 4 + MaxEnvelopeBytes;

    private const int MaxEnvelopeBytes = 256;

    /// <summary>Nesting of a body that is embedded: with the line's own level it is 64, where common JSON parsers stop.</summary>
    private const int MaxEmbeddedDepth = 63;

    private const int TimeBytes = 28; // 2026-11-22T10:00:00.0000000Z

    private static ReadOnlySpan<byte> EventKey => "\",\"event\":"u8;

    private static ReadOnlySpan<byte> Base64Key => "\",\"eventBase64\":\""u8;

    private static ReadOnlySpan<byte> Base64End => "\"}"u8;

    public static void Write(in ArchivedEvent archived, IBufferWriter<byte> destination)
    {
        var envelope = destination.GetSpan(MaxEnvelopeBytes);
        Utf8.TryWrite(
            envelope,
            CultureInfo.InvariantCulture,
            $"{{\"sequenceNumber\":{archived.SequenceNumber},\"index\":{archived.Index},\"enqueuedTimeUtc\":\"{archived.EnqueuedAt.UtcDateTime:O}",
            out var written);
        destination.Advance(written);

        var body = archived.Body.Span;
        if (CanEmbed(body))
        {
            destination.Write(EventKey);
            destination.Write(body);
            destination.Write("}"u8);
        }
        else
        {
            destination.Write(Base64Key);
            var base64 = destination.GetSpan(Base64.GetMaxEncodedToUtf8Length(body.Length));
            Base64.EncodeToUtf8(body, base64, out _, out written);
            destination.Advance(written);
            destination.Write(Base64End);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote, and nothing else.</summary>
    /// <param name="archived">The event; an embedded body is a slice of <paramref name="line"/>.</param>
    /// <param name="wrongByte">Where in the line the first thing is that does not belong there.</param>
    public static bool TryRead(ReadOnlyMemory<byte> line, out ArchivedEvent archived, out int wrongByte)
    {
        var rest = line.Span;
        long sequenceNumber = 0, index = 0;
        DateTimeOffset enqueuedAt = default;
        ReadOnlyMemory<byte> body = default;

        var isEvent = TryTake(ref rest, "{\"sequenceNumber\":"u8)
            && TryTakeNumber(ref rest, long.MaxValue, out sequenceNumber)
            && TryTake(ref rest, ",\"index\":"u8)
            && TryTakeNumber(ref rest, int.MaxValue, out index)
            && TryTake(ref rest, ",\"enqueuedTimeUtc\":\""u8)
            && TryTakeTime(ref rest, out enqueuedAt)
            && (TryTakeEmbedded(ref rest, line, out body) || TryTakeBase64(ref rest, out body));

        archived = new ArchivedEvent(sequenceNumber, (int)index, enqueuedAt, body);
        wrongByte = line.Length - rest.Length;
        return isEvent;
    }

    /// <summary>Whether the line stays one line of valid JSON with the body in it as it is.</summary>
    private static bool CanEmbed(ReadOnlySpan<byte> body)
    {
        if (body.ContainsAny((byte)'\r', (byte)'\n') || !Utf8.IsValid(body)) // the JSON reader does not look into strings
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxEmbeddedDepth });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool TryTake(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
        {
            return false;
        }

        rest = rest[expected.Length..];
        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> rest, long max, out long number)
    {
        number = 0;
        var startsWithDigit = !rest.IsEmpty && char.IsAsciiDigit((char)rest[0]); // the parser would take a sign
        if (!startsWithDigit || !Utf8Parser.TryParse(rest, out number, out var length) || number > max)
        {
            return false;
        }

        rest = rest[length..];
        return true;
    }

    private static bool TryTakeTime(ref ReadOnlySpan<byte> rest, out DateTimeOffset time)
    {
        time = default;
        if (rest.Length < TimeBytes
            || rest[TimeBytes - 1] != 'Z'
            || !Utf8Parser.TryParse(rest[..TimeBytes], out time, out var length, 'O')
            || length != TimeBytes)
        {
            return false;
        }

        rest = rest[TimeBytes..];
        return true;
    }

    private static bool TryTakeEmbedded(ref ReadOnlySpan<byte> rest, ReadOnlyMemory<byte> line, out ReadOnlyMemory<byte> body)
    {
        body = default;
        if (!rest.EndsWith("}"u8) || !TryTake(ref rest, EventKey) || rest.Length < 2)
        {
            return false;
        }

        body = line[^rest.Length..^1];
        rest = [];
        return true;
    }

    private static bool TryTakeBase64(ref ReadOnlySpan<byte> rest, out ReadOnlyMemory<byte> body)
    {
        body = default;
        if (!rest.EndsWith(Base64End) || !TryTake(ref rest, Base64Key) || rest.Length < Base64End.Length)
        {
            return false;
        }

        var base64 = rest[..^Base64End.Length];
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(base64.Length)];
        var status = Base64.DecodeFromUtf8(base64, bytes, out var consumed, out var written);
        rest = status == OperationStatus.Done ? [] : rest[consumed..];
        body = bytes.AsMemory(0, written);
        return status == OperationStatus.Done;
    }
}
