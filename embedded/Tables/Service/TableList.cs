using System.Net;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Creates, deletes and lists the tables of an account.</summary>
internal sealed class TableList(TableService service)
{
    public async Task<Response<TableItem>> CreateAsync(string tableName, bool async, CancellationToken cancellationToken)
    {
        var response = await service.SendOrThrowAsync(CreateMessage(tableName), async, cancellationToken);
        return Response.FromValue(new TableItem(tableName), response);
    }

    /// <summary>The same, where a table that exists is no failure; the raw response then has status 409.</summary>
    public async Task<Response<TableItem>> CreateIfNotExistsAsync(string tableName, bool async, CancellationToken cancellationToken)
    {
        var response = await service.SendAsync(CreateMessage(tableName), async, cancellationToken);
        if (response.IsError)
        {
            var failure = new RequestFailedException(response);
            if (failure.Status != (int)HttpStatusCode.Conflict || failure.ErrorCode == TableErrorCode.TableBeingDeleted.ToString())
            {
                throw failure;
            }
        }

        return Response.FromValue(new TableItem(tableName), response);
    }

    /// <summary>Deletes a table; one that is not there is no failure.</summary>
    public async Task<Response> DeleteAsync(string tableName, bool async, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var message = service.CreateMessage(RequestMethod.Delete, ResourcePath.OfTable(tableName));
        var response = await service.SendAsync(message, async, cancellationToken);
        return response.IsError && response.Status != (int)HttpStatusCode.NotFound ? throw new RequestFailedException(response) : response;
    }

    public async Task<Page<TableItem>> FetchPageAsync(
        string? filter, string? continuationToken, int? pageSize, bool async, CancellationToken cancellationToken)
    {
        var message = service.CreateListMessage(ResourcePath.Tables, filter, pageSize, select: null);
        if (continuationToken is not null)
        {
            message.Request.Uri.AppendQuery("NextTableName", continuationToken);
        }

        var response = await service.SendOrThrowAsync(message, async, cancellationToken);
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
        return Page<TableItem>.FromValues(ReadNames(response), next, response);
    }

    private HttpMessage CreateMessage(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        var message = service.CreateMessage(RequestMethod.Post, ResourcePath.Tables, JsonBody.OfTable(tableName));
        message.Request.Headers.Add("Prefer", "return-no-content");
        return message;
    }

    private static List<TableItem> ReadNames(Response response)
    {
        using var document = JsonDocument.Parse(response.Content);
        var tables = document.RootElement.GetProperty("value").EnumerateArray();
        return [.. tables.Select(table => new TableItem(table.GetProperty("TableName").GetString()))];
    }
}
