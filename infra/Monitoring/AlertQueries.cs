using Analytics.Infra.Rooms;

namespace Analytics.Infra.Monitoring;

/// <summary>The log queries behind alerts; each returns one row with one number.</summary>
public static class AlertQueries
{
    /// <summary>How the line begins that the app's timer logs for each hour whose books do not balance.</summary>
    public const string LedgerMessage = "Ledger mismatch:";

    /// <summary>Messages that came in and did not go out to every consumer group: the only sign of lag that all tiers of Event Hubs give.</summary>
    public static string ConsumerLag(IReadOnlyList<ConsumerGroup> consumerGroups) => $"""
        AzureMetrics
        | where ResourceProvider == "MICROSOFT.EVENTHUB" and MetricName in ("IncomingMessages", "OutgoingMessages")
        | summarize In = sumif(Total, MetricName == "IncomingMessages"), Out = sumif(Total, MetricName == "OutgoingMessages")
        | where In > 0
        | extend Behind = 1.0 - Out / (In * {consumerGroups.Count(group => group.Trigger is not null)})
        | project Behind
        """;

    /// <summary>Seconds since the rollup last took a batch, while events come in.</summary>
    public static string Freshness(string function) => $"""
        let last = toscalar(AppRequests | where OperationName == "{function}" and Success | summarize max(TimeGenerated));
        AzureMetrics
        | where ResourceProvider == "MICROSOFT.EVENTHUB" and MetricName == "IncomingMessages"
        | summarize In = sum(Total)
        | where In > 0
        | extend Age = datetime_diff("second", now(), coalesce(last, ago(1d)))
        | project Age
        """;

    /// <summary>Hours whose books do not balance, as the app says.</summary>
    public const string LedgerMismatch = $"""
        AppTraces
        | where Message startswith "{LedgerMessage}"
        | summarize Hours = count()
        """;

    /// <summary>Messages that the host gave up on.</summary>
    public static string Poison(string queue) => $"""
        StorageQueueLogs
        | where OperationName == "PutMessage" and Uri has "{queue}"
        | summarize Messages = count()
        """;

    /// <summary>Runs of functions that failed.</summary>
    public const string FailedRuns = """
        AppRequests
        | where not(Success) and toint(ResultCode) !between (400 .. 499)
        | summarize Failed = count()
        """;
}
