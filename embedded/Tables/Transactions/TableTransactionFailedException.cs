#nullable disable // as in the official assembly

using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused and nothing of it was written. Status and error code are those of the action that failed.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    /// <summary>Wraps the failure of one action; its index is the decimal prefix that the service puts before the message.</summary>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException.InnerException)
    {
        FailedTransactionActionIndex = IndexBefore(requestFailedException.Message);
    }

    /// <summary>Which of the submitted actions failed, from zero; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    private static int? IndexBefore(string message)
    {
        var digits = message.AsSpan(0, Math.Max(0, message.IndexOf(':', StringComparison.Ordinal)));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }
}
