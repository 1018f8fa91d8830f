using Azure;
using Azure.Data.Tables;

namespace Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class QueryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Query_ByPages_ReturnsEveryEntityInKeyOrder()
    {
        var table = await FillAsync(partitions: 3, rows: 5);

        var pages = await table.QueryAsync<TableEntity>(maxPerPage: 4).AsPages().ToListAsync();

        Assert.Equal([4, 4, 4, 3], pages.Select(page => page.Values.Count));
        Assert.Equal(
            Enumerable.Range(0, 15).Select(i => $"p{i / 5}/{i % 5:000}"),
            pages.SelectMany(page => page.Values).Select(entity => $"{entity.PartitionKey}/{entity.RowKey}"));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.All(pages.SelectMany(page => page.Values), entity => Assert.NotEqual(default, entity.ETag));
    }

    [Fact]
    public async Task Query_FromAContinuationToken_GoesOnWhereItStopped()
    {
        var table = await FillAsync(partitions: 2, rows: 4);
        var first = await table.QueryAsync<TableEntity>().AsPages(pageSizeHint: 3).FirstAsync();

        var rest = await table.QueryAsync<TableEntity>().AsPages(first.ContinuationToken).ToListAsync();

        Assert.Equal(3, first.Values.Count);
        Assert.Equal(
            ["p0/003", "p1/000", "p1/001", "p1/002", "p1/003"],
            rest.SelectMany(page => page.Values).Select(entity => $"{entity.PartitionKey}/{entity.RowKey}"));
    }

    [Fact]
    public async Task Query_OfMoreThanOneThousand_FollowsTheServicesOwnPages()
    {
        var table = await azurite.CreateTableAsync();
        for (var batch = 0; batch < 11; batch++)
        {
            var from = batch * 100;
            await table.SubmitTransactionAsync(Enumerable.Range(from, 100).Select(row =>
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{row:0000}") { ["Row"] = row })));
        }

        var rows = await table.QueryAsync<TableEntity>().Select(entity => entity.GetInt32("Row")!.Value).ToListAsync();
        var synchronous = table.Query<TableEntity>().Count();

        Assert.Equal(Enumerable.Range(0, 1_100), rows);
        Assert.Equal(1_100, synchronous);
    }

    [Fact]
    public async Task Query_ByPartitionAndRange_ReturnsThoseAlone()
    {
        var table = await FillAsync(partitions: 2, rows: 10);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"p1"} and RowKey ge {"003"} and RowKey lt {"006"}");

        var rows = await table.QueryAsync<TableEntity>(filter).Select(entity => entity.RowKey).ToListAsync();

        Assert.Equal(["003", "004", "005"], rows);
    }

    [Fact]
    public async Task Query_ByEveryTypeOfLiteral_FindsTheEntity()
    {
        var table = await azurite.CreateTableAsync();
        var time = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero);
        var id = Guid.NewGuid();
        await table.AddEntityAsync(new TableEntity("p", "it's")
        {
            ["I"] = 7,
            ["L"] = 9_007_199_254_740_993L,
            ["D"] = 2.0,
            ["B"] = true,
            ["T"] = time,
            ["G"] = id,
        });
        await table.AddEntityAsync(new TableEntity("p", "other"));
        string[] filters =
        [
            TableClient.CreateQueryFilter($"RowKey eq {"it's"}"),
            TableClient.CreateQueryFilter($"I eq {7}"),
            TableClient.CreateQueryFilter($"L eq {9_007_199_254_740_993L}"),
            TableClient.CreateQueryFilter($"D eq {2.0}"),
            TableClient.CreateQueryFilter($"B eq {true}"),
            TableClient.CreateQueryFilter($"T eq {time}"),
            TableClient.CreateQueryFilter($"G eq {id}"),
        ];

        foreach (var filter in filters)
        {
            var found = await table.QueryAsync<TableEntity>(filter).Select(entity => entity.RowKey).ToListAsync();

            Assert.True(found is ["it's"], $"{filter} found {string.Join(',', found)}");
        }
    }

    [Fact]
    public async Task Query_SelectingProperties_ReadsOnlyThoseAndTheETag()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Wanted"] = 1, ["Other"] = 2 });

        var entity = await table.QueryAsync<TableEntity>(select: ["RowKey", "Wanted"]).SingleAsync();

        Assert.Equal("r", entity.RowKey);
        Assert.Equal(1, entity.GetInt32("Wanted"));
        Assert.False(entity.ContainsKey("Other") || entity.ContainsKey("PartitionKey"));
        Assert.NotEqual(default, entity.ETag);
    }

    [Fact]
    public async Task Query_OfNothing_IsOneEmptyPage()
    {
        var table = await azurite.CreateTableAsync();

        var pages = await table.QueryAsync<TableEntity>().AsPages().ToListAsync();

        Assert.Empty(Assert.Single(pages).Values);
    }

    [Fact]
    public async Task Query_WithAMalformedFilter_FailsOnEnumeration()
    {
        var table = await azurite.CreateTableAsync();

        var query = table.QueryAsync<TableEntity>("PartitionKey eq");

        var failure = await Assert.ThrowsAsync<RequestFailedException>(async () => await query.ToListAsync());
        Assert.Equal(400, failure.Status);
    }

    [Fact]
    public async Task Query_CancelledByTheEnumeration_ThrowsOperationCanceled()
    {
        var table = await FillAsync(partitions: 1, rows: 3);
        using var cancellation = new CancellationTokenSource();
        var pages = table.QueryAsync<TableEntity>(maxPerPage: 1).AsPages().GetAsyncEnumerator(cancellation.Token);

        Assert.True(await pages.MoveNextAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pages.MoveNextAsync());
        await pages.DisposeAsync();
    }

    private async Task<TableClient> FillAsync(int partitions, int rows)
    {
        var table = await azurite.CreateTableAsync();
        for (var partition = 0; partition < partitions; partition++)
        {
            var key = $"p{partition}";
            await table.SubmitTransactionAsync(Enumerable.Range(0, rows).Select(row =>
                new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(key, $"{row:000}"))));
        }

        return table;
    }
}
