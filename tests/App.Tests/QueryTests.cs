using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace App.Tests;

[Collection(nameof(SharedApp))]
public sealed class QueryTests(AppFixture fixture)
{
    [Theory]
    [InlineData("/v1/customers/a%20b/series", "customerId")]
    [InlineData("/v1/customers/acme/series?metrics=nonsense", "metrics")]
    [InlineData("/v1/customers/acme/series?from=yesterday", "from")]
    [InlineData("/v1/customers/acme/series?to=99", "to")]
    [InlineData("/v1/customers/acme/series?interval=week", "interval")]
    [InlineData("/v1/customers/acme/series?window=8785", "window")]
    public async Task Get_WithABadParameter_IsAProblemThatNamesIt(string path, string field)
    {
        using var response = await fixture.App.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(field, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
    }

    [Fact]
    public async Task Get_OfAnUnknownCustomer_IsZeros()
    {
        var answer = await fixture.App.QueryAsync("/v1/customers/nobody/series?metrics=pageViews,visitors&from=2026-11-20&to=2026-11-21&window=3");

        Assert.Equal(24, answer.Values("pageViews").Count);
        Assert.All(answer.Values("visitors"), value => Assert.Equal(0, value));
        Assert.Equal(3, answer.Json.GetProperty("window").GetInt32());
    }

    [Fact]
    public async Task Get_OfHealthAndDashboard_Answers()
    {
        var health = await fixture.App.Http.GetFromJsonAsync<JsonElement>(new Uri("/v1/health", UriKind.Relative));
        var page = await fixture.App.Http.GetStringAsync(new Uri("/dashboard", UriKind.Relative));

        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.Contains("<h1>Analytics</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfAnUnknownReplay_IsNotFound()
    {
        using var response = await fixture.App.Http.GetAsync(new Uri("/v1/replays/00", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Post_OfABadReplay_IsAProblemThatNamesTheField()
    {
        using var open = await fixture.App.Http.PostAsJsonAsync("/v1/replays", new { from = "2026-11-20T10:00:00Z", to = "2999-01-01T00:00:00Z" });
        using var more = await fixture.App.Http.PostAsJsonAsync(
            "/v1/replays", new { from = "2026-11-20T10:00:00Z", to = "2026-11-20T11:00:00Z", customers = new[] { "acme" } });
        using var none = await fixture.App.Http.PostAsync(new Uri("/v1/replays", UriKind.Relative), new StringContent("nonsense"));

        Assert.Equal(HttpStatusCode.BadRequest, open.StatusCode);
        Assert.Equal("to", (await open.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        Assert.Equal("body", (await more.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        Assert.Equal("body", (await none.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("field").GetString());
    }
}
