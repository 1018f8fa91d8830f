using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Says, once everything runs, which functions there are and where.</summary>
internal sealed class StartupReport(
    HttpFunctions http, List<TriggerPump> pumps, HttpListener listener, IServer server, DataFolder data, EmbeddedHostOptions options)
    : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?
            .Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var functions = http.Functions.Select(function => (function.Function.Name, Line: $"[{function.MethodList}] {address}/{function.Template}"))
            .Concat(pumps.Select(pump => (pump.Function.Name, Line: pump.Function.TriggerKind)))
            .OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase);

        var output = options.Output;
        output.WriteLine();
        output.WriteLine("Functions:");
        output.WriteLine();
        foreach (var (name, line) in functions)
        {
            output.WriteLine($"        {name}: {line}");
        }

        output.WriteLine();
        if (listener.EnableAuth)
        {
            output.WriteLine($"Keys are checked; they are in {data.HostKeysFile}");
        }

        output.WriteLine($"Listening on {address}. Press Ctrl-C to stop.");
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
