using Analytics.Events;
using Microsoft.Extensions.Configuration;

namespace Analytics.Azure.Tests;

public sealed class RollupAccountsTests
{
    private static readonly CustomerId Customer = CustomerId.Parse("acme");

    [Fact]
    public void Open_OfOneConnection_IsOneAccount()
    {
        var accounts = Open(("RollupTable", Account("first")));

        Assert.Same(accounts.First, Assert.Single(accounts.All));
        Assert.Same(accounts.First, accounts.For(Customer));
    }

    [Fact]
    public void Open_OfNumberedConnections_KeepsTheirOrder()
    {
        var accounts = Open(
            ("RollupTable", Account("first")),
            ("RollupTable:buckets", "0-4095"),
            ("RollupTable:1", Account("second")),
            ("RollupTable:1:buckets", ""),
            ("RollupTable:2:tableServiceUri", "https://third.table.core.windows.net/"),
            ("RollupTable:2:buckets", ""));

        Assert.Equal(["first", "second", "third"], accounts.All.Select(account => account.AccountName));
    }

    [Theory]
    [InlineData("Account 1 does not say which ones it holds.", "0-4095", null)]
    [InlineData("Bucket 9 is with account 0 and with account 1", "0-4095", "9")]
    [InlineData("No account has bucket 4095", "0-4094", "")]
    public void Open_WithoutEachBucketInOneAccount_StopsTheStart(string problem, string first, string? second)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Open(
            ("RollupTable", Account("first")),
            ("RollupTable:buckets", first),
            ("RollupTable:1", Account("second")),
            ("RollupTable:1:buckets", second)));

        Assert.StartsWith("The settings RollupTable__buckets, RollupTable__1__buckets, … are wrong.", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BucketOf_ACustomer_NeverChanges()
    {
        // XXH64 mod 4,096, computed apart; another hash would lose rows from sight.
        Assert.Equal(3_084, RollupAccounts.BucketOf(CustomerId.Parse("acme")));
        Assert.Equal(512, RollupAccounts.BucketOf(CustomerId.Parse("pinned-3")));
    }

    [Fact]
    public void For_ManyCustomers_SpreadsThemByTheirBuckets()
    {
        var accounts = Open(
            ("RollupTable", Account("first")),
            ("RollupTable:buckets", "0-1364"),
            ("RollupTable:1", Account("second")),
            ("RollupTable:1:buckets", "1365-2729"),
            ("RollupTable:2", Account("third")),
            ("RollupTable:2:buckets", "2730-4095"));
        var customers = Enumerable.Range(0, 9_000).Select(i => CustomerId.Parse($"customer-{i}")).ToList();

        var sizes = customers.GroupBy(accounts.For).Select(account => account.Count()).ToList();

        Assert.Equal(3, sizes.Count);
        Assert.All(sizes, size => Assert.InRange(size, 2_800, 3_200)); // 3,000 with a standard deviation of 45
        Assert.All(customers, customer => Assert.Same(accounts.All[Math.Min(RollupAccounts.BucketOf(customer) / 1_365, 2)], accounts.For(customer)));
    }

    private static RollupAccounts Open(params (string Name, string? Value)[] settings) =>
        RollupAccounts.Open(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).Build(),
            "RollupTable");

    private static string Account(string name) => $"DefaultEndpointsProtocol=https;AccountName={name};AccountKey=a2V5;EndpointSuffix=core.windows.net";
}
