using System.Collections.Immutable;
using Analytics.Infra.Access;
using Analytics.Infra.Rooms;
using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>The rollup rows. One account takes 20,000 entities a second, so customers are spread over as many as the plan asks for.</summary>
public sealed class RollupTable : ComponentResource
{
    public RollupTable(string name, StackContext context, ComponentResourceOptions? options = null)
        : base("analytics:infra:RollupTable", name, options)
    {
        Accounts = [.. context.Settings.RollupAccounts.Select((buckets, index) => AddAccount(index, buckets, context))];
        foreach (var table in HousePlan.Tables.Where(table => !table.IsInEveryAccount))
        {
            AddTable(table.Name, table.Name, Accounts[0].Account, context);
        }

        RegisterOutputs();
    }

    /// <summary>The accounts, with the names of their resources and the buckets of customers in each; their order is part of the data.</summary>
    public ImmutableArray<(string Name, Storage.StorageAccount Account, string Buckets)> Accounts { get; }

    private (string Name, Storage.StorageAccount Account, string Buckets) AddAccount(int index, string buckets, StackContext context)
    {
        var (group, settings, _, identity) = context;
        var name = $"rollups{index}";

        // No customer-managed key here, ever: see docs/capacity.md for what it would make of the bill.
        var redundancy = StorageRoom.Redundancy(settings.ZoneRedundant, settings.GeoRedundantRollups);
        var account = new Storage.StorageAccount(
            name,
            StorageRoom.Account(group, redundancy, settings.NetworkIsolation),
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectData });
        foreach (var table in HousePlan.Tables.Where(table => table.IsInEveryAccount))
        {
            AddTable($"{table.Name}{index}", table.Name, account, context);
        }

        // The whole account, because a replay makes a table of its own and drops it again.
        identity.Grant(name, account.Id, Role.StorageTableDataContributor);
        return (name, account, buckets);
    }

    private void AddTable(string name, string table, Storage.StorageAccount account, StackContext context) =>
        _ = new Storage.Table(
            name,
            new Storage.TableArgs { ResourceGroupName = context.ResourceGroupName, AccountName = account.Name, TableName = table },
            new CustomResourceOptions { Parent = this, Protect = context.Settings.ProtectData });
}
