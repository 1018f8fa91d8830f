using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Local.Host.Tests.Support;

namespace Local.Host.Tests;

public sealed class HttpTests : IAsyncLifetime
{
    private readonly TestHost _host = new("Echo", "Throw", "Chunks", "Obey", "AFirst", "BSecond", "ZCatchAll");

    public Task InitializeAsync() => _host.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Requests_OfEachKind_ReachTheirFunctions()
    {
        await EchoesAsync();
        await FailsAsync();
        await StreamsAsync();
        await ChoosesByNameAndMethodAsync();
        await WaitsForANewWorkerAsync();
    }

    private async Task EchoesAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "test/echo/42?a=%2F&b=2") { Content = new ByteArrayContent(new byte[20 << 20]) };
        request.Headers.Add("x-echo", "kept");
        request.Headers.Add("x-ms-invocation-id", "a caller's own");

        using var response = await _host.Http.SendAsync(request);
        var echo = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("PUT", echo.GetProperty("method").GetString());
        Assert.Equal("/test/echo/42", echo.GetProperty("path").GetString());
        Assert.Equal("?a=%2F&b=2", echo.GetProperty("queryString").GetProperty("value").GetString());
        Assert.Equal(42, echo.GetProperty("number").GetInt32());
        Assert.Equal(20 << 20, echo.GetProperty("length").GetInt64());
        Assert.Equal("kept", Assert.Single(response.Headers.GetValues("x-echo")));
        using var without = await _host.Http.PostAsync(Path("test/echo"), content: null);
        Assert.Equal(JsonValueKind.Null, (await without.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").ValueKind);
    }

    private async Task FailsAsync()
    {
        using var response = await _host.Http.GetAsync(Path("test/throw"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        await _host.WaitForAsync("Throw failed: Told to fail by /test/throw");
    }

    private async Task StreamsAsync()
    {
        using var response = await _host.Http.GetAsync(Path("test/chunks/160"), HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal(160 * (64 << 10), (await response.Content.ReadAsByteArrayAsync()).Length);
    }

    // Not the most specific one: the first by name whose method fits.
    private async Task ChoosesByNameAndMethodAsync()
    {
        Assert.Equal("GET first", await _host.Http.GetStringAsync(Path("test/order/fixed")));
        using var delete = await _host.Http.DeleteAsync(Path("test/order/fixed"));
        Assert.Equal("DELETE second", await delete.Content.ReadAsStringAsync());
        using var otherMethod = await _host.Http.DeleteAsync(Path("test/order/other"));
        Assert.Equal("DELETE rest order/other", await otherMethod.Content.ReadAsStringAsync());
        Assert.Equal("GET rest ", await _host.Http.GetStringAsync(Path("test/")));
        using var withoutPrefix = await _host.Http.GetAsync(Path("order/fixed"));
        Assert.Equal(HttpStatusCode.NotFound, withoutPrefix.StatusCode);
    }

    private async Task WaitsForANewWorkerAsync()
    {
        using var died = await _host.Http.GetAsync(Path("test/obey?order=die"));
        Assert.Equal(HttpStatusCode.InternalServerError, died.StatusCode);

        var worker = await _host.Http.GetStringAsync(Path("test/obey?order=none"));

        Assert.Equal(_host.WorkerIds[^1].ToString(System.Globalization.CultureInfo.InvariantCulture), worker);
        Assert.Equal(2, _host.WorkerIds.Count);
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
