using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>
/// Where the next page of entities starts: two opaque values, of which the second may be absent. Both absent is the first page, or no next one.
/// </summary>
internal readonly record struct EntityContinuation(string? NextPartitionKey, string? NextRowKey)
{
    private const char Separator = ' '; // what the official client joins them by, so that tokens can be exchanged

    /// <summary>What a response says about the page after it.</summary>
    public static EntityContinuation Of(Response response)
    {
        response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partitionKey);
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey);
        return new EntityContinuation(partitionKey, rowKey);
    }

    /// <summary>Takes a token apart; one that is only the separator says nothing.</summary>
    public static EntityContinuation Parse(string? token) => token?.Split(Separator, 2) switch
    {
        [{ Length: > 0 } partitionKey, { Length: > 0 } rowKey] => new EntityContinuation(partitionKey, rowKey),
        [{ Length: > 0 } partitionKey, ..] => new EntityContinuation(partitionKey, null),
        _ => default,
    };

    /// <summary>Asks for the page that starts here.</summary>
    public void AppendTo(RequestUriBuilder uri)
    {
        if (NextPartitionKey is not null)
        {
            uri.AppendQuery("NextPartitionKey", NextPartitionKey);
        }

        if (NextRowKey is not null)
        {
            uri.AppendQuery("NextRowKey", NextRowKey);
        }
    }

    /// <summary>The token; null where there is no next page.</summary>
    public override string? ToString() => NextPartitionKey is null && NextRowKey is null ? null : $"{NextPartitionKey}{Separator}{NextRowKey}";
}
