using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>The app's worker, started again whenever its process ends.</summary>
internal sealed partial class FunctionWorker(WorkerLaunch launch, WorkerServer server, ILogger<FunctionWorker> logger)
{
    /// <summary>How often it may end in a row before it was ready: an app that cannot start will not start by trying.</summary>
    private const int MaxFailedStarts = 3;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Stable = TimeSpan.FromMinutes(1); // one that ran this long is started again at once

    private TaskCompletionSource<WorkerProcess> _ready = NotReady();
    private bool _isRestarted;

    /// <summary>The process that takes invocations, as soon as there is one.</summary>
    public Task<WorkerProcess> ReadyAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref _ready).Task.WaitAsync(cancellationToken);

    /// <summary>Keeps a process running until the host stops, then ends it.</summary>
    /// <param name="stop">When the last invocation has ended.</param>
    /// <exception cref="StartFailure">It does not start.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        var delay = FirstDelay;
        for (var failedStarts = 0; !stop.IsCancellationRequested;)
        {
            var started = TimeProvider.System.GetTimestamp();
            var ready = _ready;
            await using var process = WorkerProcess.Start(launch, server, closing: () => Retire(ready));
            if (launch.WaitForDebugger)
            {
                LogAwaitsDebugger(process.Id);
            }

            failedStarts = await RunAsync(process, stop) ? 0 : failedStarts + 1;
            Retire(ready);
            if (stop.IsCancellationRequested)
            {
                return;
            }

            if (failedStarts == MaxFailedStarts)
            {
                throw new StartFailure(
                    $"The worker process ended with exit code {process.ExitCode} before it was ready, {MaxFailedStarts} times in a row.");
            }

            delay = TimeProvider.System.GetElapsedTime(started) > Stable ? FirstDelay : delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            LogEnded(process.Id, process.ExitCode, delay);
            await Task.Delay(delay, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>One process's life; whether it was ever ready.</summary>
    private async Task<bool> RunAsync(WorkerProcess process, CancellationToken stop)
    {
        try
        {
            await process.LoadAsync(launch, stop);
        }
        catch (WorkerGoneException)
        {
            await process.Ended;
            return false;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }

        if (_isRestarted)
        {
            LogReady(process.Id); // the first is in the start-up report
        }

        _isRestarted = true;
        _ready.TrySetResult(process);
        await Task.WhenAny(process.Ended, Task.Delay(Timeout.Infinite, stop));
        return true;
    }

    // Whoever waits for a process that never got ready waits for the next.
    private void Retire(TaskCompletionSource<WorkerProcess> ready)
    {
        if (ready.Task.IsCompleted)
        {
            Interlocked.CompareExchange(ref _ready, NotReady(), ready);
        }
    }

    private static TaskCompletionSource<WorkerProcess> NotReady() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "Worker process {Id} waits for a debugger.")]
    private partial void LogAwaitsDebugger(int id);

    [LoggerMessage(LogLevel.Information, "Worker process {Id} is ready.")]
    private partial void LogReady(int id);

    [LoggerMessage(LogLevel.Error, "Worker process {Id} ended with exit code {ExitCode}; another starts in {Delay}.")]
    private partial void LogEnded(int id, int exitCode, TimeSpan delay);
}
