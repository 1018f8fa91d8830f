using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Traffic.Tests.Sending;

/// <summary>A collector over real HTTP whose answers the test decides. It can be killed and started again on its port.</summary>
internal sealed class CollectorDouble(Func<int, HttpContext, Task> answer) : IAsyncDisposable
{
    private const string EventCount = "events";

    private WebApplication? _app;
    private int _requests;

    /// <summary>The bodies as they arrived, undecoded, in the order of arrival.</summary>
    public ConcurrentQueue<byte[]> Bodies { get; } = [];

    public ConcurrentQueue<(string? ContentType, string? ContentEncoding)> Headers { get; } = [];

    public Uri Address { get; private set; } = new("http://127.0.0.1:0/v1/events");

    public static async Task<CollectorDouble> StartAsync(Func<int, HttpContext, Task> answer)
    {
        var collector = new CollectorDouble(answer);
        await collector.ListenAsync();
        return collector;
    }

    /// <summary>Accepts every event of the request.</summary>
    public static Task AcceptAsync(HttpContext context) =>
        WriteAsync(context, 202, $$"""{"accepted":{{context.Items[EventCount]}},"rejected":0,"errors":[]}""");

    public static async Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(json);
    }

    public static List<string> LinesOf(byte[] body, bool gzip)
    {
        var bytes = new MemoryStream(body);
        using var reader = new StreamReader(gzip ? new GZipStream(bytes, CompressionMode.Decompress) : bytes, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Listens on a free port, or again on the one that it had.</summary>
    public async Task ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Address.Port}");
        _app = builder.Build();
        _app.Run(TakeAsync);
        await _app.StartAsync();
        Address = new Uri(new Uri(_app.Urls.Single()), "/v1/events");
    }

    public async Task KillAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
            await app.StopAsync(atOnce.Token);
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Bodies.Enqueue(body.ToArray());
        Headers.Enqueue((context.Request.ContentType, context.Request.Headers.ContentEncoding));
        context.Items[EventCount] = LinesOf(body.ToArray(), gzip: context.Request.Headers.ContentEncoding == "gzip").Count;
        await answer(Interlocked.Increment(ref _requests), context);
    }
}
