using System.Net;
using System.Net.Sockets;
using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests.Faults;

/// <summary>Everyday mistakes: one line that says what is wrong, and nothing held afterwards.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = DataFolder.New();

    public void Dispose() => DataFolder.Delete(_folder);

    [EmulatorFact]
    public async Task StartAsync_OnAPortThatAnotherListensOn_NamesThePort()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        Assert.Equal($"Port {port} is in use by another process.", await MistakeOf(Some.Options(_folder) with { Port = port }));
        await AssertStarts();
    }

    [EmulatorFact]
    public async Task StartAsync_OnThePortOfAnotherEmulator_NamesThePort()
    {
        var otherFolder = DataFolder.New();
        await using (var other = await EventHubsEmulator.StartAsync(Some.Options(otherFolder), CancellationToken.None))
        {
            Assert.Equal($"Port {other.Port} is in use by another process.", await MistakeOf(Some.Options(_folder) with { Port = other.Port }));
        }

        DataFolder.Delete(otherFolder);
    }

    [EmulatorFact]
    public async Task StartAsync_InAFolderThatAnotherProcessOwns_NamesTheFolder()
    {
        await using (var other = await EmulatorProcess.StartAsync(_folder))
        {
            var mistake = await MistakeOf(Some.Options(_folder));

            Assert.StartsWith($"The data folder {_folder} cannot be used: ", mistake, StringComparison.Ordinal);
            Assert.Contains("used by another process", mistake, StringComparison.Ordinal);
        }

        await AssertStarts();
    }

    [EmulatorFact]
    public async Task StartAsync_InAFolderThatIsAFile_NamesIt()
    {
        var path = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(path, "");

        Assert.StartsWith($"The data folder {path} cannot be used: ", await MistakeOf(Some.Options(path)), StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task StartAsync_OfADamagedLog_NamesFileAndByteAndLeavesItAsItIs()
    {
        await AssertStarts();
        var file = Path.Combine(_folder, Some.Hub, "2", "00000000000000000000.log");
        await File.WriteAllTextAsync(file, new string('x', 500));

        var mistake = await MistakeOf(Some.Options(_folder));

        Assert.Contains($"{file}, byte 0: the header's checksum is wrong", mistake, StringComparison.Ordinal);
        Assert.Equal(new string('x', 500), await File.ReadAllTextAsync(file));
        File.Delete(file);
        await AssertStarts();
    }

    [EmulatorFact]
    public async Task StartAsync_OfAHubWithOtherPartitions_NamesBothNumbers()
    {
        await AssertStarts();

        var mistake = await MistakeOf(Some.Options(_folder) with { Config = new EmulatorConfig([new HubConfig(Some.Hub, 8, [])]) });

        Assert.Contains("made with 4 partitions and is configured with 8", mistake, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task StartAsync_OfABadConfiguration_NamesTheField()
    {
        var mistake = await MistakeOf(Some.Options(_folder) with { Config = new EmulatorConfig([new HubConfig(Some.Hub, 33, [])]) });

        Assert.Contains("'PartitionCount' of 'events' is 33", mistake, StringComparison.Ordinal);
    }

    private static async Task<string> MistakeOf(EmulatorOptions options)
    {
        var mistake = await Assert.ThrowsAsync<InvalidOperationException>(() => EventHubsEmulator.StartAsync(options, CancellationToken.None));
        Assert.DoesNotContain('\n', mistake.Message);
        return mistake.Message;
    }

    private async Task AssertStarts()
    {
        await using var emulator = await EventHubsEmulator.StartAsync(Some.Options(_folder), CancellationToken.None);
        Assert.InRange(emulator.Port, 1, ushort.MaxValue);
    }
}
