using Analytics.Azure.Tests.Support;
using Analytics.Events;
using Azure.Data.Tables;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class BucketMoveTests(AzuriteFixture azurite)
{
    private static readonly string[] Customers = [.. Enumerable.Range(0, 8).Select(i => $"customer-{i}")];

    private static readonly HashSet<int> Moved = [.. Customers.Take(3).Select(customer => RollupAccounts.BucketOf(CustomerId.Parse(customer)))];

    [Fact]
    public async Task CopyAndDelete_OfSomeBuckets_MoveTheirCustomersWholeAndNobodyElse()
    {
        var (source, target) = (await CreateTableAsync(), await CreateTableAsync());
        foreach (var customer in Customers)
        {
            await FillAsync(source, customer, rows: 25);
        }

        await FillAsync(source, "202611251900:7", rows: 1);
        var move = new BucketMove(source, target, Moved);

        var copied = await move.CopyAsync(CancellationToken.None);
        var deleted = await move.DeleteAsync(CancellationToken.None);

        Assert.Equal((75, 75), (copied, deleted));
        Assert.Equal(Rows(Customers.Take(3), 25), await ReadAsync(target));
        Assert.Equal(Rows(["202611251900:7"], 1).Concat(Rows(Customers.Skip(3), 25)), await ReadAsync(source));
    }

    [Fact]
    public async Task Copy_RunAgain_LeavesTheSame()
    {
        var (source, target) = (await CreateTableAsync(), await CreateTableAsync());
        await FillAsync(source, Customers[0], rows: 12);
        var move = new BucketMove(source, target, Moved);
        await move.CopyAsync(CancellationToken.None);

        await move.CopyAsync(CancellationToken.None);

        Assert.Equal(Rows([Customers[0]], 12), await ReadAsync(target));
    }

    [Fact]
    public async Task Delete_OfARowThatWasNotCopied_StopsAndKeepsIt()
    {
        var (source, target) = (await CreateTableAsync(), await CreateTableAsync());
        await FillAsync(source, Customers[0], rows: 3);
        var move = new BucketMove(source, target, Moved);
        await move.CopyAsync(CancellationToken.None);
        await target.DeleteEntityAsync(Customers[0], "1");

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => move.DeleteAsync(CancellationToken.None));

        Assert.Equal($"Row 1 of {Customers[0]} is not in the new account: copy first.", exception.Message);
        Assert.Equal(Rows([Customers[0]], 3), await ReadAsync(source));
    }

    private static async Task FillAsync(TableClient table, string partition, int rows) =>
        await Task.WhenAll(Enumerable.Range(0, rows).Select(row => table.AddEntityAsync(
            new TableEntity(partition, $"{row}") { ["Count"] = (long)row, ["Sketch"] = new byte[] { 1, (byte)row }, ["Ratio"] = row / 7d })));

    private static IEnumerable<string> Rows(IEnumerable<string> partitions, int rows) =>
        from partition in partitions
        from row in Enumerable.Range(0, rows).Order(Comparer<int>.Create((left, right) => string.CompareOrdinal($"{left}", $"{right}")))
        select $"{partition} {row} {(long)row} 01{row:X2} {row / 7d}";

    private static async Task<IReadOnlyList<string>> ReadAsync(TableClient table) =>
        await table.QueryAsync<TableEntity>()
            .Select(row => $"{row.PartitionKey} {row.RowKey} {row["Count"]} {Convert.ToHexString((byte[])row["Sketch"])} {row["Ratio"]}")
            .ToListAsync();

    private async Task<TableClient> CreateTableAsync()
    {
        var table = new TableClient(azurite.ConnectionString, $"t{Guid.NewGuid():N}");
        await table.CreateAsync();
        return table;
    }
}
