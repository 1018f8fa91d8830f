using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.Timers;

/// <summary>An occurrence of a schedule.</summary>
internal sealed class TimerInput(TimerInfo info) : TriggerInput
{
    public override IReadOnlyDictionary<string, object?> BindingData => NoBindingData;

    public override object? ValueFor(Type type) => info;
}
