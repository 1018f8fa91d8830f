using Microsoft.Azure.Functions.Worker.Hosting;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Makes the pump of each function with a queue trigger.</summary>
internal static class QueuePumps
{
    public static IEnumerable<TriggerPump> For(FunctionCatalog functions, AppSettings settings, HostJson host, IHostEnvironment environment)
    {
        var options = QueueOptions.Of(host, environment.IsDevelopment());
        return functions.With<QueueTriggerAttribute>().Select(found => Pump(found.Function, found.Trigger, settings, options)).ToList();
    }

    private static QueuePump Pump(EmbeddedFunction function, QueueTriggerAttribute trigger, AppSettings settings, QueueOptions options)
    {
        function.RejectRetry();
        var where = $"Function '{function.Name}', parameter '{function.TriggerParameter.Name}'";
        var connection = settings.ConnectionString(trigger.Connection ?? AppSettings.StorageConnection, where);
        return new QueuePump(function, connection, settings.Resolve(trigger.QueueName, where), options);
    }
}
