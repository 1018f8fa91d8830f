using Local.Host.Worker.Rpc;
using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>Passes on what workers log, under their categories; host.json's levels decide what is shown.</summary>
internal sealed partial class WorkerLog(ILoggerFactory logs)
{
    public void Write(RpcLog entry)
    {
        if (entry.LogCategory == RpcLog.Types.RpcLogCategory.CustomMetric)
        {
            return; // for Application Insights
        }

        var text = entry.Exception is { } exception ? $"{entry.Message}{Environment.NewLine}{Text(exception)}" : entry.Message;
        var logger = logs.CreateLogger(entry.Category);
        LogEntry(logger, (LogLevel)entry.Level, text); // the protocol numbers levels alike
    }

    /// <summary>An exception of the worker, with its stack.</summary>
    public static string Text(RpcException exception) =>
        exception.StackTrace.Length == 0 ? exception.Message : $"{exception.Message}{Environment.NewLine}{exception.StackTrace}";

    [LoggerMessage("{Text}")]
    private static partial void LogEntry(ILogger logger, LogLevel level, string text);
}
