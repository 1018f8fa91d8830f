using System.Diagnostics.Tracing;

namespace Local.EventHubs.Tests.Support;

/// <summary>Counts how often a processor's receiver was disconnected by another one: the client tells its log alone.</summary>
internal sealed class ConflictLog(string processorIdentifier) : EventListener
{
    private const string Source = "Azure-Messaging-EventHubs";
    private const string ProcessingError = "EventProcessorPartitionProcessingError";

    private int _count;

    internal int Count => _count;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Source)
        {
            EnableEvents(eventSource, EventLevel.Error);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == ProcessingError
            && eventData.Payload!.Contains(processorIdentifier)
            && eventData.Payload.OfType<string>().Any(text => text.Contains("epoch", StringComparison.OrdinalIgnoreCase)))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
