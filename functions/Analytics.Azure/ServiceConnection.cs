using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Messaging.EventHubs.Producer;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Analytics.Azure;

/// <summary>A named connection of the app's settings, in the two forms that Functions triggers know as well.</summary>
/// <remarks>
/// Either the setting <c>{name}</c> is a connection string, or settings <c>{name}__{service}ServiceUri</c>
/// (<c>{name}__fullyQualifiedNamespace</c> for Event Hubs) name the service and a managed identity opens it: <c>{name}__clientId</c> picks a
/// user-assigned one, without it the default chain of credentials is used.
/// https://learn.microsoft.com/azure/azure-functions/functions-reference#configure-an-identity-based-connection
/// </remarks>
public sealed class ServiceConnection(IConfiguration configuration, string name)
{
    // Tries are few, so that who waits for an answer learns in time that a service is away; what must not be given up is tried again by its trigger.
    private const int Retries = 3; // bridges a connection that broke or a server that was taken out, not an outage
    private static readonly TimeSpan StorageDelay = TimeSpan.FromMilliseconds(200); // then 400 and 800: a refused connection is an error after 1.5 s
    private static readonly TimeSpan StorageTryTimeout = TimeSpan.FromSeconds(30); // what Table Storage may take for a transaction
    private static readonly TimeSpan HubDelay = TimeSpan.FromMilliseconds(400); // then 800 and 1,600: a namespace that moves is back in seconds
    private static readonly TimeSpan HubTryTimeout = TimeSpan.FromSeconds(3); // opening a link takes tens of milliseconds within a region
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    /// <summary>A client of the account's blobs.</summary>
    public BlobServiceClient OpenBlobs()
    {
        var options = Patient(new BlobClientOptions());
        return Open(text => new BlobServiceClient(text, options), () => new BlobServiceClient(ServiceUri("blob"), Credential(), options));
    }

    /// <summary>A client of the account's tables.</summary>
    public TableServiceClient OpenTables()
    {
        var options = Patient(new TableClientOptions());
        return Open(text => new TableServiceClient(text, options), () => new TableServiceClient(ServiceUri("table"), Credential(), options));
    }

    /// <summary>A client of one of the account's queues; its messages are base64, as the queue trigger expects.</summary>
    public QueueClient OpenQueue(string queue)
    {
        var options = Patient(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var service = Open(text => new QueueServiceClient(text, options), () => new QueueServiceClient(ServiceUri("queue"), Credential(), options));
        return service.GetQueueClient(queue);
    }

    /// <summary>A producer for one of the namespace's hubs.</summary>
    public EventHubProducerClient OpenHub(string hub)
    {
        var options = new EventHubProducerClientOptions
        {
            RetryOptions = { MaximumRetries = Retries, Delay = HubDelay, MaximumDelay = MaxDelay, TryTimeout = HubTryTimeout },
        };
        return Open(
            text => new EventHubProducerClient(text, hub, options),
            () => new EventHubProducerClient(Require("fullyQualifiedNamespace"), hub, Credential(), options));
    }

    private static T Patient<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = Retries;
        options.Retry.Delay = StorageDelay;
        options.Retry.MaxDelay = MaxDelay;
        options.Retry.NetworkTimeout = StorageTryTimeout;
        return options;
    }

    private T Open<T>(Func<string, T> byConnectionString, Func<T> byIdentity)
    {
        if (configuration[name] is not { Length: > 0 } text)
        {
            return byIdentity();
        }

        try
        {
            return byConnectionString(text);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidOperationException($"The setting {name} is not a connection string of the service that it is to open.", exception);
        }
    }

    private Uri ServiceUri(string service) =>
        Uri.TryCreate(Require($"{service}ServiceUri"), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new InvalidOperationException(
                $"The setting {name}__{service}ServiceUri must be an https address such as https://account.{service}.core.windows.net/.");

    private string Require(string key) =>
        configuration[$"{name}:{key}"] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(
                $"The connection {name} is not set: set {name} to a connection string, or {name}__{key} for an identity.");

    private TokenCredential Credential() =>
        configuration[$"{name}:clientId"] is { Length: > 0 } clientId
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
            : new DefaultAzureCredential();
}
