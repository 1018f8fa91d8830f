namespace Azure.Data.Tables;

/// <summary>Percent-encoded paths below the account.</summary>
internal static class ResourcePath
{
    public const string Tables = "Tables";
    public const string Batch = "$batch";

    /// <summary>One table of the list of tables.</summary>
    public static string OfTable(string tableName) => $"Tables('{tableName}')";

    /// <summary>All entities of a table.</summary>
    public static string OfEntities(string tableName) => $"{tableName}()";

    /// <summary>One entity.</summary>
    public static string OfEntity(string tableName, string partitionKey, string rowKey) =>
        $"{tableName}(PartitionKey='{Encode(partitionKey)}',RowKey='{Encode(rowKey)}')";

    // Quotes are doubled for the address grammar first, then everything is encoded for the URI.
    private static string Encode(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
