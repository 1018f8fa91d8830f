using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FunctionsWorker.Tests.Http;

public sealed class HttpFunctionsTests
{
    private const string NoPrefix = """{ "version": "2.0", "extensions": { "http": { "routePrefix": "" } } }""";

    private static readonly AppSetup Samples = new(typeof(HttpSamples))
    {
        HostJson = NoPrefix,
        Configure = builder => builder.Services.AddScoped<ScopedCounter>(),
    };

    [Theory]
    [InlineData("POST", "v1/action", HttpStatusCode.Accepted, "application/json", """{"text":"hello","number":1}""")]
    [InlineData("GET", "v1/result", HttpStatusCode.OK, "text/css", "from a result")]
    [InlineData("GET", "v1/text", HttpStatusCode.OK, "text/plain", "plain")]
    [InlineData("GET", "v1/poco", HttpStatusCode.OK, "application/json", """{"Text":"hello","Number":2}""")]
    [InlineData("GET", "v1/marked", (HttpStatusCode)418, null, "")]
    [InlineData("GET", "v1/direct", HttpStatusCode.NonAuthoritativeInformation, null, "direct")]
    [InlineData("GET", "v1/route/acme/7", HttpStatusCode.OK, "text/plain", "acme 7  True")]
    [InlineData("GET", "v1/route/acme/7/0f8fad5b-d9cb-469f-a165-70867728950e", HttpStatusCode.OK, "text/plain",
        "acme 7 0f8fad5b-d9cb-469f-a165-70867728950e True")]
    [InlineData("GET", "v1/route/acme/seven", HttpStatusCode.NotFound, null, "")]
    [InlineData("GET", "v1/route/acme/7/no-guid", HttpStatusCode.InternalServerError, null, "")]
    [InlineData("GET", "v1/throws", HttpStatusCode.InternalServerError, null, "")]
    [InlineData("GET", "v1/scoped", HttpStatusCode.OK, "text/plain", "1 1")]
    [InlineData("GET", "v1/unknown", HttpStatusCode.NotFound, null, "")]
    [InlineData("GET", "v1/action", HttpStatusCode.MethodNotAllowed, null, "")]
    [InlineData("GET", "api/v1/text", HttpStatusCode.NotFound, null, "")]
    public async Task Request_OfEachKind_IsAnsweredAsTheFunctionSays(
        string method, string path, HttpStatusCode status, string? contentType, string body)
    {
        await using var app = await TestApp.StartAsync(Samples);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await app.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Request_WithoutHostJson_HasThePrefixApi()
    {
        await using var app = await TestApp.StartAsync(Samples with { HostJson = null });

        Assert.Equal("plain", await app.Client.GetStringAsync("api/v1/text"));
    }

    [Fact]
    public async Task Request_WithAnOverriddenPrefix_IsServedThere()
    {
        await using var app = await TestApp.StartAsync(Samples with
        {
            Settings = new() { ["AzureFunctionsJobHost:extensions:http:routePrefix"] = "other" },
        });

        Assert.Equal("plain", await app.Client.GetStringAsync("other/v1/text"));
    }

    [Fact]
    public async Task Request_WithALargeBody_ReachesTheFunctionWhole()
    {
        await using var app = await TestApp.StartAsync(Samples);
        const int size = 40_000_000; // above the 30 MB that the server takes unless told otherwise

        using var response = await app.Client.PostAsync("v1/length", new ByteArrayContent(new byte[size]));

        Assert.Equal($"{size}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Request_MatchedByTwoRoutes_GoesToTheFirstByName()
    {
        await using var hidden = await TestApp.StartAsync(new AppSetup(typeof(CatchAllFirst)) { HostJson = NoPrefix });
        await using var found = await TestApp.StartAsync(new AppSetup(typeof(CatchAllLast)) { HostJson = NoPrefix });

        Assert.Equal("all exact", await hidden.Client.GetStringAsync("exact"));
        Assert.Equal("exact", await found.Client.GetStringAsync("exact"));
        Assert.Equal("all some/where", await found.Client.GetStringAsync("some/where"));
        Assert.Equal("all ", await found.Client.GetStringAsync("/"));
    }

    [Fact]
    public async Task Request_WhoseMethodTheFirstRouteDoesNotServe_GoesToTheNext()
    {
        await using var app = await TestApp.StartAsync(new AppSetup(typeof(CatchAllFirst)) { HostJson = NoPrefix });

        using var response = await app.Client.PostAsync("exact", content: null);

        Assert.Equal("exact", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Middleware_AroundARequest_RunsInTheOrderOfItsRegistration()
    {
        var recorder = new Recorder();
        await using var app = await TestApp.StartAsync(new AppSetup(typeof(CatchAllLast))
        {
            HostJson = NoPrefix,
            Configure = builder =>
            {
                builder.UseMiddleware(async (context, next) =>
                {
                    recorder.Add("outer " + context.FunctionDefinition.Name);
                    await next();
                    recorder.Add("outer ends");
                });
                builder.Services.AddSingleton(recorder);
                builder.UseMiddleware<RecordingMiddleware>();
                builder.UseWhen<RefusingMiddleware>(context => context.FunctionDefinition.Name == "a");
            },
        });

        Assert.Equal("all x", await app.Client.GetStringAsync("x"));
        Assert.Equal("", await app.Client.GetStringAsync("exact"));

        Assert.Equal(["outer B", "inner", "outer ends", "outer a", "inner", "refused", "outer ends"], recorder.Of<string>());
    }

    [Fact]
    public async Task Stop_WhileARequestRuns_LetsItEnd()
    {
        var recorder = new Recorder();
        var release = new TaskCompletionSource();
        recorder.Behaviour = _ => release.Task;
        await using var app = await TestApp.StartAsync(WaitingApp(recorder));
        var answer = app.Client.GetStringAsync("wait");
        await TestApp.UntilAsync(() => recorder.Seen.Count == 1);

        var stop = app.StopAsync();
        await Task.Delay(100);
        release.SetResult();

        Assert.Equal("waited", await answer);
        await stop;
    }

    [Fact]
    public async Task Request_GivenUpByItsClient_CancelsTheFunction()
    {
        var recorder = new Recorder();
        recorder.Behaviour = async token =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, token);
            }
            finally
            {
                recorder.Add("cancelled");
            }
        };
        await using var app = await TestApp.StartAsync(WaitingApp(recorder));
        using var impatience = new CancellationTokenSource();
        var answer = app.Client.GetStringAsync("wait", impatience.Token);
        await TestApp.UntilAsync(() => recorder.Seen.Count == 1);

        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await TestApp.UntilAsync(() => recorder.Of<string>().Contains("cancelled"));
    }

    [Fact]
    public async Task Request_BeyondTheFunctionTimeout_FailsAndCancelsTheFunction()
    {
        var recorder = new Recorder { Behaviour = token => Task.Delay(Timeout.Infinite, token) };
        await using var app = await TestApp.StartAsync(WaitingApp(recorder) with
        {
            HostJson = """{ "functionTimeout": "00:00:01", "extensions": { "http": { "routePrefix": "" } } }""",
        });

        using var response = await app.Client.GetAsync("wait");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("done", recorder.Of<string>());
    }

    [Fact]
    public void Build_WithoutTheWebApplication_NamesTheFunctionAndTheCall()
    {
        var setup = Samples with { ServesHttp = false };

        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(setup, TextWriter.Null));

        Assert.Contains("'Action'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ConfigureFunctionsWebApplication", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithATriggerParameterOfAnotherType_NamesFunctionAndParameter()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(new AppSetup(typeof(UnsupportedParameter)), TextWriter.Null));

        Assert.Contains("'Wrong', parameter 'body'", exception.Message, StringComparison.Ordinal);
    }

    private static AppSetup WaitingApp(Recorder recorder) => new(typeof(Waiting))
    {
        HostJson = NoPrefix,
        Configure = builder => builder.Services.AddSingleton(recorder),
    };
}
