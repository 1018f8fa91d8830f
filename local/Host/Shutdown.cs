namespace Local.Host;

/// <summary>The two signals of a stop: take nothing new, and, when the time to drain is over, give up what still runs.</summary>
internal sealed class Shutdown : IDisposable
{
    /// <summary>How long running invocations may go on: below the 30 s after which most service managers kill a process.</summary>
    public static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(20);

    /// <summary>How long they may take to end once they are cancelled.</summary>
    public static readonly TimeSpan AbortTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();

    /// <summary>Signalled when nothing new may begin.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>Signalled when running invocations are to end.</summary>
    public CancellationToken Abort => _abort.Token;

    /// <summary>Begins to drain, if that has not begun.</summary>
    public void Stop()
    {
        if (!Stopping.IsCancellationRequested)
        {
            _abort.CancelAfter(DrainTimeout);
            _stopping.Cancel();
        }
    }

    /// <summary>Cancels what still runs, without waiting any longer.</summary>
    public void StopAtOnce()
    {
        Stop();
        _abort.Cancel();
    }

    /// <summary>Ends when one of the signals is given.</summary>
    public static async Task Signalled(CancellationToken signal)
    {
        var signalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = signal.Register(signalled.SetResult);
        await signalled.Task;
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _abort.Dispose();
    }
}
