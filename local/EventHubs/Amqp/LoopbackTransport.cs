using System.Net.Sockets;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Transport;

namespace Local.EventHubs.Amqp;

/// <summary>The bytes of one connection. Reads ahead, because the library asks for each frame in two pieces.</summary>
internal sealed class LoopbackTransport : TransportBase
{
    private const int ReadAheadBytes = 64 << 10; // a frame at its largest

    private readonly Socket _socket;
    private readonly BufferedStream _incoming;

    internal LoopbackTransport(Socket socket)
        : base("loopback")
    {
        _socket = socket;
        _socket.NoDelay = true;
        _incoming = new BufferedStream(new NetworkStream(socket), ReadAheadBytes);
        LocalEndPoint = $"{socket.LocalEndPoint}";
        RemoteEndPoint = $"{socket.RemoteEndPoint}";
    }

    public override string LocalEndPoint { get; }

    public override string RemoteEndPoint { get; }

    public override void SetMonitor(ITransportMonitor usageMeter)
    {
    }

    public override bool ReadAsync(TransportAsyncCallbackArgs args) =>
        Start(args, _incoming.ReadAsync(args.Buffer.AsMemory(args.Offset, args.Count)));

    public override bool WriteAsync(TransportAsyncCallbackArgs args) => Start(args, args.Buffer is { } single
        ? _socket.SendAsync(single.AsMemory(args.Offset, args.Count))
        : new ValueTask<int>(_socket.SendAsync(
            [.. args.ByteBufferList.Select(buffer => new ArraySegment<byte>(buffer.Buffer, buffer.Offset, buffer.Length))])));

    protected override bool CloseInternal()
    {
        AbortInternal();
        return true;
    }

    protected override void AbortInternal() => _socket.Dispose(); // what was written is still sent

    /// <summary>False when it is done already: then the caller goes on by itself, and must not be called back.</summary>
    private static bool Start(TransportAsyncCallbackArgs args, ValueTask<int> transfer)
    {
        args.CompletedSynchronously = transfer.IsCompletedSuccessfully;
        if (transfer.IsCompletedSuccessfully)
        {
            (args.BytesTransfered, args.Exception) = (transfer.Result, null);
            return false;
        }

        _ = FinishAsync(args, transfer);
        return true;
    }

    private static async Task FinishAsync(TransportAsyncCallbackArgs args, ValueTask<int> transfer)
    {
        try
        {
            (args.BytesTransfered, args.Exception) = (await transfer, null);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            args.Exception = failure;
        }

        args.CompletedCallback(args);
    }
}
