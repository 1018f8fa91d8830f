using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;

namespace Local.EventHubs.Amqp;

/// <summary>A client's link to receive by: follows its partition as far as the client gives credit, and waits at the end for more.</summary>
internal sealed class Receiver
{
    private static readonly AmqpSymbol OwnerLevelProperty = "com.microsoft:epoch";
    private static readonly AmqpSymbol NameProperty = "com.microsoft:receiver-name";
    private static readonly AmqpSymbol EndOfPartitionCapability = "com.microsoft:enable-receiver-runtime-metric";

    private readonly SendingAmqpLink _link;
    private readonly PartitionLog _partition;
    private readonly TimeProvider _time;
    private readonly bool _wantsEndOfPartition;
    private readonly SemaphoreSlim _creditGiven = new(0);
    private readonly CancellationTokenSource _closed = new();

    internal Receiver(SendingAmqpLink link, PartitionLog partition, TimeProvider time)
    {
        _link = link;
        _partition = partition;
        _time = time;
        OwnerLevel = link.Settings.Properties?.TryGetValue(OwnerLevelProperty, out long level) == true ? level : null;
        Name = link.Settings.Properties?.TryGetValue(NameProperty, out string name) == true ? name : link.Name;
        _wantsEndOfPartition = link.Settings.DesiredCapabilities?.Contains(EndOfPartitionCapability) == true;
        link.RegisterCreditListener((_, _, _) => _creditGiven.Release());
        link.RegisterDispositionListener(_ => { }); // deliveries are settled as they are sent
        link.SafeAddClosed((_, _) => _closed.Cancel());
    }

    /// <summary>Null: shares the partition with others.</summary>
    internal long? OwnerLevel { get; }

    internal string Name { get; }

    internal bool IsClosing => _link.IsClosing();

    /// <summary>Starts to deliver from <paramref name="sequenceNumber"/> on.</summary>
    internal void Start(long sequenceNumber) => _ = DeliverAsync(sequenceNumber);

    internal void Close(AmqpException reason)
    {
        _closed.Cancel();
        _link.SafeClose(reason);
    }

    private async Task DeliverAsync(long next)
    {
        try
        {
            while (true)
            {
                uint credit;
                while ((credit = _link.LinkCredit) == 0)
                {
                    await _creditGiven.WaitAsync(_closed.Token);
                }

                var events = await _partition.ReadAsync(next, (int)Math.Min(credit, int.MaxValue), _closed.Token);
                Send(events);
                next = events[^1].SequenceNumber + 1;
            }
        }
        catch (Exception end) when (_closed.IsCancellationRequested || end is ObjectDisposedException)
        {
        }
        catch (Exception failure) // nobody awaits this: the client is told
        {
            Close(AmqpErrors.Internal($"Partition {_partition.PartitionId} cannot be read from {next} on: {failure.Message}"));
        }
    }

    private void Send(List<StoredEvent> events)
    {
        PartitionState? end = _wantsEndOfPartition ? _partition.Describe() : null;
        var now = _time.GetUtcNow();
        foreach (var stored in events)
        {
            var tag = new ArraySegment<byte>(BitConverter.GetBytes(stored.SequenceNumber));
            _link.SendMessageNoWait(new EncodedMessage(EventEncoding.Message(stored, end, now)), tag, AmqpConstants.NullBinary);
        }
    }
}
