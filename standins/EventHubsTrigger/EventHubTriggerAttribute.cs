using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter that receives events of an event hub.</summary>
[InputConverter(typeof(EventDataConverter))]
[ConverterFallbackBehavior(ConverterFallbackBehavior.Default)]
[BindingCapabilities(KnownBindingCapabilities.FunctionLevelRetry)]
public sealed class EventHubTriggerAttribute : TriggerBindingAttribute, ISupportCardinality
{
    private bool _isBatched = true;

    public EventHubTriggerAttribute(string eventHubName)
    {
        EventHubName = eventHubName;
    }

    public string EventHubName { get; private set; }

    /// <summary>The consumer group; without one, <c>$Default</c>.</summary>
    public string? ConsumerGroup { get; set; }

    /// <summary>The name of the setting that holds the connection string.</summary>
    public string? Connection { get; set; }

    /// <summary>Whether the function takes many events of one partition at a time.</summary>
    [DefaultValue(true)]
    public bool IsBatched
    {
        get => _isBatched;
        set => _isBatched = value;
    }

    Cardinality ISupportCardinality.Cardinality
    {
        get => _isBatched ? Cardinality.Many : Cardinality.One;
        set => _isBatched = value == Cardinality.Many;
    }
}
