using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class TableTests(AzuriteFixture azurite)
{
    // The emulator's account is public and the same everywhere.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    [Fact]
    public async Task CreateTable_OfExistingOne_FailsWithTableAlreadyExists()
    {
        var name = AzuriteFixture.NewTableName();
        var created = await azurite.Service.CreateTableAsync(name);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => azurite.Service.CreateTableAsync(name));

        Assert.Equal(name, created.Value.Name);
        Assert.Equal(409, failure.Status);
        Assert.True(failure.ErrorCode == TableErrorCode.TableAlreadyExists, failure.ErrorCode);
    }

    [Fact]
    public async Task CreateTableIfNotExists_OfExistingOne_Answers409WithoutThrowing()
    {
        var name = AzuriteFixture.NewTableName();
        var first = await azurite.Service.CreateTableIfNotExistsAsync(name);

        var second = await azurite.Service.CreateTableIfNotExistsAsync(name);

        Assert.Equal((204, 409), (first.GetRawResponse().Status, second.GetRawResponse().Status));
        Assert.Equal(name, second.Value.Name);
    }

    [Fact]
    public async Task CreateTableIfNotExists_OfABadName_Fails()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => azurite.Service.CreateTableIfNotExistsAsync("1-bad"));

        Assert.Equal(400, failure.Status);
    }

    [Fact]
    public async Task DeleteTable_OfMissingOne_Answers404WithoutThrowing()
    {
        var response = await azurite.Service.DeleteTableAsync(AzuriteFixture.NewTableName());

        Assert.Equal(404, response.Status);
    }

    [Fact]
    public async Task Query_OfTables_ListsAndFiltersThem()
    {
        var first = AzuriteFixture.NewTableName();
        var second = AzuriteFixture.NewTableName();
        await azurite.Service.CreateTableAsync(first);
        await azurite.Service.CreateTableAsync(second);

        var all = await azurite.Service.QueryAsync(maxPerPage: 1).Select(table => table.Name).ToListAsync();
        var one = await azurite.Service.QueryAsync(TableServiceClient.CreateQueryFilter($"TableName eq {first}")).ToListAsync();
        var synchronous = azurite.Service.Query().Select(table => table.Name).ToList();

        Assert.Superset(new HashSet<string> { first, second }, all.ToHashSet());
        Assert.Equal(first, Assert.Single(one).Name);
        Assert.Contains(second, synchronous);
    }

    [Fact]
    public async Task Client_WithAKeyAndAnEndpoint_IsAuthorized()
    {
        var credential = new TableSharedKeyCredential(Account, Key);
        var table = new TableClient(azurite.Service.Uri, AzuriteFixture.NewTableName(), credential);

        var response = await table.CreateIfNotExistsAsync();

        Assert.Equal(204, response.GetRawResponse().Status);
        Assert.Equal(Account, table.AccountName);
        Assert.Equal($"{azurite.Service.Uri}/{table.Name}", table.Uri.ToString());
    }

    [Fact]
    public async Task Client_WithAWrongKey_FailsWithTheCodeFromAnXmlBody()
    {
        var credential = new TableSharedKeyCredential(Account, Convert.ToBase64String(new byte[32]));
        var service = new TableServiceClient(azurite.Service.Uri, credential);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(AzuriteFixture.NewTableName()));

        Assert.Equal(403, failure.Status);
        Assert.False(string.IsNullOrEmpty(failure.ErrorCode));
    }

    [Fact]
    public async Task Client_WithASignature_IsAuthorizedInEveryFormOfGivingIt()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "it's"));
        var signature = AccountSignature();
        TableClient[] clients =
        [
            new(table.Uri, new AzureSasCredential(signature)),
            new(new Uri($"{table.Uri}?{signature}")),
            new($"TableEndpoint={azurite.Service.Uri};SharedAccessSignature={signature}", table.Name),
            new TableServiceClient(azurite.Service.Uri, new AzureSasCredential(signature)).GetTableClient(table.Name),
            new TableServiceClient(new Uri($"{azurite.Service.Uri}?{signature}")).GetTableClient(table.Name),
        ];

        foreach (var client in clients)
        {
            Assert.Equal(table.Uri, client.Uri);
            Assert.True((await client.GetEntityIfExistsAsync<TableEntity>("p", "it's", ["RowKey"])).HasValue);
            Assert.Single(await client.QueryAsync<TableEntity>("PartitionKey eq 'p'").ToListAsync());
            await client.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "it's") { ["Count"] = 1 })]);
        }
    }

    private static string AccountSignature()
    {
        const string Version = "2019-02-02";
        const string Expiry = "2099-01-01T00:00:00Z";
        var text = $"{Account}\nraudl\nt\nsco\n\n{Expiry}\n\nhttps,http\n{Version}\n";
        var hash = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key), Encoding.UTF8.GetBytes(text)));
        return $"sv={Version}&ss=t&srt=sco&sp=raudl&se={Uri.EscapeDataString(Expiry)}&spr=https,http&sig={Uri.EscapeDataString(hash)}";
    }
}
