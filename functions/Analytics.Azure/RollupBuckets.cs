using System.Globalization;

namespace Analytics.Azure;

/// <summary>Which account holds which of the virtual buckets that customers fall into by the hash of their name.</summary>
/// <remarks>
/// The number of buckets is part of the data and never changes. So an account is added by moving some buckets to it, and the customers of all other
/// buckets stay where they are.
/// </remarks>
public sealed class RollupBuckets
{
    /// <summary>Sixteen for each of the 250 storage accounts that a subscription has in a region.</summary>
    public const int Count = 4_096;

    private const int Nobody = -1;

    private readonly int[] _accountOf = new int[Count];

    private RollupBuckets() => Array.Fill(_accountOf, Nobody);

    /// <summary>Reads the buckets of each account in their order: <c>0-2047</c>, <c>0-1023,4095</c>, or nothing for an account without any.</summary>
    /// <exception cref="FormatException">A text is no list of buckets, or a bucket is not with exactly one account.</exception>
    public static RollupBuckets Parse(IReadOnlyList<string> accounts)
    {
        var buckets = new RollupBuckets();
        for (var account = 0; account < accounts.Count; account++)
        {
            foreach (var bucket in ParseRanges(accounts[account]))
            {
                buckets.Place(bucket, account);
            }
        }

        var lost = Array.IndexOf(buckets._accountOf, Nobody);
        return lost < 0 ? buckets : throw new FormatException($"No account has bucket {lost}; all from 0 to {Count - 1} must be with one.");
    }

    /// <summary>Reads the buckets of one account.</summary>
    /// <exception cref="FormatException">The text is no list of buckets.</exception>
    public static IReadOnlySet<int> ParseRanges(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(ParseRange).ToHashSet();

    /// <summary>The buckets of each account when all have equally many, as <see cref="Parse"/> reads them.</summary>
    public static IReadOnlyList<string> Evenly(int accounts) =>
        [.. Enumerable.Range(0, accounts).Select(account => $"{account * Count / accounts}-{((account + 1) * Count / accounts) - 1}")];

    /// <summary>The account that holds a bucket, from 0.</summary>
    public int AccountOf(int bucket) => _accountOf[bucket];

    private void Place(int bucket, int account)
    {
        if (_accountOf[bucket] != Nobody)
        {
            throw new FormatException($"Bucket {bucket} is with account {_accountOf[bucket]} and with account {account}; it can be with one only.");
        }

        _accountOf[bucket] = account;
    }

    private static IEnumerable<int> ParseRange(string range)
    {
        var ends = range.Split('-');
        return ends.Length <= 2 && TryRead(ends[0], out var first) && TryRead(ends[^1], out var last) && first <= last
            ? Enumerable.Range(first, last - first + 1)
            : throw new FormatException($"'{range}' is no range of buckets; write such as 0-2047, with buckets from 0 to {Count - 1}.");
    }

    private static bool TryRead(string text, out int bucket) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out bucket) && bucket < Count;
}
