using Local.Host.Worker;

namespace Local.Host;

/// <summary>Feeds one function from its source.</summary>
internal interface ITrigger
{
    Function Function { get; }

    /// <summary>Runs until the host stops, and returns when the last invocation has ended.</summary>
    /// <exception cref="StartFailure">The source is not there, and will not be.</exception>
    Task RunAsync(Shutdown shutdown);
}
