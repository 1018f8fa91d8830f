namespace Analytics.Rollups;

/// <summary>The version of the rules that turn events into rows.</summary>
public static class RollupLogic
{
    /// <summary>Stored with every row; raised when the same events would give another row, which is when history wants a replay.</summary>
    public const int Version = 1;

    /// <summary>Windows, in hours, over which each hour row keeps moving averages of its sums: a day and a week.</summary>
    public static IReadOnlyList<int> AverageWindows { get; } = [24, 168];
}
