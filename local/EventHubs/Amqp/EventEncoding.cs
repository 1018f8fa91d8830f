using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>Between an event on the wire and in the log: the encoded AMQP message, of which only the sections in front are looked at.</summary>
/// <remarks>
/// Header and delivery annotations end with the transfer that carried them. Message annotations are stored without the broker's own, and dropped
/// when nothing is left. Properties, body and footer stay as they came, byte for byte.
/// </remarks>
internal static class EventEncoding
{
    internal static readonly AmqpSymbol PartitionKey = "x-opt-partition-key";

    private static readonly AmqpSymbol SequenceNumber = "x-opt-sequence-number";
    private static readonly AmqpSymbol Offset = "x-opt-offset";
    private static readonly AmqpSymbol EnqueuedTime = "x-opt-enqueued-time";
    private static readonly AmqpSymbol[] BrokerOwned = [SequenceNumber, Offset, EnqueuedTime, PartitionKey];

    // Sections are numbered in their order (AMQP 1.0, part 3, 3.2); a number this small is written as one byte, behind 0x00 0x53.
    private const byte HeaderSection = 0x70;
    private const byte DeliveryAnnotationsSection = 0x71;
    private const byte MessageAnnotationsSection = 0x72;
    private const byte SmallULong = 0x53;

    /// <summary>Adds an encoded message to the batch.</summary>
    internal static void Add(BatchWriter batch, ArraySegment<byte> message)
    {
        using var rest = new ByteBuffer(message);
        if (FirstSection(rest) == HeaderSection)
        {
            AmqpCodec.DecodeKnownType<Header>(rest);
        }

        if (FirstSection(rest) == DeliveryAnnotationsSection)
        {
            AmqpCodec.DecodeKnownType<DeliveryAnnotations>(rest);
        }

        batch.Add(SendersAnnotations(rest), rest.Buffer.AsSpan(rest.Offset, rest.Length));
    }

    /// <summary>The message as receivers get it.</summary>
    /// <param name="end">The partition's state, for a receiver that wants to be told with each event.</param>
    internal static byte[] Message(StoredEvent stored, PartitionState? end, DateTimeOffset now)
    {
        using var rest = new ByteBuffer(stored.Message, 0, stored.Message.Length);
        var isAnnotated = FirstSection(rest) == MessageAnnotationsSection;
        var annotations = isAnnotated ? AmqpCodec.DecodeKnownType<MessageAnnotations>(rest) : new MessageAnnotations();
        annotations.Map[SequenceNumber] = stored.SequenceNumber;
        annotations.Map[Offset] = PartitionState.OffsetOf(stored.SequenceNumber);
        annotations.Map[EnqueuedTime] = stored.EnqueuedTime.UtcDateTime;
        if (stored.PartitionKey is not null)
        {
            annotations.Map[PartitionKey] = stored.PartitionKey;
        }

        var endAnnotations = end is { } state ? EndAnnotations(state, now) : null;
        var message = new byte[(endAnnotations?.EncodeSize ?? 0) + annotations.EncodeSize + rest.Length];
        using var encoded = new ByteBuffer(message);
        endAnnotations?.Encode(encoded);
        annotations.Encode(encoded);
        rest.Buffer.AsSpan(rest.Offset, rest.Length).CopyTo(message.AsSpan(encoded.WritePos));
        return message;
    }

    private static byte[] SendersAnnotations(ByteBuffer message)
    {
        if (FirstSection(message) != MessageAnnotationsSection)
        {
            return [];
        }

        var annotations = AmqpCodec.DecodeKnownType<MessageAnnotations>(message);
        foreach (var name in BrokerOwned)
        {
            annotations.Map.TryRemoveValue<object>(name, out _);
        }

        if (annotations.Map.Count == 0)
        {
            return [];
        }

        var bytes = new byte[annotations.EncodeSize];
        using var encoded = new ByteBuffer(bytes);
        annotations.Encode(encoded);
        return bytes;
    }

    private static DeliveryAnnotations EndAnnotations(PartitionState end, DateTimeOffset now)
    {
        var annotations = new DeliveryAnnotations();
        annotations.Map["last_enqueued_sequence_number"] = end.LastSequenceNumber;
        annotations.Map["last_enqueued_offset"] = end.LastOffset;
        annotations.Map["last_enqueued_time_utc"] = end.LastEnqueuedTime.UtcDateTime;
        annotations.Map["runtime_info_retrieval_time_utc"] = now.UtcDateTime;
        return annotations;
    }

    /// <summary>The number of the section that the message begins with; 0 when it is written in a form that clients do not use.</summary>
    private static byte FirstSection(ByteBuffer message) =>
        message.Length > 2 && message.Buffer[message.Offset] == 0 && message.Buffer[message.Offset + 1] == SmallULong
            ? message.Buffer[message.Offset + 2]
            : (byte)0;
}
