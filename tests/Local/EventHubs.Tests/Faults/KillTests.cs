using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Tests.Support;
using Xunit.Abstractions;

namespace Local.EventHubs.Tests.Faults;

/// <summary>The emulator's process is killed while clients send to it.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 8;
    private const int Senders = 4;
    private const int MostEventsPerSend = 30;
    private const int MostBodyLength = 10_000;

    private readonly string _folder = DataFolder.New();
    private readonly ConcurrentDictionary<string, int> _acknowledged = [];
    private readonly CancellationTokenSource _stop = new();
    private volatile string _connectionString = "";

    public void Dispose()
    {
        _stop.Dispose();
        DataFolder.Delete(_folder);
    }

    [EmulatorFact]
    public async Task Kill_DuringSends_LosesNothingAcknowledgedAndLeavesNoHole()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var senders = new List<Task>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var emulator = await EmulatorProcess.StartAsync(_folder);
            _connectionString = emulator.ConnectionString;
            senders.AddRange(senders.Count > 0 ? [] : Enumerable.Range(0, Senders).Select(SendUntilStopped));

            // Two of them within a second of the start, when the log was just checked and clients come back; the others in full swing.
            var before = _acknowledged.Count;
            var wanted = kill is 2 or 3 ? 1 : random.Next(10, 60);
            await Eventually.HoldsAsync(
                () => _acknowledged.Count >= before + wanted, () => $"Only {_acknowledged.Count - before} sends were acknowledged.");
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 30));
            await emulator.KillAsync();
        }

        await _stop.CancelAsync();
        await using var last = await EmulatorProcess.StartAsync(_folder);
        _connectionString = last.ConnectionString;
        await Task.WhenAll(senders);

        var stored = new Dictionary<string, int>();
        for (var partition = 0; partition < 4; partition++)
        {
            await ReadSends($"{partition}", stored);
        }

        output.WriteLine($"{_acknowledged.Count} sends acknowledged, {stored.Count} stored");
        Assert.Empty(_acknowledged.Keys.Except(stored.Keys));
        Assert.All(_acknowledged, send => Assert.Equal(send.Value, stored[send.Key]));
        Assert.InRange(_acknowledged.Count, 10 * (Kills - 2), stored.Count);
    }

    /// <summary>One send after another to the sender's own partition, each tried once, so that none is stored twice.</summary>
    private async Task SendUntilStopped(int sender)
    {
        var random = new Random(sender);
        var options = new SendEventOptions { PartitionId = $"{sender}" };
        var once = new EventHubProducerClientOptions { RetryOptions = { MaximumRetries = 0 } };
        var number = 0;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var producer = new EventHubProducerClient(_connectionString, Some.Hub, once);
                while (!_stop.IsCancellationRequested)
                {
                    var count = random.Next(1, MostEventsPerSend + 1);
                    var send = $"{sender}-{number++}";
                    var events = Enumerable.Range(0, count).Select(i => new EventData(Body(send, i, count, random)));
                    await producer.SendAsync(events, options, CancellationToken.None);
                    _acknowledged[send] = count;
                }
            }
            catch (Exception failure) when (IsLostConnection(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20)); // the next emulator is being started
            }
        }
    }

    private static bool IsLostConnection(Exception failure) =>
        failure is EventHubsException or IOException or SocketException or OperationCanceledException or TimeoutException;

    /// <summary>The sends in a partition, each checked to be whole and in one piece, behind the one that was sent before it.</summary>
    private async Task ReadSends(string partitionId, Dictionary<string, int> stored)
    {
        await using var receiver = Clients.Receiver(_connectionString, Some.Hub, "archive", partitionId, EventPosition.Earliest);
        await using var producer = Clients.Producer(_connectionString, Some.Hub);
        var last = (await producer.GetPartitionPropertiesAsync(partitionId)).LastEnqueuedSequenceNumber;
        var events = await receiver.ReceiveAsync((int)last + 1);
        Assert.Equal(Enumerable.Range(0, events.Count).Select(i => (long)i), events.Select(e => e.SequenceNumber));

        var previous = -1;
        for (var i = 0; i < events.Count;)
        {
            var parts = events[i].EventBody.ToString().Split(':');
            var (send, count) = (parts[0], int.Parse(parts[2], CultureInfo.InvariantCulture));
            var number = int.Parse(send.Split('-')[1], CultureInfo.InvariantCulture);
            Assert.True(number > previous, $"{send} is stored behind {previous}");
            Assert.Equal(
                Enumerable.Range(0, count).Select(part => $"{send}:{part}:{count}:"),
                events.Skip(i).Take(count).Select(e => e.EventBody.ToString().TrimEnd('x')));
            stored.Add(send, count);
            (previous, i) = (number, i + count);
        }
    }

    private static string Body(string send, int index, int count, Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{send}:{index}:{count}:{new string('x', random.Next(MostBodyLength))}");
}
