using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsWorker.Tests.Http;

public sealed class ScopedCounter
{
    public int Next() => ++Value;

    public int Value { get; private set; }
}

public sealed record Greeting(string Text, int Number);

public sealed record Answer([property: HttpResult] IActionResult Response, string Other);

/// <summary>A function for each kind of parameter and result.</summary>
public sealed class HttpSamples(ScopedCounter counter)
{
    [Function("Action")]
    public IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/action")] HttpRequest request) =>
        new ObjectResult(new Greeting("hello", 1)) { StatusCode = StatusCodes.Status202Accepted };

    [Function("Results")]
    public IResult AsResult([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/result")] HttpRequest request) =>
        Results.Text("from a result", "text/css");

    [Function("Text")]
    public string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/text")] HttpRequest request) => "plain";

    [Function("Poco")]
    public ValueTask<Greeting> Poco([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/poco")] HttpRequest request) =>
        ValueTask.FromResult(new Greeting("hello", 2));

    [Function("Marked")]
    public Answer Marked([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/marked")] HttpRequest request) =>
        new(new StatusCodeResult(StatusCodes.Status418ImATeapot), "other");

    [Function("Direct")]
    public async Task Direct([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/direct")] HttpRequest request, FunctionContext context)
    {
        var response = context.GetHttpContext()!.Response; // an HTTP trigger has one
        response.StatusCode = StatusCodes.Status203NonAuthoritative;
        await response.WriteAsync("direct");
    }

    [Function("Route")]
    public string Route(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/route/{customer}/{day:int}/{id?}")] HttpRequest request,
        string customer,
        int day,
        Guid? id,
        CancellationToken cancellationToken) =>
        $"{customer} {day} {id} {cancellationToken.CanBeCanceled}";

    [Function("Throws")]
    public static IActionResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/throws")] HttpRequest request) =>
        throw new InvalidDataException("of the function");

    [Function("Scoped")]
    public string Scoped([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/scoped")] HttpRequest request, FunctionContext context) =>
        $"{counter.Next()} {context.InstanceServices.GetRequiredService<ScopedCounter>().Value}";

    [Function("Length")]
    public async Task<string> Length([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "v1/length")] HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return $"{body.Length}";
    }
}

/// <summary>Functions that need keys, and one that names no level.</summary>
public sealed class KeySamples
{
    [Function("ByAnyone")]
    public string ByAnyone([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "anonymous")] HttpRequest request) => "in";

    [Function("ByFunctionKey")]
    public string ByFunctionKey([HttpTrigger(AuthorizationLevel.Function, "get", Route = "function")] HttpRequest request) => "in";

    [Function("ByMasterKey")]
    public string ByMasterKey([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "master")] HttpRequest request) => "in";

    [Function("ByDefault")]
    public string ByDefault([HttpTrigger("get", Route = "default")] HttpRequest request) => "in";
}

/// <summary>Two routes that match the same request; the names decide.</summary>
public sealed class CatchAllFirst
{
    [Function("A")]
    public string CatchAll([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path) => $"all {path}";

    [Function("b")]
    public string Exact([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "exact")] HttpRequest request) => "exact";
}

/// <summary>The same with the names the other way round.</summary>
public sealed class CatchAllLast
{
    [Function("B")]
    public string CatchAll([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path) => $"all {path}";

    [Function("a")]
    public string Exact([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "exact")] HttpRequest request) => "exact";
}

/// <summary>Binds the trigger to a type that it cannot fill.</summary>
public sealed class UnsupportedParameter
{
    [Function("Wrong")]
    public string Wrong([HttpTrigger(AuthorizationLevel.Anonymous, "get")] Greeting body) => body.Text;
}

/// <summary>Answers when the test lets it.</summary>
public sealed class Waiting(Recorder recorder)
{
    [Function("Wait")]
    public async Task<string> Wait(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request, CancellationToken cancellationToken)
    {
        recorder.Add("begun");
        await recorder.Behaviour(cancellationToken);
        recorder.Add("done");
        return "waited";
    }
}
