using System.Diagnostics;
using System.Globalization;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly string _folder = DataFolder.New();

    public void Dispose() => DataFolder.Delete(_folder);

    [EmulatorFact]
    public async Task Main_AskedForHelp_ListsTheOptions()
    {
        var (exitCode, output, error) = await EmulatorProcess.RunAsync("--port", "x", "--help");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.All(["--port", "--data", "--config", "--help"], option => Assert.Contains(option, output, StringComparison.Ordinal));
    }

    [EmulatorFact]
    public async Task Main_WithAMistake_SaysItInOneLineAndFails()
    {
        (string[] Arguments, string Mistake)[] cases =
        [
            (["--port", "abc"], "--port is 'abc'; it must be a number from 0 to 65535."),
            (["--port", "65536"], "--port is '65536'; it must be a number from 0 to 65535."),
            (["--data"], "--data needs a value."),
            (["--ports", "1"], "'--ports' is no option; --help lists them."),
            (["--config", "/nowhere.json"], "The configuration cannot be read: Could not find file '/nowhere.json'."),
        ];

        foreach (var (arguments, mistake) in cases)
        {
            Assert.Equal((1, "", mistake + Environment.NewLine), await EmulatorProcess.RunAsync(arguments));
        }
    }

    [EmulatorFact]
    public async Task Main_StoppedBySigTerm_EndsWithZeroAndKeepsTheLog()
    {
        await using (var emulator = await EmulatorProcess.StartAsync(_folder))
        {
            await using var producer = Clients.Producer(emulator.ConnectionString, Some.Hub);
            await producer.SendAsync([new EventData("kept")], new SendEventOptions { PartitionId = "3" });
            await using var waiting = Clients.Receiver(emulator.ConnectionString, Some.Hub, "rollup", "3", EventPosition.Earliest);
            await waiting.ReceiveAsync(1);

            using var kill = Process.Start("kill", ["-TERM", emulator.Id.ToString(CultureInfo.InvariantCulture)]);
            Assert.Equal(0, await emulator.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10)));
        }

        await using var again = await EmulatorProcess.StartAsync(_folder);
        await using var receiver = Clients.Receiver(again.ConnectionString, Some.Hub, "rollup", "3", EventPosition.Earliest);
        Assert.Equal("kept", (await receiver.ReceiveAsync(1))[0].EventBody.ToString());
    }
}
