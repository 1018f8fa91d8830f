using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace App.Tests;

[Collection(nameof(SharedApp))]
public sealed class CollectTests(AppFixture fixture)
{
    private const int MaxRequestBytes = 1024 * 1024;

    [Fact]
    public async Task Post_OfOneEvent_IsAccepted()
    {
        var (status, answer) = await PostAsync(Event("one"));

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(1, answer.GetProperty("accepted").GetInt32());
        Assert.Equal(0, answer.GetProperty("rejected").GetInt32());
    }

    [Fact]
    public async Task Post_OfAnArrayOfNdjsonAndOfGzip_AreCountedAlike()
    {
        await PostAsync($"[{Event("forms")},{Event("forms")}]");
        await PostAsync($"{Event("forms")}\n{Event("forms")}\n");
        await PostAsync(Gzip($"[{Event("forms")},{Event("forms")}]"), "gzip");

        Assert.Equal(6, await EventsOfAsync("forms", 6));
    }

    [Fact]
    public async Task Post_OfGoodAndBadEvents_KeepsTheGoodAndNamesTheBad()
    {
        var (status, answer) = await PostAsync($$"""[{{Event("mixed")}},{"analyticsCustomerId":"a b"},{{Event("mixed")}},7]""");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(2, answer.GetProperty("accepted").GetInt32());
        Assert.Equal(2, answer.GetProperty("rejected").GetInt32());
        var errors = answer.GetProperty("errors").EnumerateArray().ToList();
        Assert.Equal([1, 3], errors.Select(error => error.GetProperty("index").GetInt32()));
        Assert.Equal("analyticsCustomerId", errors[0].GetProperty("field").GetString());
        Assert.Contains("64", errors[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, await EventsOfAsync("mixed", 2));
    }

    [Fact]
    public async Task Post_OfNdjsonThatBreaksOff_KeepsTheWholeLines()
    {
        var (status, answer) = await PostAsync($"{Event("cut")}\n{Event("cut")[..40]}");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(1, answer.GetProperty("rejected").GetInt32());
        Assert.Equal(1, await EventsOfAsync("cut", 1));
    }

    [Fact]
    public async Task Post_OfInvalidUtf8AmongGoodEvents_KeepsTheGood()
    {
        byte[] bad = Encoding.UTF8.GetBytes(Event("utf"));
        bad[^3] = 0xFF;
        byte[] body = [(byte)'[', .. bad, (byte)',', .. Encoding.UTF8.GetBytes(Event("utf")), (byte)']'];

        var (status, answer) = await PostAsync(body);

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Contains("UTF-8", answer.GetProperty("errors")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, await EventsOfAsync("utf", 1));
    }

    [Theory]
    [InlineData("", 400, "body", "empty")]
    [InlineData("[]", 400, "body", "1 to 500")]
    [InlineData("{\"analyticsCustomerId\":\"acme\"", 400, "event", "JSON")]
    [InlineData("[{\"analyticsCustomerId\":\"acme\"", 400, "body", "array")]
    [InlineData("{\"analyticsCustomerId\":5}", 400, "analyticsCustomerId", "64")]
    [InlineData("{\"analyticsCustomerId\":\"no spaces\"}", 400, "analyticsCustomerId", "64")]
    [InlineData("{}", 400, "analyticsCustomerId", "required")]
    public async Task Post_OfABadBody_IsAProblemThatNamesFieldAndRule(string body, int status, string field, string rule)
    {
        using var response = await SendAsync(new StringContent(body));

        await AssertProblemAsync(response, status, field, rule);
    }

    [Fact]
    public async Task Post_Of501Events_IsRefusedWhole()
    {
        var body = $"[{string.Join(',', Enumerable.Repeat(Event("many"), 501))}]";

        using var response = await SendAsync(new StringContent(body));

        await AssertProblemAsync(response, 400, "body", "1 to 500");
    }

    [Fact]
    public async Task Post_Of500Events_IsAccepted()
    {
        var (status, answer) = await PostAsync($"[{string.Join(',', Enumerable.Repeat(Event("most"), 500))}]");

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal(500, answer.GetProperty("accepted").GetInt32());
    }

    [Fact]
    public async Task Post_OfMoreThanTheLargestBody_IsTooLarge()
    {
        using var response = await SendAsync(new StringContent(new string(' ', MaxRequestBytes + 1)));

        await AssertProblemAsync(response, 413, "body", $"{MaxRequestBytes}");
    }

    [Fact]
    public async Task Post_OfALengthBeyondTheServersOwnLimit_IsTooLargeBeforeItIsSent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, fixture.App.Collector) { Content = new ByteArrayContent(new byte[200 * MaxRequestBytes]) };
        request.Headers.ExpectContinue = true;

        using var response = await fixture.App.Http.SendAsync(request);

        await AssertProblemAsync(response, 413, "body", $"{MaxRequestBytes}");
    }

    [Fact]
    public async Task Post_OfAnOversizeEvent_NamesTheLimit()
    {
        using var response = await SendAsync(new StringContent(Event("acme", $",\"x\":\"{new string('x', 32 * 1024)}\"")));

        await AssertProblemAsync(response, 400, "event", "32768");
    }

    [Fact]
    public async Task Post_OfAGzipBomb_IsTooLarge()
    {
        using var response = await SendAsync(new ByteArrayContent(Gzip(new string(' ', 200 * MaxRequestBytes))), "gzip");

        await AssertProblemAsync(response, 413, "body", $"{MaxRequestBytes}");
    }

    [Fact]
    public async Task Post_OfWhatIsNoGzip_SaysSo()
    {
        using var response = await SendAsync(new StringContent(Event("acme")), "gzip");

        await AssertProblemAsync(response, 400, "body", "gzip");
    }

    [Fact]
    public async Task Post_OfAnUnknownEncoding_IsUnsupported()
    {
        using var response = await SendAsync(new StringContent(Event("acme")), "br");

        await AssertProblemAsync(response, 415, "Content-Encoding", "gzip");
    }

    [Fact]
    public async Task Options_FromAnyOrigin_AreAllowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, fixture.App.Collector);

        using var response = await fixture.App.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private static string Event(string customer, string more = "") =>
        $$"""{"analyticsCustomerId":"{{customer}}","sessionId":"s1","dateTimeUtc":"2026-11-20T10:00:00Z","url":"/","action":"pageLoaded"{{more}}}""";

    private static byte[] Gzip(string text)
    {
        var destination = new MemoryStream();
        using (var gzip = new GZipStream(destination, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return destination.ToArray();
    }

    private Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(string body) => PostAsync(Encoding.UTF8.GetBytes(body));

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(byte[] body, string? encoding = null)
    {
        using var response = await SendAsync(new ByteArrayContent(body), encoding);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent content, string? encoding = null)
    {
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await fixture.App.Http.PostAsync(fixture.App.Collector, content);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, int status, string field, string rule)
    {
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(field, problem.GetProperty("field").GetString());
        Assert.Contains(rule, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
    }

    private async Task<long> EventsOfAsync(string customer, long expected)
    {
        var answer = await fixture.App.QueryUntilAsync(
            $"/v1/customers/{customer}/series?metrics=events&from=2026-11-20&to=2026-11-21", answer => answer.Values("events").Sum() >= expected);
        return answer.Values("events").Sum();
    }
}
