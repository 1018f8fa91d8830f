using Local.Host.EventHubs;
using Local.Host.Http;
using Local.Host.Queues;
using Local.Host.Settings;
using Local.Host.Timers;
using Local.Host.Worker;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>The app's functions, each behind its trigger.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(1);

    private readonly Shutdown _shutdown;
    private readonly List<Invoker> _invokers;
    private readonly List<ITrigger> _triggers;
    private readonly HttpInvocation _httpInvocation;
    private readonly HttpFunctions _http;

    private RunningApp(Shutdown shutdown, List<Invoker> invokers, List<ITrigger> triggers, HttpInvocation httpInvocation, HttpFunctions http)
    {
        _shutdown = shutdown;
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
    public static async Task<RunningApp> StartAsync(
        CommandLine command,
        int port,
        DataFolder data,
        AppSettings settings,
        HostOptions host,
        Workers workers,
        ILoggerFactory logs,
        Shutdown shutdown,
        TextWriter output)
    {
        var processes = await workers.ReadyAsync(shutdown.Stopping);
        var invokers = workers.All.Select(worker => new Invoker(worker, shutdown, host.FunctionTimeout, logs.CreateLogger<Invoker>())).ToList();
        var batches = new BatchInvoker(invokers, command.Unkindness);
        var functions = new List<HttpFunction>();
        var triggers = new List<ITrigger>();
        foreach (var function in processes[0].Functions.Where(function => !settings.IsDisabled(function.Name)))
        {
            switch (function.TriggerType)
            {
                case HttpFunction.TriggerType:
                    functions.Add(HttpFunction.Of(function, host.RoutePrefix));
                    break;
                case EventHubTrigger.TriggerType:
                    triggers.Add(new EventHubTrigger(function, settings, host.EventHubs, batches, data.Checkpoints, logs.CreateLogger<EventHubTrigger>()));
                    break;
                case QueueTrigger.TriggerType:
                    triggers.Add(new QueueTrigger(function, settings, host.Queues, invokers[0], logs.CreateLogger<QueueTrigger>()));
                    break;
                case TimerTrigger.TriggerType:
                    triggers.Add(new TimerTrigger(function, settings, invokers[0], TimeProvider.System));
                    break;
                default:
                    throw new StartFailure($"{function.Where}: the local host does not know the trigger '{function.TriggerType}'.");
            }
        }

        var invocation = new HttpInvocation(workers.All[0], invokers[0], command.EnableAuth ? new HostKeys(data.HostKeysFile) : null);
        var http = await HttpFunctions.StartAsync(functions, invocation, port, logs, shutdown.Stopping);
        StartupReport.Write(
            output, http.Address, functions, triggers, processes.Select(process => process.Id), command.EnableAuth ? data.HostKeysFile : null);
        return new RunningApp(shutdown, invokers, triggers, invocation, http);
    }

    /// <summary>Lets running invocations end, as long as they may, and says what it waits for.</summary>
    public async Task DrainAsync(Action<string> say)
    {
        var draining = Task.WhenAll(_http.StopAsync(_shutdown.Abort), Task.WhenAny(Ended));
        var tooLate = Shutdown.Signalled(_shutdown.Abort).ContinueWith(_ => Task.Delay(Shutdown.AbortTimeout), TaskScheduler.Default).Unwrap();
        while (await Task.WhenAny(draining, tooLate, Task.Delay(ReportInterval)) is var first && first != draining && first != tooLate)
        {
            var running = _invokers.SelectMany(invoker => invoker.Running).Select(function => $"{function.Function} ({function.Count})");
            say($"Waiting for {string.Join(", ", running.DefaultIfEmpty("connections to close"))}...");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _http.DisposeAsync();
        _httpInvocation.Dispose();
    }

    // The first trigger that fails ends the app: one that no longer reads its stream must not look alive.
    private async Task EndAsync()
    {
        var running = _triggers.Select(trigger => trigger.RunAsync(_shutdown)).Append(Shutdown.Signalled(_shutdown.Stopping)).ToList();
        while (running.Count != 0)
        {
            var ended = await Task.WhenAny(running);
            running.Remove(ended);
            await ended;
        }
    }
}
