using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;

namespace Local.EventHubs.Amqp;

/// <summary>A client's link to receive by: follows its partition as far as the client gives credit, and waits at the end for more.</summary>
internal sealed class Receiver
{
    private const int MaxReadAhead = 2_000; // events; the log bounds a read by its bytes, too

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
                // More than there is credit for: clients give it by the hundred, and a batch is read as a whole.
                foreach (var stored in await _partition.ReadAsync(next, MaxReadAhead, _closed.Token))
                {
                    while (_link.LinkCredit == 0)
                    {
                        await _creditGiven.WaitAsync(_closed.Token);
                    }

                    Send(stored);
                    next = stored.SequenceNumber + 1;
                }
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

    private void Send(StoredEvent stored)
    {
        PartitionState? end = _wantsEndOfPartition ? _partition.Describe() : null;
        var message = new EncodedMessage(EventEncoding.Message(stored, end, _time.GetUtcNow()));
        _link.SendMessageNoWait(message, new ArraySegment<byte>(BitConverter.GetBytes(stored.SequenceNumber)), AmqpConstants.NullBinary);
    }
}
