using System.Globalization;
using Azure;
using Azure.Messaging.EventHubs;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Microsoft.Azure.Functions.Worker.EventHubs;

/// <summary>How far a consumer group has read each partition of a hub, in blobs with the Functions host's own names and metadata.</summary>
internal sealed class CheckpointStore
{
    private const string ContainerName = "azure-webjobs-eventhub";
    private const string SequenceNumber = "sequencenumber";
    private const string Offset = "offset";
    private const string ClientIdentifier = "clientidentifier";

    private static readonly string Client = Guid.NewGuid().ToString();

    private readonly BlobContainerClient _container;
    private readonly string _folder;

    public CheckpointStore(string storageConnection, string fullyQualifiedNamespace, string eventHubName, string consumerGroup)
    {
        _container = new BlobContainerClient(storageConnection, ContainerName);
#pragma warning disable CA1308 // the names are lower case in the service
        _folder = $"{fullyQualifiedNamespace}/{eventHubName}/{consumerGroup}/checkpoint".ToLowerInvariant();
#pragma warning restore CA1308
    }

    /// <summary>The sequence number of the last event done; null when nothing is known.</summary>
    public async Task<long?> ReadAsync(string partitionId, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        try
        {
            BlobProperties properties = await Blob(partitionId).GetPropertiesAsync(cancellationToken: cancellationToken);
            return properties.Metadata.TryGetValue(SequenceNumber, out var text)
                && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sequenceNumber)
                ? sequenceNumber
                : null;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Says that everything up to <paramref name="last"/> is done.</summary>
    /// <remarks>Unconditional, as in the Functions host: a late writer can move it back.</remarks>
    public Task WriteAsync(string partitionId, EventData last, CancellationToken cancellationToken) => Blob(partitionId).UploadAsync(
        Stream.Null,
        new BlobUploadOptions
        {
            Metadata = new Dictionary<string, string>
            {
                [Offset] = last.OffsetString,
                [SequenceNumber] = last.SequenceNumber.ToString(CultureInfo.InvariantCulture),
                [ClientIdentifier] = Client,
            },
        },
        cancellationToken);

    private BlobClient Blob(string partitionId) => _container.GetBlobClient($"{_folder}/{partitionId}");
}
