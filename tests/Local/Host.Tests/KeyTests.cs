using System.Net;
using System.Text.Json.Nodes;
using Local.Host.Tests.Support;

namespace Local.Host.Tests;

public sealed class KeyTests
{
    private static readonly string[] Functions = ["AFirst", "WithFunctionKey", "WithMasterKey", "WithoutLevel"];

    [Fact]
    public async Task Request_WithAuthEnabled_NeedsTheKeyOfItsLevel()
    {
        await using var host = new TestHost(Functions);
        await host.StartAsync("--enableAuth");
        var keys = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(host.Data, "host-keys.json")))!;
        var (function, master) = (keys["functionKey"]!.ToString(), keys["masterKey"]!.ToString());

        await AssertStatusesAsync(host, "test/order/x", function, master, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK);
        await AssertStatusesAsync(host, "test/function", function, master, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK);
        await AssertStatusesAsync(host, "test/default", function, master, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK);
        await AssertStatusesAsync(host, "test/master", function, master, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, $"test/function?code={Uri.EscapeDataString(function)}", key: null));
        Assert.Contains(Path.Combine(host.Data, "host-keys.json"), host.Output, StringComparison.Ordinal);

        Assert.Equal(0, await host.StopAsync());
        await host.StartAsync("--enableAuth");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "test/master", master));

        Assert.Equal(0, await host.StopAsync());
        await host.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "test/master", key: null));
    }

    private static async Task AssertStatusesAsync(
        TestHost host,
        string path,
        string functionKey,
        string masterKey,
        HttpStatusCode without,
        HttpStatusCode withFunctionKey,
        HttpStatusCode withMasterKey)
    {
        Assert.Equal(without, await StatusAsync(host, path, key: null));
        Assert.Equal(without, await StatusAsync(host, path, "wrong"));
        Assert.Equal(withFunctionKey, await StatusAsync(host, path, functionKey));
        Assert.Equal(withMasterKey, await StatusAsync(host, path, masterKey));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestHost host, string path, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
        {
            request.Headers.Add("x-functions-key", key);
        }

        using var response = await host.Http.SendAsync(request);
        return response.StatusCode;
    }
}
