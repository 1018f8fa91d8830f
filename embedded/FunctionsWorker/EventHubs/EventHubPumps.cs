using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Embedded;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary>Makes the pump of each function with an event hub trigger.</summary>
internal static class EventHubPumps
{
    private const string DefaultConsumerGroup = "$Default";

    public static IEnumerable<TriggerPump> For(FunctionCatalog functions, AppSettings settings, HostJson host)
    {
        var options = EventHubOptions.Of(host);
        return functions.With<EventHubTriggerAttribute>().Select(found => Pump(found.Function, found.Trigger, settings, options)).ToList();
    }

    private static EventHubPump Pump(EmbeddedFunction function, EventHubTriggerAttribute trigger, AppSettings settings, EventHubOptions options)
    {
        RejectUnsupported(function, trigger);
        var where = $"Function '{function.Name}', parameter '{function.TriggerParameter.Name}'";
        var connectionName = trigger.Connection
            ?? throw new InvalidOperationException($"{where}: Connection must name the setting that holds the connection string.");
        var connection = settings.ConnectionString(connectionName, where);
        var hubName = settings.Resolve(trigger.EventHubName, where);
        var consumerGroup = settings.Resolve(trigger.ConsumerGroup ?? DefaultConsumerGroup, where);
        var storage = settings.ConnectionString(AppSettings.StorageConnection, where);
        return new EventHubPump(function, Open(connection, hubName, where), consumerGroup, trigger.IsBatched, storage, options);
    }

    private static EventHubLog Open(string connectionString, string hubName, string where)
    {
        try
        {
            return EventHubLog.Open(connectionString, hubName);
        }
        catch (Exception exception) when (exception is NotSupportedException or FormatException or ArgumentException)
        {
            throw new InvalidOperationException($"{where}: {exception.Message}", exception);
        }
    }

    private static void RejectUnsupported(EmbeddedFunction function, EventHubTriggerAttribute trigger)
    {
        var type = function.TriggerParameter.ParameterType;
        var isMany = type.IsArray && type != typeof(byte[]);
        if (trigger.IsBatched && !isMany)
        {
            throw function.UnsupportedTriggerParameter("EventData[], string[], byte[][] and other arrays; a single event needs IsBatched = false");
        }

        if (!trigger.IsBatched && isMany)
        {
            throw function.UnsupportedTriggerParameter($"{nameof(EventData)}, string, byte[] and other single values, because IsBatched is false");
        }
    }
}
