using System.Buffers.Binary;
using System.Runtime.Serialization;
using System.Text;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>Collects the events of one send in their stored form, behind room for the header. Not thread-safe.</summary>
/// <remarks>
/// Payload: the partition key, then the events. An event: its length in bytes (int), content type, message id, correlation id, number of
/// properties (int), the properties (name, value: <see cref="PropertyValue"/>), and the body, which takes what is left.
/// </remarks>
internal sealed class BatchWriter
{
    // In AMQP each event carries the key in an annotation: two section headers, a map and the name "x-opt-partition-key".
    private const int PartitionKeyAnnotationLength = 32;

    private readonly PayloadBuffer _bytes = new();
    private readonly string? _partitionKey;
    private readonly int _partitionKeyLength;

    internal BatchWriter(string? partitionKey)
    {
        _partitionKey = string.IsNullOrEmpty(partitionKey) ? null : partitionKey;
        _partitionKeyLength = _partitionKey is null ? 0 : PartitionKeyAnnotationLength + Encoding.UTF8.GetByteCount(_partitionKey);
        Clear();
    }

    internal int Count { get; private set; }

    /// <summary>What counts against a limit: the stored form, and the partition key once per event; close to what AMQP needs.</summary>
    internal long SizeInBytes { get; private set; }

    /// <summary>Adds an event unless the size would exceed <paramref name="maximumSizeInBytes"/>; then nothing is added.</summary>
    /// <exception cref="SerializationException">A property has a type that an event cannot carry; nothing was added.</exception>
    internal bool TryAdd(EventData eventData, long maximumSizeInBytes)
    {
        var body = eventData.EventBody.ToMemory().Span;
        if (SizeInBytes + body.Length > maximumSizeInBytes)
        {
            return false; // before an oversized body is copied
        }

        var start = _bytes.Length;
        try
        {
            Write(eventData, body);
        }
        catch (SerializationException)
        {
            _bytes.CutBackTo(start);
            throw;
        }

        var length = _bytes.Length - start;
        var size = SizeInBytes + length + _partitionKeyLength;
        if (size > maximumSizeInBytes)
        {
            _bytes.CutBackTo(start);
            return false;
        }

        BinaryPrimitives.WriteInt32LittleEndian(_bytes.From(start), length - sizeof(int));
        SizeInBytes = size;
        Count++;
        return true;
    }

    /// <summary>Forgets the events.</summary>
    internal void Clear()
    {
        _bytes.CutBackTo(0);
        _bytes.Append(BatchHeader.Length);
        _bytes.Write(_partitionKey);
        SizeInBytes = _bytes.Length;
        Count = 0;
    }

    internal uint PayloadChecksum() => Crc32C.Of(_bytes.From(BatchHeader.Length));

    /// <summary>The whole batch as it is stored. The bytes stay the writer's own and hold until its next change.</summary>
    internal ReadOnlyMemory<byte> Stamp(uint payloadChecksum, long firstSequenceNumber, DateTimeOffset enqueuedTime)
    {
        var payloadLength = _bytes.Length - BatchHeader.Length;
        new BatchHeader(payloadChecksum, payloadLength, Count, firstSequenceNumber, enqueuedTime).WriteTo(_bytes.From(0));
        return _bytes.Written;
    }

    private void Write(EventData eventData, ReadOnlySpan<byte> body)
    {
        _bytes.Append(sizeof(int)); // the length, known at the end
        _bytes.Write(eventData.ContentType);
        _bytes.Write(eventData.MessageId);
        _bytes.Write(eventData.CorrelationId);
        WriteProperties(eventData);
        _bytes.Write(body);
    }

    private void WriteProperties(EventData eventData)
    {
        if (!eventData.HasProperties)
        {
            _bytes.Write(0);
            return;
        }

        _bytes.Write(eventData.Properties.Count);
        foreach (var (name, value) in eventData.Properties)
        {
            _bytes.Write(name);
            PropertyValue.Write(_bytes, name, value);
        }
    }
}
