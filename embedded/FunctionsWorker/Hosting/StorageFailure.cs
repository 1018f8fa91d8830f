using Azure;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Tells a storage account that refuses or does not answer from an error of this host.</summary>
internal static class StorageFailure
{
    /// <summary>Whether it may go away by itself.</summary>
    /// <param name="cancellationToken">What the call was to be cancelled by: without that, a cancellation is the client's own time limit.</param>
    public static bool Is(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        RequestFailedException or AggregateException or IOException => true, // the client's retries end in an aggregate of their failures
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };
}
