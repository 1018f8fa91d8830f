using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Tests.App;

public sealed class HttpFunctions
{
    private const int ChunkBytes = 64 << 10;

    [Function("Echo")]
    public static async Task<IActionResult> Echo(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "put", Route = "echo/{number:int?}")] HttpRequest request, int? number)
    {
        var length = 0L;
        var buffer = new byte[ChunkBytes];
        while (await request.Body.ReadAsync(buffer) is var read && read != 0)
        {
            length += read;
        }

        request.HttpContext.Response.Headers["x-echo"] = request.Headers["x-echo"];
        return new JsonResult(new { request.Method, request.Host.Value, Path = request.Path.Value, request.QueryString, number, length });
    }

    [Function("Throw")]
    public static IActionResult Throw([HttpTrigger(AuthorizationLevel.Anonymous, Route = "throw")] HttpRequest request) =>
        throw new InvalidOperationException("Told to fail by " + request.Path);

    [Function("Chunks")]
    public static async Task Chunks(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "chunks/{count:int}")] HttpRequest request, int count)
    {
        for (var chunk = 0; chunk < count; chunk++)
        {
            await request.HttpContext.Response.Body.WriteAsync(new byte[ChunkBytes]);
            await request.HttpContext.Response.Body.FlushAsync();
        }
    }

    [Function("Obey")]
    public static async Task<IActionResult> Obey(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "obey")] HttpRequest request,
        FunctionContext context,
        CancellationToken cancellationToken)
    {
        Recorder.Write(context, "started");
        await Orders.ObeyAsync(request.Query["order"].ToString(), context, cancellationToken);
        return new OkObjectResult(Environment.ProcessId);
    }

    [Function("AFirst")]
    public static IActionResult First(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "order/{any}")] HttpRequest request) => Named(request, "first");

    [Function("BSecond")]
    public static IActionResult Second(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "delete", Route = "order/fixed")] HttpRequest request) => Named(request, "second");

    [Function("WithFunctionKey")]
    public static IActionResult WithFunctionKey(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "function")] HttpRequest request) => Named(request, "function");

    [Function("WithMasterKey")]
    public static IActionResult WithMasterKey(
        [HttpTrigger(AuthorizationLevel.Admin, "get", Route = "master")] HttpRequest request) => Named(request, "master");

    [Function("WithoutLevel")]
    public static IActionResult WithoutLevel(
        [HttpTrigger("get", Route = "default")] HttpRequest request) => Named(request, "default");

    [Function("ZCatchAll")]
    public static IActionResult CatchAll(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request, string? path) => Named(request, $"rest {path}");

    private static ContentResult Named(HttpRequest request, string name) => new() { Content = $"{request.Method} {name}" };
}
