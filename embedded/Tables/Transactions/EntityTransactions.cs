using System.Globalization;
using System.Net;
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Submits entity group transactions to one table.</summary>
internal sealed class EntityTransactions(TableService service, string tableName)
{
    public async Task<Response<IReadOnlyList<Response>>> SubmitAsync(
        IEnumerable<TableTransactionAction> transactionActions, bool async, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        var actions = transactionActions as IReadOnlyList<TableTransactionAction> ?? [.. transactionActions];
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("Transaction contains no items.");
        }

        RequireOnePartition(actions);
        var response = await service.SendOrThrowAsync(CreateMessage(actions), async, cancellationToken);
        var answers = TransactionAnswers.Read(response);
        if (answers is [{ IsError: true } failed, ..])
        {
            throw new TableTransactionFailedException(new RequestFailedException(failed, innerException: null, TableErrorParser.Instance));
        }

        return answers.Count == actions.Count
            ? Response.FromValue<IReadOnlyList<Response>>(answers, response)
            : throw new RequestFailedException(
                response.Status, $"The response holds {answers.Count} answers to {actions.Count} actions, so what became of them is unknown.");
    }

    private HttpMessage CreateMessage(IReadOnlyList<TableTransactionAction> actions)
    {
        var content = TransactionContent.Write(service, tableName, actions);
        var message = service.CreateMessage(RequestMethod.Post, ResourcePath.Batch);
        message.Request.Headers.Add("Content-Type", content.ContentType);
        message.Request.Content = RequestContent.Create(content.Body);
        return message;
    }

    // As the service refuses it. Azurite does not, and a test against it must not pass where production fails.
    private static void RequireOnePartition(IReadOnlyList<TableTransactionAction> actions)
    {
        for (var i = 1; i < actions.Count; i++)
        {
            if (actions[i].Entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw new TableTransactionFailedException(new RequestFailedException(
                    (int)HttpStatusCode.BadRequest,
                    string.Create(CultureInfo.InvariantCulture, $"{i}:All commands in a batch must operate on same entity group."),
                    TableErrorCode.CommandsInBatchActOnDifferentPartitions.ToString(),
                    innerException: null));
            }
        }
    }
}
