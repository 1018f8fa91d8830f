#nullable disable // as in the official assembly
using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Globalization;
using Azure.Core;
using Azure.Messaging.EventHubs.Embedded;

namespace Azure.Messaging.EventHubs;

/// <summary>An event: a body and what travels with it. What the broker owns is unset until the event is read from a partition.</summary>
public class EventData : MessageContent
{
    private static readonly IReadOnlyDictionary<string, object> NoSystemProperties = ReadOnlyDictionary<string, object>.Empty;

    private BinaryData _eventBody;
    private IDictionary<string, object> _properties;
    private IReadOnlyDictionary<string, object> _systemProperties;

    public EventData()
        : this(BinaryData.Empty)
    {
    }

    public EventData(BinaryData eventBody)
        : this(eventBody, offsetString: null)
    {
    }

    public EventData(ReadOnlyMemory<byte> eventBody)
        : this(new BinaryData(eventBody))
    {
    }

    /// <param name="eventBody">Stored as UTF-8.</param>
    public EventData(string eventBody)
        : this(new BinaryData(eventBody))
    {
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected EventData(
        BinaryData eventBody,
        IDictionary<string, object> properties = null,
        IReadOnlyDictionary<string, object> systemProperties = null,
        long sequenceNumber = long.MinValue,
        string offsetString = null,
        DateTimeOffset enqueuedTime = default,
        string partitionKey = null)
    {
        _eventBody = eventBody ?? throw new ArgumentNullException(nameof(eventBody));
        _properties = properties;
        _systemProperties = systemProperties ?? NoSystemProperties;
        SequenceNumber = sequenceNumber;
        OffsetString = offsetString;
        EnqueuedTime = enqueuedTime;
        PartitionKey = partitionKey;
    }

    public BinaryData EventBody
    {
        get => _eventBody;
        set => _eventBody = value ?? throw new ArgumentNullException(nameof(value));
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override BinaryData Data
    {
        get => EventBody;
        set => EventBody = value;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlyMemory<byte> Body => EventBody.ToMemory();

    [EditorBrowsable(EditorBrowsableState.Never)]
    public Stream BodyAsStream => EventBody.ToStream();

    public new string ContentType { get; set; }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected override ContentType? ContentTypeCore
    {
        get => ContentType is null ? default(ContentType?) : new ContentType(ContentType);
        set => ContentType = value?.ToString();
    }

    public string MessageId { get; set; }

    public string CorrelationId { get; set; }

    /// <summary>The sender's own properties: strings, numbers, booleans, times, GUIDs, URIs and byte arrays.</summary>
    public IDictionary<string, object> Properties => _properties ??= new Dictionary<string, object>();

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool IsReadOnly => false;

    /// <summary>Rises by one per event of a partition, from 0; <see cref="long.MinValue"/> until the event was stored and read.</summary>
    public long SequenceNumber { get; }

    /// <summary>Names the place in the partition; opaque.</summary>
    public string OffsetString { get; }

    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete(
        "The Event Hubs service does not guarantee a numeric offset for all resource configurations.  Please use 'OffsetString' instead.",
        false)]
    public long Offset => long.TryParse(OffsetString, NumberStyles.Integer, CultureInfo.InvariantCulture, out var offset) ? offset : long.MinValue;

    /// <summary>When the partition took the event in; UTC, and never earlier than that of the event before it.</summary>
    public DateTimeOffset EnqueuedTime { get; }

    public string PartitionKey { get; }

    /// <summary>What the broker adds, under its names on the wire.</summary>
    public IReadOnlyDictionary<string, object> SystemProperties => _systemProperties ??= BrokerAnnotations.Of(this);

    internal bool HasProperties => _properties is { Count: > 0 };

    /// <summary>An event as it is read from a partition; its system properties are made when somebody asks for them.</summary>
    internal static EventData Stored(
        BinaryData body,
        IDictionary<string, object> properties,
        long sequenceNumber,
        DateTimeOffset enqueuedTime,
        string partitionKey)
    {
        var offset = sequenceNumber.ToString(CultureInfo.InvariantCulture);
        return new EventData(body, properties, NoSystemProperties, sequenceNumber, offset, enqueuedTime, partitionKey) { _systemProperties = null };
    }

    internal static EventData Modelled(
        BinaryData body,
        IDictionary<string, object> properties,
        IReadOnlyDictionary<string, object> systemProperties,
        string partitionKey,
        long sequenceNumber,
        string offsetString,
        DateTimeOffset enqueuedTime) =>
        new(body, properties, systemProperties, sequenceNumber, offsetString, enqueuedTime, partitionKey);
}
