using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class TransactionTests(AzuriteFixture azurite)
{
    private const int MaxActions = 100; // the service's limit

    [Fact]
    public async Task SubmitTransaction_OfEveryKindOfAction_CarriesAllOut()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "merged") { ["Old"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "replaced") { ["Old"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "deleted"));

        var response = await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "added") { ["New"] = 2 }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merged") { ["New"] = 2 }, ETag.All),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replaced") { ["New"] = 2 }, ETag.All),
            new(TableTransactionActionType.Delete, new TableEntity("p", "deleted")),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "upserted") { ["New"] = 2 }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "upserted2") { ["New"] = 2 }),
        ]);

        var entities = await table.QueryAsync<TableEntity>().ToDictionaryAsync(entity => entity.RowKey);
        Assert.Equal(202, response.GetRawResponse().Status);
        Assert.All(response.Value, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(["added", "merged", "replaced", "upserted", "upserted2"], entities.Keys.Order());
        Assert.All(entities.Values, entity => Assert.Equal(2, entity.GetInt32("New")));
        Assert.Equal(1, entities["merged"].GetInt32("Old"));
        Assert.False(entities["replaced"].ContainsKey("Old"));
        Assert.Equal(entities["added"].ETag, response.Value[0].Headers.ETag);
        Assert.Equal(entities["upserted2"].ETag, response.Value[5].Headers.ETag);
    }

    [Fact]
    public async Task SubmitTransaction_WithAStaleETag_NamesTheActionAndWritesNothing()
    {
        var table = await azurite.CreateTableAsync();
        var first = await table.AddEntityAsync(new TableEntity("p", "fence"));
        await table.UpdateEntityAsync(new TableEntity("p", "fence") { ["Owner"] = "other" }, ETag.All);

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "data")),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "fence"), first.Headers.ETag!.Value),
        ]));

        Assert.Equal(412, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied, failure.ErrorCode);
        Assert.Equal(1, failure.FailedTransactionActionIndex);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "data")).HasValue);
    }

    [Fact]
    public async Task SubmitTransaction_AddingAnExistingEntity_FailsWithEntityAlreadyExists()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "b"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "a")),
            new(TableTransactionActionType.Add, new TableEntity("p", "b")),
            new(TableTransactionActionType.Add, new TableEntity("p", "c")),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task SubmitTransaction_DeletingAMissingEntity_Fails()
    {
        var table = await azurite.CreateTableAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "r"))]));

        Assert.Equal((404, 0), (failure.Status, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task SubmitTransaction_UpdatingWithoutAnETag_InsertsAsTheServiceDoes()
    {
        var table = await azurite.CreateTableAsync();

        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "r"))]);

        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task SubmitTransaction_NamingARowTwice_FailsWithInvalidDuplicateRow()
    {
        var table = await azurite.CreateTableAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "r")),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "r")),
        ]));

        Assert.True(failure.ErrorCode == TableErrorCode.InvalidDuplicateRow, failure.ErrorCode);
    }

    [Fact]
    public async Task SubmitTransaction_OverPartitions_IsRefusedAsTheServiceWouldAndWritesNothing()
    {
        var table = await azurite.CreateTableAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "a")),
            new(TableTransactionActionType.Add, new TableEntity("p", "b")),
            new(TableTransactionActionType.Add, new TableEntity("q", "a")),
        ]));

        Assert.Equal((400, 2), (failure.Status, failure.FailedTransactionActionIndex));
        Assert.True(failure.ErrorCode == TableErrorCode.CommandsInBatchActOnDifferentPartitions, failure.ErrorCode);
        Assert.Empty(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task SubmitTransaction_OfTheMostActions_Succeeds()
    {
        var table = await azurite.CreateTableAsync();

        var response = await table.SubmitTransactionAsync(Adds(MaxActions));

        Assert.Equal(MaxActions, response.Value.Count);
    }

    [Fact]
    public async Task SubmitTransaction_OfOneActionTooMany_Fails()
    {
        var table = await azurite.CreateTableAsync();

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(Adds(MaxActions + 1)));

        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task SubmitTransaction_OfNothing_IsRefusedByTheClient()
    {
        var table = await azurite.CreateTableAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    [Fact]
    public async Task SubmitTransaction_ToAMissingTable_Fails()
    {
        var table = azurite.Service.GetTableClient(AzuriteFixture.NewTableName());

        var failure = await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync(Adds(1)));

        Assert.Equal(404, failure.Status);
    }

    [Fact]
    public async Task SubmitTransaction_WithLargeBinaries_StoresThem()
    {
        var table = await azurite.CreateTableAsync();
        var sketch = new byte[60 << 10];
        new Random(17).NextBytes(sketch);

        await table.SubmitTransactionAsync(Enumerable.Range(0, 20).Select(row => new TableTransactionAction(
            TableTransactionActionType.UpsertReplace, new TableEntity("p", $"{row:00}") { ["A"] = sketch, ["B"] = sketch })));

        var entities = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(20, entities.Count);
        Assert.All(entities, entity => Assert.Equal(sketch, entity.GetBinary("B")));
    }

    private static IEnumerable<TableTransactionAction> Adds(int count) =>
        Enumerable.Range(0, count).Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{row:000}")));
}
