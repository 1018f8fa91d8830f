using System.Text;
using System.Text.Json;
using Analytics.App;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace App.Tests.Functions;

/// <summary>A request to one function, without a host: what the worker's middleware and the function make of it.</summary>
internal sealed class HttpCall
{
    private readonly DefaultHttpContext _http = new();
    private readonly MemoryStream _answer = new();

    public HttpCall(string method, string path, string body = "")
    {
        _http.RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider();
        _http.Request.Method = method;
        _http.Request.Path = path;
        _http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        _http.Response.Body = _answer;
    }

    public HttpRequest Request => _http.Request;

    /// <summary>Cancelled when the host calls the function off.</summary>
    public CancellationToken CalledOff { get; init; }

    public int Status => _http.Response.StatusCode;

    public string? ContentType => _http.Response.ContentType;

    public IHeaderDictionary Headers => _http.Response.Headers;

    public JsonElement Answer => JsonDocument.Parse(_answer.ToArray()).RootElement;

    public async Task<HttpCall> RunAsync(Func<HttpRequest, Task<IResult>> function)
    {
        var context = new CallContext(_http, CalledOff);
        await new ErrorAnswers(NullLogger<ErrorAnswers>.Instance).Invoke(
            context, async _ => await (await function(_http.Request)).ExecuteAsync(_http));
        return this;
    }

    /// <summary>Checks that the answer is an error as all errors are, with words of <paramref name="detail"/> in it.</summary>
    public void AssertProblem(int status, string detail)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/problem+json", ContentType);
        Assert.Equal(status, Answer.GetProperty("status").GetInt32());
        Assert.Contains(detail, Answer.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
