using System.Text;
using Analytics.Events;
using Analytics.Sketches;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;

namespace Analytics.Azure;

/// <summary>The storage accounts that hold the rollups; a customer's rows are all in one of them.</summary>
/// <remarks>
/// One account takes 20,000 entities a second (https://learn.microsoft.com/azure/storage/tables/scalability-targets), so customers are spread over
/// several by the hash of their name. Number and order of the accounts are part of the data: after a change, history wants a replay.
/// </remarks>
public sealed class RollupAccounts
{
    /// <param name="accounts">In their order; at least one.</param>
    public RollupAccounts(params IReadOnlyList<TableServiceClient> accounts)
    {
        ArgumentOutOfRangeException.ThrowIfZero(accounts.Count);
        All = accounts;
    }

    /// <summary>The first account, which also keeps the replays.</summary>
    public TableServiceClient First => All[0];

    /// <summary>All accounts, in their order.</summary>
    public IReadOnlyList<TableServiceClient> All { get; }

    /// <summary>
    /// Opens the accounts that the settings name: the connection <paramref name="name"/> is the first, <c>{name}__1</c>, <c>{name}__2</c>, … are the
    /// others.
    /// </summary>
    public static RollupAccounts Open(IConfiguration configuration, string name)
    {
        var accounts = new List<TableServiceClient> { new ServiceConnection(configuration, name).OpenTables() };
        while (configuration.GetSection($"{name}:{accounts.Count}").Exists())
        {
            accounts.Add(new ServiceConnection(configuration, $"{name}:{accounts.Count}").OpenTables());
        }

        return new RollupAccounts(accounts);
    }

    /// <summary>The account of a customer's rows.</summary>
    public TableServiceClient For(CustomerId customer) =>
        All[(int)(XxHash64.Hash(Encoding.UTF8.GetBytes(customer.Value)) % (ulong)All.Count)];
}
