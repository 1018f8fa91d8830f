using System.Net.Sockets;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Transport;

namespace Local.EventHubs.Amqp;

/// <summary>The bytes of one connection. Reads ahead, because the library asks for each frame in two pieces.</summary>
internal sealed class LoopbackTransport : TransportBase
{
    private const int ReadAheadLength = 64 << 10; // a frame at its largest

    private readonly Socket _socket;
    private readonly SocketAsyncEventArgs _reading = new();
    private readonly SocketAsyncEventArgs _writing = new();
    private ArraySegment<byte> _readAhead = ArraySegment<byte>.Empty;

    internal LoopbackTransport(Socket socket)
        : base("loopback")
    {
        _socket = socket;
        _socket.NoDelay = true;
        LocalEndPoint = $"{socket.LocalEndPoint}";
        RemoteEndPoint = $"{socket.RemoteEndPoint}";
        _reading.SetBuffer(new byte[ReadAheadLength], 0, ReadAheadLength);
        _reading.Completed += (_, _) => Complete((TransportAsyncCallbackArgs)_reading.UserToken!, EndRead); // set by ReadAsync
        _writing.Completed += (_, _) => Complete((TransportAsyncCallbackArgs)_writing.UserToken!, EndWrite); // set by WriteAsync
    }

    public override string LocalEndPoint { get; }

    public override string RemoteEndPoint { get; }

    public override void SetMonitor(ITransportMonitor usageMeter)
    {
    }

    /// <summary>False when it is done already.</summary>
    public override bool ReadAsync(TransportAsyncCallbackArgs args)
    {
        args.CompletedSynchronously = true;
        args.Exception = null;
        if (_readAhead.Count == 0)
        {
            _reading.UserToken = args;
            if (_socket.ReceiveAsync(_reading))
            {
                return true;
            }
        }

        EndRead(args);
        return false;
    }

    /// <summary>False when it is done already.</summary>
    public override bool WriteAsync(TransportAsyncCallbackArgs args)
    {
        args.CompletedSynchronously = true;
        _writing.UserToken = args;
        _writing.BufferList = args.Buffer is { } single
            ? [new ArraySegment<byte>(single, args.Offset, args.Count)]
            : [.. args.ByteBufferList.Select(buffer => new ArraySegment<byte>(buffer.Buffer, buffer.Offset, buffer.Length))];
        if (_socket.SendAsync(_writing))
        {
            return true;
        }

        EndWrite(args);
        return false;
    }

    protected override bool CloseInternal()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException) // the other side was faster
        {
        }

        AbortInternal();
        return true;
    }

    protected override void AbortInternal()
    {
        _socket.Dispose();
        _reading.Dispose();
        _writing.Dispose();
    }

    private static void Complete(TransportAsyncCallbackArgs args, Action<TransportAsyncCallbackArgs> end)
    {
        args.CompletedSynchronously = false;
        end(args);
        args.CompletedCallback(args);
    }

    private void EndRead(TransportAsyncCallbackArgs args)
    {
        if (_readAhead.Count == 0)
        {
            args.Exception = _reading.SocketError == SocketError.Success ? null : new SocketException((int)_reading.SocketError);
            _readAhead = new ArraySegment<byte>(_reading.Buffer ?? [], 0, _reading.BytesTransferred); // null once it was closed meanwhile
        }

        args.BytesTransfered = Math.Min(args.Count, _readAhead.Count);
        _readAhead[..args.BytesTransfered].CopyTo(args.Buffer, args.Offset);
        _readAhead = _readAhead[args.BytesTransfered..];
    }

    private void EndWrite(TransportAsyncCallbackArgs args)
    {
        args.Exception = _writing.SocketError == SocketError.Success ? null : new SocketException((int)_writing.SocketError);
        args.BytesTransfered = _writing.BytesTransferred;
    }
}
