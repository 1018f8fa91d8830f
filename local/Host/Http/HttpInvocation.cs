using System.Globalization;
using System.Net;
using Local.Host.Worker;
using Local.Host.Worker.Rpc;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yarp.ReverseProxy.Forwarder;

namespace Local.Host.Http;

/// <summary>Answers a request: the worker is told which function runs, and gets the request itself over HTTP.</summary>
/// <param name="keys">Null when none are asked for.</param>
internal sealed class HttpInvocation(FunctionWorker worker, Invoker invoker, HostKeys? keys) : IDisposable
{
    private const string InvocationIdHeader = "x-ms-invocation-id"; // by which the worker brings the two together
    private static readonly TimeSpan RestartTimeout = TimeSpan.FromSeconds(20); // a worker needs one or two, if it starts at all

    // The function's time-out is the only one: the forwarder's own would cut off what is silent for long.
    private static readonly ForwarderRequestConfig Config = new() { Version = HttpVersion.Version11, ActivityTimeout = Timeout.InfiniteTimeSpan };

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
    });

    public async Task RunAsync(HttpFunction function, HttpContext context)
    {
        if (keys is not null && !keys.Allow(function.Level, context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await FindWorkerAsync(context.RequestAborted) is not { HttpUri: { } uri } process)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var metadata = context.Request.RouteValues.ToDictionary(
            route => route.Key, route => new TypedData { String = Convert.ToString(route.Value, CultureInfo.InvariantCulture) ?? "" });
        var request = new TriggerInput(new TypedData { Http = new RpcHttp() }, metadata).ToRequest(function.Function);
        context.Request.Headers[InvocationIdHeader] = request.InvocationId;
        var invocation = invoker.InvokeAsync(process, function.Function, request, context.RequestAborted);
        var forwarder = context.RequestServices.GetRequiredService<IHttpForwarder>();
        await forwarder.SendAsync(context, uri.AbsoluteUri, _client, Config);

        // A function that throws leaves an empty 200: only its outcome tells.
        if (await invocation is not null && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<WorkerProcess?> FindWorkerAsync(CancellationToken aborted)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        timeout.CancelAfter(RestartTimeout);
        try
        {
            return await worker.ReadyAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
