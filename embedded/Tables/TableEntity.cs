#nullable disable // as in the official assembly

using System.Collections;

namespace Azure.Data.Tables;

/// <summary>An entity as a dictionary of its properties, keys included.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object> _properties;

    /// <summary>An entity without anything.</summary>
    public TableEntity()
    {
        _properties = [];
    }

    /// <summary>An entity with its key.</summary>
    public TableEntity(string partitionKey, string rowKey) : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>An entity with copies of these properties.</summary>
    public TableEntity(IDictionary<string, object> values)
    {
        _properties = values is null ? [] : new Dictionary<string, object>(values);
    }

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(EntityProperty.PartitionKey);
        set => _properties[EntityProperty.PartitionKey] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(EntityProperty.RowKey);
        set => _properties[EntityProperty.RowKey] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(EntityProperty.Timestamp);
        set => _properties[EntityProperty.Timestamp] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString(EntityProperty.ETag) is { } etag ? new ETag(etag) : default;
        set => _properties[EntityProperty.ETag] = value.ToString();
    }

    /// <summary>How many properties there are, keys and reserved ones included.</summary>
    public int Count => _properties.Count;

    /// <summary>The names of the properties.</summary>
    public ICollection<string> Keys => _properties.Keys;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>The properties without the detour over an interface's enumerator.</summary>
    internal Dictionary<string, object> Properties => _properties;

    /// <summary>A property, or null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The value set is of another type than the one there. Integers turn into longs and doubles
    /// where such are stored, and are replaced by them.</exception>
    public object this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value is not null && _properties.TryGetValue(key, out var existing) && existing is not null
            ? Coerce(key, existing, value)
            : value;
    }

    /// <summary>The text in a property; null when there is none.</summary>
    public string GetString(string key) => Get<string>(key);

    /// <summary>The bytes in a property; null when there are none.</summary>
    public byte[] GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    /// <summary>The bytes in a property; null when there are none.</summary>
    public BinaryData GetBinaryData(string key) => this[key] is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    /// <summary>The truth value in a property; null when there is none.</summary>
    public bool? GetBoolean(string key) => Get<bool?>(key);

    /// <summary>The UTC time in a property; null when there is none.</summary>
    public DateTime? GetDateTime(string key) => this[key] is DateTimeOffset time ? time.UtcDateTime : Get<DateTime?>(key);

    /// <summary>The time in a property; null when there is none.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] is DateTime time ? new DateTimeOffset(time) : Get<DateTimeOffset?>(key);

    /// <summary>The number in a property; null when there is none.</summary>
    public double? GetDouble(string key) => Get<double?>(key);

    /// <summary>The GUID in a property; null when there is none.</summary>
    public Guid? GetGuid(string key) => Get<Guid?>(key);

    /// <summary>The number in a property; null when there is none.</summary>
    public int? GetInt32(string key) => Get<int?>(key);

    /// <summary>The number in a property; null when there is none.</summary>
    public long? GetInt64(string key) => Get<long?>(key);

    /// <summary>Adds a property whose name is not there yet.</summary>
    public void Add(string key, object value) => _properties.Add(key, value);

    /// <summary>Drops everything, keys included.</summary>
    public void Clear() => _properties.Clear();

    /// <summary>Whether there is a property of this name.</summary>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <summary>Drops a property; false when there was none.</summary>
    public bool Remove(string key) => _properties.Remove(key);

    /// <summary>Looks a property up.</summary>
    public bool TryGetValue(string key, out object value) => _properties.TryGetValue(key, out value);

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Pairs.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) => Pairs.CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Pairs.Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private ICollection<KeyValuePair<string, object>> Pairs => _properties;

    private T Get<T>(string key) => this[key] switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"Property '{key}' holds a {other.GetType()}, not a {typeof(T)}."),
    };

    private static object Coerce(string key, object existing, object value) => (existing, value) switch
    {
        (int, long or double) => value,
        (long, int number) => (long)number,
        (double, int number) => (double)number,
        _ when existing.GetType().IsInstanceOfType(value) => value,
        _ => throw new InvalidOperationException($"Property '{key}' holds a {existing.GetType()}, which a {value.GetType()} cannot replace."),
    };
}
