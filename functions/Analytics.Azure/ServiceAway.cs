using Azure;
using Azure.Messaging.EventHubs;

namespace Analytics.Azure;

/// <summary>Tells that a service did not answer, or answered with an error, after the client's own retries.</summary>
public static class ServiceAway
{
    /// <summary>
    /// Whether that is what <paramref name="exception"/> says; the clients throw one exception per try, together, when no try reached the service.
    /// </summary>
    public static bool Is(Exception exception) =>
        exception is RequestFailedException or EventHubsException || (exception is AggregateException tries && tries.InnerExceptions.All(Is));
}
