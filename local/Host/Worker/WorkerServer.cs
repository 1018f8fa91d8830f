using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Local.Host.Worker.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>Where worker processes call: a gRPC server on a free port of this machine.</summary>
internal sealed class WorkerServer(ILoggerFactory logs) : FunctionRpc.FunctionRpcBase, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, WorkerChannel> _expected = new();
    private readonly WorkerLog _log = new(logs);
    private WebApplication? _app;

    public Uri Address => new(_app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()); // started

    public static async Task<WorkerServer> StartAsync(ILoggerFactory logs, CancellationToken cancellationToken)
    {
        var server = new WorkerServer(logs);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(logs).AddSingleton(server).AddRouting();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = null; // a batch may be many megabytes
            grpc.MaxSendMessageSize = null;
        });
        server._app = builder.Build();
        server._app.MapGrpcService<WorkerServer>();
        await server._app.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>The channel for a worker that is about to be started under this id.</summary>
    public WorkerChannel Expect(string workerId, Action closing) => _expected[workerId] = new WorkerChannel(_log.Write, closing);

    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (!await requestStream.MoveNext(context.CancellationToken)
            || requestStream.Current.StartStream is not { } start
            || !_expected.TryRemove(start.WorkerId, out var channel))
        {
            throw new Grpc.Core.RpcException(new Status(StatusCode.PermissionDenied, "This host started no such worker."));
        }

        try
        {
            await channel.RunAsync(requestStream, responseStream, context.CancellationToken);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // Killed: its channel has told all who wait.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
