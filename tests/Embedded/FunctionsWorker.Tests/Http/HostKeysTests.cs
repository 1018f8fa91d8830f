using System.Net;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsWorker.Tests.Http;

public sealed class HostKeysTests
{
    private const string NoPrefix = """{ "extensions": { "http": { "routePrefix": "" } } }""";

    private static readonly AppSetup WithKeys = new(typeof(KeySamples)) { HostJson = NoPrefix, Arguments = ["--enableAuth"] };

    [Theory]
    [InlineData("anonymous", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("function", HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("master", HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK)]
    [InlineData("default", HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task Request_WithAuthEnabled_NeedsTheKeyOfItsLevel(
        string path, HttpStatusCode withoutKey, HttpStatusCode withFunctionKey, HttpStatusCode withMasterKey)
    {
        await using var app = await TestApp.StartAsync(WithKeys);
        var keys = app.Services.GetRequiredService<HostKeys>();

        Assert.Equal(withoutKey, await StatusAsync(app, path, header: null));
        Assert.Equal(withoutKey, await StatusAsync(app, path, header: "wrong"));
        Assert.Equal(withFunctionKey, await StatusAsync(app, path, keys.FunctionKey));
        Assert.Equal(withMasterKey, await StatusAsync(app, path, keys.MasterKey));
        Assert.Equal(withFunctionKey, await StatusAsync(app, $"{path}?code={Uri.EscapeDataString(keys.FunctionKey)}", header: null));
    }

    [Fact]
    public async Task Request_WithoutAuthEnabled_NeedsNoKey()
    {
        await using var app = await TestApp.StartAsync(WithKeys with { Arguments = [] });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(app, "master", header: null));
    }

    [Fact]
    public async Task Keys_OfASecondStart_AreThoseOfTheFirst()
    {
        var setup = WithKeys with { Folder = Some.Folder() };
        string first;
        await using (var app = await TestApp.StartAsync(setup))
        {
            first = app.Services.GetRequiredService<HostKeys>().MasterKey;
        }

        await using var again = await TestApp.StartAsync(setup);

        Assert.Equal(first, again.Services.GetRequiredService<HostKeys>().MasterKey);
        Assert.Contains("host-keys.json", again.Output, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestApp app, string path, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (header is not null)
        {
            request.Headers.Add("x-functions-key", header);
        }

        using var response = await app.Client.SendAsync(request);
        return response.StatusCode;
    }
}
