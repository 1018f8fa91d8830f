using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class EntityTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task AddEntity_OfNewKey_StoresItAndAnswersItsETag()
    {
        var table = await azurite.CreateTableAsync();

        var response = await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 7 });

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal(204, response.Status);
        Assert.Equal(7, stored.GetInt32("Count"));
        Assert.Equal(response.Headers.ETag, stored.ETag);
        Assert.NotNull(stored.Timestamp);
    }

    [Fact]
    public async Task AddEntity_OfExistingKey_FailsWithEntityAlreadyExists()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.EntityAlreadyExists, failure.ErrorCode);
    }

    [Fact]
    public async Task AddEntity_ToMissingTable_FailsWithTableNotFound()
    {
        var table = azurite.Service.GetTableClient(AzuriteFixture.NewTableName());

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(404, failure.Status);
        Assert.Equal("TableNotFound", failure.ErrorCode);
    }

    [Fact]
    public async Task UpsertEntity_Merging_KeepsPropertiesItDoesNotName()
    {
        var table = await azurite.CreateTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Kept"] = "a", ["Changed"] = 1L });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Changed"] = 2L, ["Kept"] = null });

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal("a", stored.GetString("Kept"));
        Assert.Equal(2L, stored.GetInt64("Changed"));
    }

    [Fact]
    public async Task UpsertEntity_Replacing_DropsPropertiesItDoesNotName()
    {
        var table = await azurite.CreateTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["Dropped"] = "a" }, TableUpdateMode.Replace);

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["New"] = "b" }, TableUpdateMode.Replace);

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.False(stored.ContainsKey("Dropped"));
        Assert.Equal("b", stored.GetString("New"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task UpdateEntity_WithTheCurrentETag_WritesAndAnswersTheNextETag(TableUpdateMode mode)
    {
        var table = await azurite.CreateTableAsync();
        var added = await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 1 });

        var updated = await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Count"] = 2 }, added.Headers.ETag!.Value, mode);

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal(2, stored.GetInt32("Count"));
        Assert.Equal(updated.Headers.ETag, stored.ETag);
        Assert.NotEqual(added.Headers.ETag, updated.Headers.ETag);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task UpdateEntity_WithAStaleETag_FailsAndWritesNothing(TableUpdateMode mode)
    {
        var table = await azurite.CreateTableAsync();
        var first = await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 1 });
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Count"] = 2 }, ETag.All, mode);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["Count"] = 3 }, first.Headers.ETag!.Value, mode));

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal(412, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied, failure.ErrorCode);
        Assert.Equal(2, stored.GetInt32("Count"));
    }

    [Fact]
    public async Task UpdateEntity_OfMissingEntity_FailsWithResourceNotFound()
    {
        var table = await azurite.CreateTableAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));

        Assert.Equal(404, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.ResourceNotFound, failure.ErrorCode);
    }

    [Fact]
    public async Task UpdateEntity_WithoutAnETag_IsRefusedByTheClient()
    {
        var table = await azurite.CreateTableAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task DeleteEntity_OfExistingOne_RemovesIt()
    {
        var table = await azurite.CreateTableAsync();
        var entity = new TableEntity("p", "r");
        await table.AddEntityAsync(entity);

        var response = await table.DeleteEntityAsync(entity);

        Assert.Equal(204, response.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task DeleteEntity_OfMissingOne_Answers404WithoutThrowing()
    {
        var table = await azurite.CreateTableAsync();

        var response = await table.DeleteEntityAsync("p", "r");

        Assert.Equal(404, response.Status);
    }

    [Fact]
    public async Task DeleteEntity_WithAStaleETag_Fails()
    {
        var table = await azurite.CreateTableAsync();
        var first = await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["Count"] = 1 }, ETag.All);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", first.Headers.ETag!.Value));

        Assert.Equal(412, failure.Status);
    }

    [Fact]
    public async Task GetEntity_OfMissingOne_FailsWithResourceNotFound()
    {
        var table = await azurite.CreateTableAsync();

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(404, failure.Status);
        Assert.Equal("ResourceNotFound", failure.ErrorCode);
    }

    [Fact]
    public async Task GetEntityIfExists_OfMissingOne_HasNoValue()
    {
        var table = await azurite.CreateTableAsync();

        var answer = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.False(answer.HasValue);
        Assert.Equal(404, answer.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => answer.Value);
    }

    [Fact]
    public async Task GetEntityIfExists_OfExistingOne_HasItsValue()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 1 });

        var answer = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(answer.HasValue);
        Assert.Equal(1, answer.Value!.GetInt32("Count"));
    }

    [Fact]
    public async Task GetEntity_SelectingProperties_ReadsOnlyThose()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Wanted"] = 1, ["Other"] = 2 });

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r", ["Wanted", "RowKey"]);

        Assert.Equal(1, stored.GetInt32("Wanted"));
        Assert.Equal("r", stored.RowKey);
        Assert.False(stored.ContainsKey("Other"));
        Assert.NotEqual(default, stored.ETag);
    }

    [Theory]
    [InlineData("it's", "a 'quoted' one")]
    [InlineData("with blank", "plus+and&or=")]
    [InlineData("ключ", "日本:2024|~-_.")]
    [InlineData("", "empty partition")]
    public async Task Keys_WithCharactersThatNeedEscaping_RoundTrip(string partitionKey, string rowKey)
    {
        var table = await azurite.CreateTableAsync();
        await table.UpsertEntityAsync(new TableEntity(partitionKey, rowKey) { ["Count"] = 1 });

        TableEntity stored = await table.GetEntityAsync<TableEntity>(partitionKey, rowKey);
        await table.UpdateEntityAsync(stored, stored.ETag, TableUpdateMode.Replace);
        await table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpdateMerge, stored, ETag.All)]);
        var deleted = await table.DeleteEntityAsync(stored);

        Assert.Equal((partitionKey, rowKey), (stored.PartitionKey, stored.RowKey));
        Assert.Equal(204, deleted.Status);
    }

    [Fact]
    public async Task EveryOperation_CalledSynchronously_DoesTheSame()
    {
        var table = azurite.Service.GetTableClient(AzuriteFixture.NewTableName());

        var created = table.CreateIfNotExists();
        var again = table.CreateIfNotExists();
        table.AddEntity(new TableEntity("p", "a") { ["Count"] = 1 });
        table.UpsertEntity(new TableEntity("p", "b") { ["Count"] = 2 });
        table.UpdateEntity(new TableEntity("p", "b") { ["Count"] = 3 }, ETag.All);
        table.SubmitTransaction([new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "c"))]);
        var keys = table.Query<TableEntity>().Select(entity => entity.RowKey).ToList();
        var deleted = table.DeleteEntity("p", "a");
        var present = table.GetEntity<TableEntity>("p", "b").Value;
        var absent = table.GetEntityIfExists<TableEntity>("p", "a");
        table.Delete();

        Assert.Equal((204, 409), (created.GetRawResponse().Status, again.GetRawResponse().Status));
        Assert.Equal(["a", "b", "c"], keys);
        Assert.Equal(204, deleted.Status);
        Assert.Equal(3, present.GetInt32("Count"));
        Assert.False(absent.HasValue);
        await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "b"));
    }

    [Fact]
    public async Task AnyOperation_Cancelled_ThrowsOperationCanceled()
    {
        var table = await azurite.CreateTableAsync();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new TableEntity("p", "r"), cancellation.Token));
    }
}
