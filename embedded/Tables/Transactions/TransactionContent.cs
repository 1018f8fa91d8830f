using System.Text;

namespace Azure.Data.Tables;

/// <summary>The body of a transaction: a multipart message in a multipart message, whose parts are the requests of the actions.</summary>
internal sealed record TransactionContent(string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Writes the request of each action in order.</summary>
    public static TransactionContent Write(TableService service, string tableName, IReadOnlyList<TableTransactionAction> actions)
    {
        var batch = $"batch_{Guid.NewGuid()}";
        var changeset = $"changeset_{Guid.NewGuid()}";
        var body = JsonBody.Start();
        Text(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeset}\r\n\r\n");
        foreach (var action in actions)
        {
            Text(body, $"--{changeset}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            WriteRequest(body, service, tableName, action);
            Text(body, "\r\n");
        }

        Text(body, $"--{changeset}--\r\n\r\n--{batch}--\r\n");
        return new TransactionContent($"multipart/mixed; boundary={batch}", body.Finish());
    }

    private static void WriteRequest(JsonBody body, TableService service, string tableName, TableTransactionAction action)
    {
        var entity = action.Entity;
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
        var resource = action.ActionType == TableTransactionActionType.Add
            ? tableName
            : ResourcePath.OfEntity(tableName, entity.PartitionKey, entity.RowKey);

        Text(body, $"{MethodOf(action)} {service.AddressOf(resource)} HTTP/1.1\r\n");
        Text(body, $"Accept: {TableService.Accept}\r\nDataServiceVersion: {TableService.DataServiceVersion}\r\n");
        if (ConditionOf(action) is { } condition)
        {
            Text(body, $"If-Match: {condition}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Add)
        {
            Text(body, "Prefer: return-no-content\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Text(body, "\r\n");
            return;
        }

        Text(body, $"Content-Type: {TableService.ContentType}\r\n\r\n");
        EntityWriter.Write(body.Json, entity);
        body.EndValue();
    }

    private static string MethodOf(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Add => "POST",
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH",
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT",
        TableTransactionActionType.Delete => "DELETE",
        _ => throw new InvalidOperationException($"Unknown request type {action.ActionType}."),
    };

    // Null where the service shall not look at the version.
    private static ETag? ConditionOf(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => action.ETag == default ? ETag.All : action.ETag,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace when action.ETag != default => action.ETag,
        _ => null,
    };

    private static void Text(JsonBody body, string text) => Encoding.UTF8.GetBytes(text, body.Bytes);
}
