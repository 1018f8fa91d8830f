namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Feeds one function from its source, until the host stops.</summary>
internal abstract class TriggerPump(EmbeddedFunction function)
{
    public EmbeddedFunction Function => function;

    /// <summary>Runs until the host stops, and returns when the last invocation ended.</summary>
    public abstract Task RunAsync(IServiceProvider services, Shutdown shutdown);
}
