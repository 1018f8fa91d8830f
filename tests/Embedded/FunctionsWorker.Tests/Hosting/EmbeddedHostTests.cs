using Azurite;
using FunctionsWorker.Tests.Http;
using FunctionsWorker.Tests.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsWorker.Tests.Hosting;

public sealed class EmbeddedHostTests
{
    [Fact]
    public async Task Start_OfAnApp_ListsItsFunctionsAndItsAddress()
    {
        await using var app = await TestApp.StartAsync(new AppSetup(typeof(CatchAllFirst), typeof(EveryMinute))
        {
            Configure = builder => builder.Services.AddSingleton<Recorder>(),
        });

        var address = $"http://localhost:{app.Client.BaseAddress!.Port}"; // set by the test app
        Assert.Contains($"b: [GET,POST] {address}/api/exact", app.Output, StringComparison.Ordinal);
        Assert.Contains("EveryMinute: timerTrigger", app.Output, StringComparison.Ordinal);
        Assert.Contains($"Listening on {address}. Press Ctrl-C to stop.", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithADisabledFunction_LeavesItOut()
    {
        await using var app = await TestApp.StartAsync(new AppSetup(typeof(CatchAllFirst))
        {
            Settings = new() { ["AzureWebJobs.A.Disabled"] = "true" },
        });

        Assert.Equal("exact", await app.Client.GetStringAsync("api/exact"));
        Assert.DoesNotContain("A: ", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAnEmulatorThatIsNotThere_StartsOneForAsLongAsTheAppLives()
    {
        var endpoints = AzuriteEndpoints.Free();
        await using (await TestApp.StartAsync(new AppSetup { Settings = new() { ["Other"] = endpoints.ConnectionString } }))
        {
            Assert.True(await endpoints.AreListeningAsync(CancellationToken.None));
        }

        Assert.False(await endpoints.AreListeningAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(typeof(NoTrigger), "'None' has 0 triggers")]
    [InlineData(typeof(TwoTriggers), "'Two' has 2 triggers")]
    [InlineData(typeof(SameName), "two functions named 'SAME'")]
    [InlineData(typeof(ForeignTrigger), "'Foreign', parameter 'input': the embedded host has no foreignTrigger")]
    [InlineData(typeof(InputBinding), "'Input', parameter 'input': the embedded host has no input bindings")]
    [InlineData(typeof(OutputBinding), "'Output': the embedded host has no output bindings")]
    public void Build_WithAFunctionThatCannotRun_NamesIt(Type functions, string expected)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => TestApp.Build(new AppSetup(functions), TextWriter.Null));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class ForeignTriggerAttribute : TriggerBindingAttribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    private sealed class ForeignInputAttribute : InputBindingAttribute;

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ForeignOutputAttribute : OutputBindingAttribute;

    private sealed class NoTrigger
    {
        [Function("None")]
        public static void Run()
        {
        }
    }

    private sealed class TwoTriggers
    {
        [Function("Two")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo first, [TimerTrigger("0 * * * * *")] TimerInfo second)
        {
        }
    }

    private sealed class SameName
    {
        [Function("Same")]
        public static void One([TimerTrigger("0 * * * * *")] TimerInfo timer)
        {
        }

        [Function("SAME")]
        public static void Other([TimerTrigger("0 * * * * *")] TimerInfo timer)
        {
        }
    }

    private sealed class ForeignTrigger
    {
        [Function("Foreign")]
        public static void Run([ForeignTrigger] string input)
        {
        }
    }

    private sealed class InputBinding
    {
        [Function("Input")]
        public static void Run([TimerTrigger("0 * * * * *")] TimerInfo timer, [ForeignInput] string input)
        {
        }
    }

    private sealed class OutputBinding
    {
        [Function("Output")]
        [ForeignOutput]
        public static string Run([TimerTrigger("0 * * * * *")] TimerInfo timer) => "";
    }
}
