using System.Text;
using Analytics.Events;
using Analytics.Sketches;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;

namespace Analytics.Azure;

/// <summary>The storage accounts that hold the rollups; a customer's rows are all in one of them.</summary>
/// <remarks>
/// One account takes 20,000 entities a second (https://learn.microsoft.com/azure/storage/tables/scalability-targets), so customers are spread over
/// several. The hash of a customer's name chooses one of the fixed <see cref="RollupBuckets"/>, and the settings say which account holds it. The
/// order of the accounts is part of the data.
/// </remarks>
public sealed class RollupAccounts
{
    private readonly RollupBuckets _buckets;

    /// <param name="accounts">In their order, at least one; each holds as many buckets as the others.</param>
    public RollupAccounts(params IReadOnlyList<TableServiceClient> accounts)
        : this(accounts, RollupBuckets.Parse(RollupBuckets.Evenly(accounts.Count)))
    {
    }

    private RollupAccounts(IReadOnlyList<TableServiceClient> accounts, RollupBuckets buckets)
    {
        ArgumentOutOfRangeException.ThrowIfZero(accounts.Count);
        All = accounts;
        _buckets = buckets;
    }

    /// <summary>The first account, which also keeps the replays.</summary>
    public TableServiceClient First => All[0];

    /// <summary>All accounts, in their order.</summary>
    public IReadOnlyList<TableServiceClient> All { get; }

    /// <summary>
    /// Opens the accounts that the settings name: the connection <paramref name="name"/> is the first, <c>{name}__1</c>, <c>{name}__2</c>, … are
    /// the others. <c>{name}__buckets</c>, <c>{name}__1__buckets</c>, … say which buckets each holds; a single account needs to say nothing.
    /// </summary>
    /// <exception cref="InvalidOperationException">An account does not say which buckets it holds, or a bucket is not with exactly one.</exception>
    public static RollupAccounts Open(IConfiguration configuration, string name)
    {
        List<string> names = [name];
        while (configuration.GetSection($"{name}:{names.Count}").Exists())
        {
            names.Add($"{name}:{names.Count}");
        }

        var accounts = names.Select(account => new ServiceConnection(configuration, account).OpenTables()).ToList();
        return new RollupAccounts(accounts, ReadBuckets(configuration, names));
    }

    /// <summary>The account of a customer's rows.</summary>
    public TableServiceClient For(CustomerId customer) => All[_buckets.AccountOf(BucketOf(customer))];

    /// <summary>The customer's bucket, from 0; it never changes.</summary>
    public static int BucketOf(CustomerId customer) => (int)(XxHash64.Hash(Encoding.UTF8.GetBytes(customer.Value)) % RollupBuckets.Count);

    private static RollupBuckets ReadBuckets(IConfiguration configuration, List<string> names)
    {
        var texts = names.Select(account => configuration[$"{account}:buckets"]).ToList();
        if (texts is [null])
        {
            texts = [.. RollupBuckets.Evenly(1)];
        }

        try
        {
            return RollupBuckets.Parse(
            [
                .. texts.Select((text, account) => text ?? throw new FormatException($"Account {account} does not say which ones it holds.")),
            ]);
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException(
                $"The settings {names[0]}__buckets, {names[0]}__1__buckets, … are wrong. {exception.Message}", exception);
        }
    }
}
