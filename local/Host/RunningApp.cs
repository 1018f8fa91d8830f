using Local.Host.EventHubs;
using Local.Host.Http;
using Local.Host.Queues;
using Local.Host.Timers;
using Local.Host.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>The app's functions, each behind its trigger.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(1);

    private readonly HostContext _host;
    private readonly List<Invoker> _invokers;
    private readonly List<ITrigger> _triggers;
    private readonly HttpInvocation _httpInvocation;
    private readonly HttpFunctions _http;

    private RunningApp(HostContext host, List<Invoker> invokers, List<ITrigger> triggers, HttpInvocation httpInvocation, HttpFunctions http)
    {
        _host = host;
        _invokers = invokers;
        _triggers = triggers;
        _httpInvocation = httpInvocation;
        _http = http;
        Ended = EndAsync();
    }

    /// <summary>Ends when the triggers have, after the host was asked to stop; fails when one cannot go on.</summary>
    public Task Ended { get; }

    /// <summary>Sets the triggers up, and says what runs.</summary>
    /// <exception cref="StartFailure">A function cannot run here, or the port is taken.</exception>
    public static async Task<RunningApp> StartAsync(HostContext host, Workers workers)
    {
        var processes = await workers.ReadyAsync(host.Shutdown.Stopping);
        var functions = processes[0].Functions.Where(function => !host.Settings.IsDisabled(function.Name)).ToLookup(IsHttp);
        var invokers = workers.All.Select(worker => NewInvoker(worker, host)).ToList();
        var triggers = functions[false].Select(function => NewTrigger(function, host, invokers)).ToList();
        var httpFunctions = functions[true].Select(function => HttpFunction.Of(function, host.Options.RoutePrefix)).ToList();
        var keysFile = host.Command.EnableAuth ? host.Data.HostKeysFile : null;
        var invocation = new HttpInvocation(workers.All[0], invokers[0], keysFile is null ? null : new HostKeys(keysFile));
        var http = await HttpFunctions.StartAsync(httpFunctions, invocation, host.Port, host.Logs, host.Shutdown.Stopping);
        StartupReport.Write(host.Output, http.Address, httpFunctions, triggers, processes.Select(process => process.Id), keysFile);
        return new RunningApp(host, invokers, triggers, invocation, http);
    }

    /// <summary>Lets running invocations end, as long as they may, and says what it waits for.</summary>
    public async Task DrainAsync()
    {
        var draining = Task.WhenAll(_http.StopAsync(_host.Shutdown.Abort), Task.WhenAny(Ended));
        var tooLate = TooLateAsync();
        while (await Task.WhenAny(draining, tooLate, Task.Delay(ReportInterval)) is var first && first != draining && first != tooLate)
        {
            var running = _invokers.SelectMany(invoker => invoker.Running).Select(function => $"{function.Function} ({function.Count})");
            _host.Output.WriteLine($"Waiting for {string.Join(", ", running.DefaultIfEmpty("connections to close"))}...");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _http.DisposeAsync();
        _httpInvocation.Dispose();
    }

    private static bool IsHttp(Function function) => function.TriggerType == HttpFunction.TriggerType;

    private static Invoker NewInvoker(FunctionWorker worker, HostContext host) =>
        new(worker, host.Shutdown, host.Options.FunctionTimeout, host.Logs.CreateLogger<Invoker>());

    private static ITrigger NewTrigger(Function function, HostContext host, List<Invoker> invokers) => function.TriggerType switch
    {
        EventHubTrigger.TriggerType => new EventHubTrigger(function, host, new BatchInvoker(invokers, host.Command.Unkindness)),
        QueueTrigger.TriggerType => new QueueTrigger(function, host, invokers[0]),
        TimerTrigger.TriggerType => new TimerTrigger(function, host.Settings, invokers[0], TimeProvider.System),
        var other => throw new StartFailure($"{function.Where}: the local host does not know the trigger '{other}'."),
    };

    private async Task TooLateAsync()
    {
        await Shutdown.Signalled(_host.Shutdown.Abort);
        await Task.Delay(Shutdown.AbortTimeout);
    }

    // The first trigger that fails ends the app: one that no longer reads its stream must not look alive.
    private async Task EndAsync()
    {
        var running = _triggers.Select(trigger => trigger.RunAsync(_host.Shutdown)).Append(Shutdown.Signalled(_host.Shutdown.Stopping)).ToList();
        while (running.Count != 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            await ended;
        }
    }
}
