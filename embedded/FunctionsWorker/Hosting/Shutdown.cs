using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The two signals of a stop: take nothing new, and, when the time to drain is over, give up what still runs.</summary>
internal sealed class Shutdown : IDisposable
{
    /// <summary>How long running invocations may go on: below the 30 s after which most service managers kill a process.</summary>
    public static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(20);

    /// <summary>How long they may take to end once they are cancelled.</summary>
    public static readonly TimeSpan AbortTimeout = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _abort;
    private readonly CancellationTokenRegistration _registration;

    public Shutdown(IHostApplicationLifetime lifetime, EmbeddedHostOptions options)
    {
        _abort = new CancellationTokenSource(Timeout.InfiniteTimeSpan, options.TimeProvider);
        Stopping = lifetime.ApplicationStopping;
        _registration = Stopping.Register(() => _abort.CancelAfter(DrainTimeout));
    }

    /// <summary>Signalled when nothing new may begin.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Signalled when running invocations are to end.</summary>
    public CancellationToken Abort => _abort.Token;

    public void Dispose()
    {
        _registration.Dispose();
        _abort.Dispose();
    }
}
