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
            ("RollupTable", Account("first")), ("RollupTable:1", Account("second")), ("RollupTable:2:tableServiceUri", "https://third.table.core.windows.net/"));

        Assert.Equal(["first", "second", "third"], accounts.All.Select(account => account.AccountName));
    }

    [Fact]
    public void For_ManyCustomers_SpreadsThemEvenlyAndAlwaysAlike()
    {
        var accounts = Open(("RollupTable", Account("first")), ("RollupTable:1", Account("second")), ("RollupTable:2", Account("third")));
        var customers = Enumerable.Range(0, 9_000).Select(i => CustomerId.Parse($"customer-{i}")).ToList();

        var sizes = customers.GroupBy(accounts.For).Select(account => account.Count()).ToList();

        Assert.Equal(3, sizes.Count);
        Assert.All(sizes, size => Assert.InRange(size, 2_800, 3_200)); // 3,000 with a standard deviation of 45
        Assert.Equal("second", accounts.For(CustomerId.Parse("acme")).AccountName); // XXH64 mod 3, computed apart; another hash would lose rows from sight
        Assert.Equal("first", accounts.For(CustomerId.Parse("pinned-3")).AccountName);
    }

    private static RollupAccounts Open(params (string Name, string Value)[] settings) =>
        RollupAccounts.Open(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build(),
            "RollupTable");

    private static string Account(string name) => $"DefaultEndpointsProtocol=https;AccountName={name};AccountKey=a2V5;EndpointSuffix=core.windows.net";
}
