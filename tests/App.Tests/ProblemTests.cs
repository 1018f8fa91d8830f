using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace App.Tests;

/// <summary>Whatever a request does wrong, the app answers it with problem details; through the host and its own routes.</summary>
[Collection(nameof(SharedApp))]
public sealed class ProblemTests(AppFixture fixture)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("GET", "/", 404, null)]
    [InlineData("GET", "/v1/nothing", 404, null)]
    [InlineData("POST", "/v1/customers/acme", 404, null)]
    [InlineData("GET", "/v1/events", 405, "POST, OPTIONS")]
    [InlineData("DELETE", "/v1/customers/acme/series", 405, "GET")]
    [InlineData("PUT", "/v1/replays", 405, "POST")]
    [InlineData("POST", "/v1/health", 405, "GET")]
    [InlineData("GET", "/v1/replays/unknown", 404, null)]
    [InlineData("GET", "/v1/customers/a%20b/series", 400, null)]
    [InlineData("GET", "/v1/ledger?from=yesterday", 400, null)]
    [InlineData("POST", "/v1/replays", 400, null)]
    public async Task Send_OfAWrongRequest_IsAProblem(string method, string address, int status, string? allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));

        using var response = await fixture.App.Http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        Assert.Equal(allowed, response.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", response.Content.Headers.Allow));
    }

    [Fact]
    public async Task Head_OfAPathForGet_NamesTheMethods()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/v1/health", UriKind.Relative));

        using var response = await fixture.App.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Post_OfABodyThatIsChunkedBadly_IsRefusedAndTheAppGoesOn()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(fixture.App.Collector.Host, fixture.App.Collector.Port, patience.Token);
        await using var stream = client.GetStream();
        var head = $"POST /v1/events HTTP/1.1\r\nHost: {fixture.App.Collector.Authority}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";

        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), patience.Token);
        using var reader = new StreamReader(stream);
        var status = await reader.ReadLineAsync(patience.Token);

        Assert.StartsWith("HTTP/1.1 400", status, StringComparison.Ordinal);
        using var health = await fixture.App.Http.GetAsync(new Uri("/v1/health", UriKind.Relative), patience.Token);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Health_OfAnAppThatWorks_ShowsEachServiceAndTheBacklog()
    {
        var health = await fixture.App.Http.GetFromJsonAsync<JsonElement>(new Uri("/v1/health", UriKind.Relative));

        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.Equal(
            ["eventStream", "rawArchive", "rollupTable", "backlog"],
            health.GetProperty("checks").EnumerateObject().Select(check => check.Name));
        Assert.All(health.GetProperty("checks").EnumerateObject(), check => Assert.Equal("healthy", check.Value.GetProperty("status").GetString()));
        Assert.Equal(["archive", "rollup"], health.GetProperty("backlog").EnumerateObject().Select(consumer => consumer.Name));
    }

    [Fact]
    public async Task Ledger_OfAnAppThatIsOnlyAskedForItsHealth_HoldsNoEventOfThat()
    {
        var before = await EventsAsync();

        for (var i = 0; i < 3; i++)
        {
            using var health = await fixture.App.Http.GetAsync(new Uri("/v1/health", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        }

        Assert.Equal(before.Rejected, (await EventsAsync()).Rejected); // what other tests send over HTTP is rejected before the stream
        Assert.Equal(0, before.Missing);
    }

    private async Task<(long Rejected, long Missing)> EventsAsync()
    {
        var ledger = await fixture.App.Http.GetFromJsonAsync<JsonElement>(new Uri("/v1/ledger", UriKind.Relative));
        var hours = ledger.GetProperty("hours").EnumerateArray().ToList();
        return (hours.Sum(hour => hour.GetProperty("rejected").GetInt64()), hours.Sum(hour => hour.GetProperty("missingMessages").GetInt64()));
    }
}
