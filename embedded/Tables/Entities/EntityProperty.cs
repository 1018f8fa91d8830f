namespace Azure.Data.Tables;

/// <summary>The properties that every entity has, by their names on the wire.</summary>
internal static class EntityProperty
{
    public const string PartitionKey = "PartitionKey";
    public const string RowKey = "RowKey";
    public const string Timestamp = "Timestamp";
    public const string ETag = "odata.etag";
}
