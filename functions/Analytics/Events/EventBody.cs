using System.Text.Json;

namespace Analytics.Events;

/// <summary>Parts a body into its events: one JSON object, a JSON array of them, or NDJSON (one per line).</summary>
public static class EventBody
{
    private const int MaxNesting = 1000; // far beyond what an event may have, so that one deep item is rejected alone and its siblings are kept

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxNesting };
    private static readonly JsonReaderOptions FirstValueOptions = new() { MaxDepth = MaxNesting, AllowMultipleValues = true };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Finds the items, each still unparsed and sliced from <paramref name="body"/> without copying. False when the body as a whole cannot be taken
    /// apart:
    /// it is empty, an array that breaks off, or holds more than <paramref name="maxItems"/>. A broken line of NDJSON is an item, which its parser
    /// rejects.
    /// </summary>
    public static bool TrySplit(ReadOnlyMemory<byte> body, int maxItems, out List<ReadOnlyMemory<byte>> items, out Rejection rejection)
    {
        items = [];
        rejection = default;
        var text = body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
        text = Trim(text);
        if (text.IsEmpty)
        {
            rejection = new Rejection("body", "is empty; it must hold one event, a JSON array of events, or one event per line");
            return false;
        }

        if (text.Span[0] == (byte)'[')
        {
            if (!TrySplitArray(text, items, out rejection))
            {
                return false;
            }
        }
        else if (IsOneValue(text.Span))
        {
            items.Add(text);
        }
        else
        {
            SplitLines(text, items);
        }

        if (items.Count > 0 && items.Count <= maxItems)
        {
            return true;
        }

        rejection = new Rejection("body", $"holds {items.Count} events; it must hold 1 to {maxItems}");
        return false;
    }

    private static bool TrySplitArray(ReadOnlyMemory<byte> text, List<ReadOnlyMemory<byte>> items, out Rejection rejection)
    {
        var reader = new Utf8JsonReader(text.Span, Options);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                items.Add(text[start..(int)reader.BytesConsumed]);
            }

            _ = reader.Read(); // text after the array: throws
            rejection = default;
            return true;
        }
        catch (JsonException)
        {
            rejection = new Rejection("body", FormattableString.Invariant($"is not a valid JSON array: it breaks at byte {reader.BytesConsumed}"));
            return false;
        }
    }

    // One object may be printed over many lines; several objects are NDJSON. A body whose first value is broken counts as NDJSON only when its second
    // line begins an object, so that an object that was cut off is reported once and not once per line.
    private static bool IsOneValue(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, FirstValueOptions);
        try
        {
            reader.Read();
            reader.Skip();
            return text[(int)reader.BytesConsumed..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
        }
        catch (JsonException)
        {
            var lineEnd = text.IndexOf((byte)'\n');
            return lineEnd < 0 || text[lineEnd..].TrimStart(" \t\r\n"u8) is not [(byte)'{', ..];
        }
    }

    private static void SplitLines(ReadOnlyMemory<byte> text, List<ReadOnlyMemory<byte>> items)
    {
        foreach (var line in text.Span.Split((byte)'\n'))
        {
            var item = Trim(text[line]);
            if (!item.IsEmpty)
            {
                items.Add(item);
            }
        }
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> text) => text.Trim(" \t\r\n"u8);
}
