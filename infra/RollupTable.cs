using System.Collections.Immutable;
using Analytics.Infra.Access;
using Pulumi;
using Storage = Pulumi.AzureNative.Storage;

namespace Analytics.Infra;

/// <summary>The rollup rows. One account takes 20,000 entities a second, so customers are spread over as many as the plan asks for.</summary>
public sealed class RollupTable : ComponentResource
{
    /// <summary>The table that every account holds.</summary>
    public const string Rows = "Rollups";

    /// <summary>The table of what the stream's consumers have dealt with, in the first account.</summary>
    public const string Ledger = "Ledger";

    /// <summary>The table of replays, in the first account.</summary>
    public const string Replays = "Replays";

    public RollupTable(string name, StackContext context, ComponentResourceOptions? options = null)
        : base("analytics:infra:RollupTable", name, options)
    {
        Accounts = [.. Enumerable.Range(0, context.Settings.RollupAccounts).Select(index => AddAccount(index, context))];
        AddTable(Ledger, Ledger, Accounts[0], context);
        AddTable(Replays, Replays, Accounts[0], context);
        RegisterOutputs();
    }

    /// <summary>The accounts, for endpoints, locks and alerts; a customer's hash chooses one, so their order is part of the data.</summary>
    public ImmutableArray<Storage.StorageAccount> Accounts { get; }

    /// <summary>The accounts with the names of their resources.</summary>
    public IEnumerable<(string Name, Storage.StorageAccount Account)> Named => Accounts.Select((account, index) => (NameOf(index), account));

    private static string NameOf(int index) => $"rollups{index}";

    private Storage.StorageAccount AddAccount(int index, StackContext context)
    {
        var (group, settings, _, identity) = context;

        // No customer-managed key here, ever: it would make every operation about ninety times dearer.
        var redundancy = settings.ZoneRedundant ? Storage.SkuName.Standard_ZRS : Storage.SkuName.Standard_LRS;
        var account = new Storage.StorageAccount(
            NameOf(index),
            StorageRoom.Account(group, redundancy, settings.NetworkIsolation),
            new CustomResourceOptions { Parent = this, Protect = settings.ProtectData });
        AddTable($"{Rows}{index}", Rows, account, context);

        // The whole account, because a replay makes a table of its own and drops it again.
        identity.Grant($"{NameOf(index)}-write", account.Id, Role.StorageTableDataContributor);
        return account;
    }

    private void AddTable(string name, string table, Storage.StorageAccount account, StackContext context) =>
        _ = new Storage.Table(
            name,
            new Storage.TableArgs { ResourceGroupName = context.ResourceGroupName, AccountName = account.Name, TableName = table },
            new CustomResourceOptions { Parent = this, Protect = context.Settings.ProtectData });
}
