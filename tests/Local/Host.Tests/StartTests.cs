using System.Net;
using System.Net.Sockets;
using Local.Host.Tests.Support;

namespace Local.Host.Tests;

public sealed class StartTests
{
    private const int AmqpPort = 5672;
    private const int BlobPort = 10000;

    [Fact]
    public async Task Start_WhileTheUsualPortsAreTaken_TakesOthers()
    {
        using var amqp = Take(AmqpPort);
        using var blobs = Take(BlobPort);
        await using var host = new TestHost("Plain").With("Storage", "UseDevelopmentStorage=true");

        await host.StartAsync();
        await host.SendAsync("a");
        await host.CheckpointAsync("plain", 0);

        Assert.DoesNotContain($"Serving event hubs on port {AmqpPort},", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"Starting Azurite on ports {BlobPort},", host.Output, StringComparison.Ordinal);
        Assert.Contains("Starting Azurite on ports ", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OfTwoHosts_KeepsTheirStreamsApart()
    {
        await using var one = new TestHost("Plain");
        await using var other = new TestHost("Plain");
        await one.StartAsync();
        await other.StartAsync();

        await one.SendAsync("a");
        await one.CheckpointAsync("plain", 0);
        await other.SendAsync("b");
        await other.CheckpointAsync("plain", 0);

        Assert.Equal(["a"], Assert.Single(one.Records(), record => record.What == "done").Texts());
        Assert.Equal(["b"], Assert.Single(other.Records(), record => record.What == "done").Texts());
    }

    [Fact]
    public async Task Start_ForADebugger_SaysWhichProcessWaitsAndCanBeStopped()
    {
        await using var host = new TestHost("Plain");

        host.Launch("--wait-for-debugger");
        await host.WaitForAsync("waits for a debugger.");
        Assert.True(Signals.IsRunning(Assert.Single(host.WorkerIds)));

        Assert.Equal(0, await host.StopAsync());
        Assert.DoesNotContain("Press Ctrl-C", host.Output, StringComparison.Ordinal);
    }

    // Somebody may have taken it before: all the same.
    private static TcpListener? Take(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            return null;
        }
    }
}
