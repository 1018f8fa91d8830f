using Azurite;

namespace App.Tests;

/// <summary>The app on a machine where nothing runs: it brings its own storage, and takes it away again.</summary>
public sealed class StartStopTests
{
    private const string Event =
        """{"analyticsCustomerId":"restarted","sessionId":"s1","dateTimeUtc":"2026-11-20T10:00:00Z","url":"/","action":"pageLoaded"}""";

    [Fact]
    public async Task Start_WithoutStorage_StartsItAndStopsItAgainAndKeepsTheData()
    {
        var ports = AzuriteEndpoints.Free();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var app = new RunningApp(ports);

        await app.StartAsync();
        Assert.Contains("Starting Azurite", app.Output, StringComparison.Ordinal);
        Assert.Contains($"Collect: [POST,OPTIONS] {app.Collector.AbsoluteUri}", app.Output, StringComparison.Ordinal);
        Assert.Contains("/v1/customers/{customerId}/series", app.Output, StringComparison.Ordinal);
        Assert.Contains("/dashboard", app.Output, StringComparison.Ordinal);
        using var accepted = await app.Http.PostAsync(app.Collector, new StringContent(Event), timeout.Token);
        accepted.EnsureSuccessStatusCode();
        await AssertCountedAsync(app);

        Assert.Equal(0, await app.StopAsync(timeout.Token));
        Assert.False(await ports.AreListeningAsync(timeout.Token));

        await app.StartAsync();
        await AssertCountedAsync(app);
        Assert.Equal(0, await app.StopAsync(timeout.Token));
        Assert.False(await ports.AreListeningAsync(timeout.Token));
    }

    [Fact]
    public async Task Start_AfterAKill_AdoptsTheStorageThatWasLeftAndStopsIt()
    {
        var ports = AzuriteEndpoints.Free();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var app = new RunningApp(ports);
        await app.StartAsync();

        await app.KillOnlyTheAppAsync();
        Assert.True(await ports.AreListeningAsync(timeout.Token));
        await app.StartAsync();

        Assert.Equal(0, await app.StopAsync(timeout.Token));
        Assert.False(await ports.AreListeningAsync(timeout.Token));
    }

    private static async Task AssertCountedAsync(RunningApp app)
    {
        var answer = await app.QueryUntilAsync(
            "/v1/customers/restarted/series?metrics=events&from=2026-11-20&to=2026-11-21", answer => answer.Values("events").Sum() >= 1);
        Assert.Equal(1, answer.Values("events").Sum());
    }
}
