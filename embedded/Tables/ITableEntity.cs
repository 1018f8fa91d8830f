#nullable disable // as in the official assembly

namespace Azure.Data.Tables;

/// <summary>An entity of a table: its key, the time of its last write and its version. Its other public properties are its columns.</summary>
public interface ITableEntity
{
    /// <summary>The partition: entities of one partition can be written in one transaction.</summary>
    string PartitionKey { get; set; }

    /// <summary>The name of the entity within its partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote the entity; never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read; never sent by itself, only where an operation takes it as a condition.</summary>
    ETag ETag { get; set; }
}
