using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Consumer;
using Azure.Messaging.EventHubs.Producer;
using Local.EventHubs.Log;
using Local.EventHubs.Tests.Support;
using Microsoft.Win32.SafeHandles;
using FailureReason = Azure.Messaging.EventHubs.EventHubsException.FailureReason;

namespace Local.EventHubs.Tests.Faults;

/// <summary>The disk takes half of a batch and then no more.</summary>
public sealed class WriteFailureTests : IDisposable
{
    private readonly string _folder = DataFolder.New();
    private volatile bool _isFull;

    public void Dispose() => DataFolder.Delete(_folder);

    [EmulatorFact]
    public async Task SendAsync_ToAFullDisk_IsRefusedAndLeavesNothingUntilThereIsRoom()
    {
        await using var emulator = await EventHubsEmulator.StartAsync(Some.Options(_folder) with { Write = Write }, CancellationToken.None);
        await using var producer = Clients.Producer(emulator.ConnectionString, Some.Hub);
        await Send(producer, "before");
        var length = LengthOfLog();

        _isFull = true;
        var failure = await Assert.ThrowsAsync<EventHubsException>(() => Send(producer, "refused"));
        var lengthWhenFull = LengthOfLog();
        _isFull = false;
        await Send(producer, "after");

        Assert.Equal(FailureReason.QuotaExceeded, failure.Reason);
        Assert.Contains("Partition 0 of 'events' cannot be written: There is no room left.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(length, lengthWhenFull);
        await using var receiver = Clients.Receiver(emulator.ConnectionString, Some.Hub, "archive", "0", EventPosition.Earliest);
        var received = await receiver.ReceiveAsync(4);
        Assert.Equal(["before", "after"], received.Select(e => e.EventBody.ToString()).Where(body => body[0] != 'x'));
        Assert.Equal([0L, 1L, 2L, 3L], received.Select(e => e.SequenceNumber));
    }

    [Fact]
    public async Task Append_ToAFullDisk_LeavesALogThatOpensAsItWas()
    {
        var options = Some.Options(_folder) with { Write = Write };
        using (var log = PartitionLog.Open("0", _folder, options))
        {
            log.Append(Some.Batch("before"));
            _isFull = true;
            Assert.Throws<IOException>(() => log.Append(Some.Batch("refused", new string('x', 10_000))));
        }

        _isFull = false;
        using var reopened = PartitionLog.Open("0", _folder, options);
        reopened.Append(Some.Batch("after"));

        Assert.Equal(["before", "after"], (await reopened.ReadAsync(0, 10, CancellationToken.None)).Select(Some.Body));
    }

    private static Task Send(EventHubProducerClient producer, string body) =>
        producer.SendAsync([new EventData(body), new EventData(new string('x', 10_000))], new SendEventOptions { PartitionId = "0" });

    private long LengthOfLog() => new FileInfo(Path.Combine(_folder, Some.Hub, "0", "00000000000000000000.log")).Length;

    private void Write(SafeFileHandle file, ReadOnlySpan<byte> bytes, long position)
    {
        if (_isFull)
        {
            RandomAccess.Write(file, bytes[..(bytes.Length / 2)], position);
            throw new IOException("There is no room left.");
        }

        RandomAccess.Write(file, bytes, position);
    }
}
