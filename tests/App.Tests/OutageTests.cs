using System.Net;
using Azurite;

namespace App.Tests;

/// <summary>Storage goes away while the app runs.</summary>
public sealed class OutageTests
{
    private const string Event =
        """{"analyticsCustomerId":"acme","sessionId":"s1","dateTimeUtc":"2026-11-20T10:00:00Z","url":"/","action":"pageLoaded"}""";

    [Fact]
    public async Task Get_WhileStorageIsAway_IsAProblemAndTheCollectorStillAccepts()
    {
        var storage = await AzuriteServer.StartInMemoryAsync(CancellationToken.None);
        await using var app = new RunningApp(storage.Endpoints);
        await app.StartAsync();

        await storage.DisposeAsync();
        using var accepted = await app.Http.PostAsync(app.Collector, new StringContent(Event));
        using var series = await app.Http.GetAsync(new Uri("/v1/customers/acme/series", UriKind.Relative));
        using var health = await app.Http.GetAsync(new Uri("/v1/health", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, series.StatusCode);
        Assert.Equal("application/problem+json", series.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
    }
}
