using Microsoft.Azure.Functions.Worker;

namespace FunctionsWorker.Tests.Timers;

public sealed class EveryMinute(Recorder recorder)
{
    [Function("EveryMinute")]
    public async Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        recorder.Add(timer);
        await recorder.Behaviour(cancellationToken);
    }
}

public sealed class OnStartup(Recorder recorder)
{
    [Function("OnStartup")]
    public void Run([TimerTrigger("%Schedule%", RunOnStartup = true, UseMonitor = false)] TimerInfo timer) => recorder.Add(timer);
}
