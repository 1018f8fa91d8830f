using System.Net.Sockets;
using System.Security.Authentication;
using Azure;
using Azure.Identity;
using Azure.Messaging.EventHubs;
using Microsoft.AspNetCore.Http;

namespace Analytics.Azure;

/// <summary>Tells that a service did not answer, or answered with an error, after the client's own retries.</summary>
public static class ServiceAway
{
    /// <summary>Whether that is what <paramref name="exception"/> says.</summary>
    /// <remarks>
    /// The clients' own exceptions wrap most of it, but not all: the Event Hubs client lets a refused connection through as a
    /// <see cref="SocketException"/> and a refused key as an <see cref="UnauthorizedAccessException"/>; a credential fails with exceptions of its own;
    /// a connection that breaks while a body is read is an <see cref="IOException"/>; a try that takes too long is cancelled. Several tries are thrown
    /// together.
    /// </remarks>
    /// <param name="cancellationToken">The caller's: what the caller called off says nothing about a service.</param>
    public static bool Is(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        AggregateException tries => tries.InnerExceptions.All(inner => Is(inner, cancellationToken)),
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        BadHttpRequestException => false, // an IOException too, but of the request that we are asked to answer
        RequestFailedException or EventHubsException or AuthenticationFailedException => true,
        SocketException or HttpRequestException or IOException or TimeoutException or AuthenticationException or UnauthorizedAccessException => true,
        _ => exception.InnerException is { } inner && Is(inner, cancellationToken),
    };
}
