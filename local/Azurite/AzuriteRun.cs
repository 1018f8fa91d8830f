using System.Diagnostics;
using System.Globalization;

namespace Azurite;

/// <summary>The mark of an Azurite on its data folder: there from its start to its proper end, with its process id and start time.</summary>
internal sealed class AzuriteRun(string folder)
{
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(20); // it writes its data out when its parent is gone
    private static readonly TimeSpan StartTimeTolerance = TimeSpan.FromSeconds(5); // node and .NET do not read the same clock

    public string MarkFile { get; } = Path.Combine(folder, "azurite.running");

    /// <summary>Whether the last one left its mark: it was killed.</summary>
    public bool WasKilled => File.Exists(MarkFile);

    /// <summary>Waits until the last one is gone, if its parent died a moment ago.</summary>
    /// <exception cref="InvalidOperationException">It stays.</exception>
    public async Task WaitForEndAsync(Action<string> say, CancellationToken cancellationToken)
    {
        using var process = FindProcess();
        if (process is null)
        {
            return;
        }

        say($"Waiting for the last Azurite (process {process.Id}) to write its data out...");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(EndTimeout);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException(
                $"Another Azurite (process {process.Id}) has the data in {folder}. End it, or choose another folder.");
        }
    }

    private Process? FindProcess()
    {
        if (!WasKilled
            || File.ReadAllText(MarkFile).Split(' ') is not [var idText, var startText]
            || !int.TryParse(idText, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(startText, CultureInfo.InvariantCulture, out var start))
        {
            return null;
        }

        try
        {
            var process = Process.GetProcessById(id);
            var started = DateTimeOffset.FromUnixTimeMilliseconds(start);
            return (process.StartTime.ToUniversalTime() - started.UtcDateTime).Duration() < StartTimeTolerance ? process : null; // ids come again
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException) // there is no such process, or no longer
        {
            return null;
        }
    }
}
