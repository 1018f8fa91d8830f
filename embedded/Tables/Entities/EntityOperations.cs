using System.Net;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads and writes single entities of one table, and lists them.</summary>
internal sealed class EntityOperations(TableService service, string tableName)
{
    public Task<Response> AddAsync(ITableEntity entity, bool async, CancellationToken cancellationToken)
    {
        RequireKeys(entity);
        var message = service.CreateMessage(RequestMethod.Post, tableName, JsonBody.Of(entity));
        message.Request.Headers.Add("Prefer", "return-no-content");
        return service.SendOrThrowAsync(message, async, cancellationToken);
    }

    public Task<Response> UpsertAsync(ITableEntity entity, TableUpdateMode mode, bool async, CancellationToken cancellationToken) =>
        service.SendOrThrowAsync(CreateUpdateMessage(entity, mode), async, cancellationToken);

    public Task<Response> UpdateAsync(ITableEntity entity, ETag ifMatch, TableUpdateMode mode, bool async, CancellationToken cancellationToken)
    {
        if (ifMatch == default)
        {
            throw new ArgumentException("An update needs the ETag it replaces, or ETag.All for any.", nameof(ifMatch));
        }

        var message = CreateUpdateMessage(entity, mode);
        message.Request.Headers.Add("If-Match", ifMatch.ToString());
        return service.SendOrThrowAsync(message, async, cancellationToken);
    }

    /// <summary>Deletes an entity; one that is not there is no failure, but a response with status 404.</summary>
    public async Task<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, bool async, CancellationToken cancellationToken)
    {
        var message = service.CreateMessage(RequestMethod.Delete, PathOf(partitionKey, rowKey));
        message.Request.Headers.Add("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString());
        var response = await service.SendAsync(message, async, cancellationToken);
        return response.IsError && response.Status != (int)HttpStatusCode.NotFound ? throw new RequestFailedException(response) : response;
    }

    public async Task<Response<T>> GetAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var response = await service.SendOrThrowAsync(CreateGetMessage(partitionKey, rowKey, select), async, cancellationToken);
        return ReadEntity<T>(response);
    }

    /// <summary>The same, where an entity, or even a table, that is not there is no failure.</summary>
    public async Task<NullableResponse<T>> GetIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var response = await service.SendAsync(CreateGetMessage(partitionKey, rowKey, select), async, cancellationToken);
        if (response.Status == (int)HttpStatusCode.NotFound)
        {
            return new AbsentEntityResponse<T>(response);
        }

        return response.IsError ? throw new RequestFailedException(response) : ReadEntity<T>(response);
    }

    public async Task<Page<T>> FetchPageAsync<T>(
        string? filter, string? select, string? continuationToken, int? pageSize, bool async, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var message = service.CreateListMessage(ResourcePath.OfEntities(tableName), filter, pageSize, select);
        EntityContinuation.Parse(continuationToken).AppendTo(message.Request.Uri);
        var response = await service.SendOrThrowAsync(message, async, cancellationToken);
        var entities = new EntityReader<T>().ReadList(response.Content.ToMemory().Span);
        return Page<T>.FromValues(entities, EntityContinuation.Of(response).ToString(), response);
    }

    /// <summary>The list of names that <c>$select</c> takes; null asks for every property.</summary>
    public static string? SelectList(IEnumerable<string>? select) => select is null ? null : string.Join(',', select);

    private HttpMessage CreateUpdateMessage(ITableEntity entity, TableUpdateMode mode)
    {
        RequireKeys(entity);
        return service.CreateMessage(MethodOf(mode), PathOf(entity.PartitionKey, entity.RowKey), JsonBody.Of(entity));
    }

    private HttpMessage CreateGetMessage(string partitionKey, string rowKey, IEnumerable<string>? select)
    {
        var message = service.CreateMessage(RequestMethod.Get, PathOf(partitionKey, rowKey));
        if (SelectList(select) is { } list)
        {
            message.Request.Uri.AppendQuery("$select", list);
        }

        return message;
    }

    private string PathOf(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return ResourcePath.OfEntity(tableName, partitionKey, rowKey);
    }

    private static RequestMethod MethodOf(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}", nameof(mode)),
    };

    private static Response<T> ReadEntity<T>(Response response) where T : class, ITableEntity =>
        Response.FromValue(new EntityReader<T>().ReadOne(response.Content.ToMemory().Span), response);

    private static void RequireKeys(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey);
        ArgumentNullException.ThrowIfNull(entity.RowKey);
    }
}
