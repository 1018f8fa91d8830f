using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Amqp.Transport;

namespace Local.EventHubs.Amqp;

/// <summary>Takes connections on a port of 127.0.0.1 that is this process's alone.</summary>
/// <remarks>The library's own listener would share the port with a second emulator without a word, and looks the machine's name up first.</remarks>
internal sealed class LoopbackListener : TransportListener
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    /// <exception cref="SocketException">Another process listens on the port, or it takes a right that this one lacks.</exception>
    internal LoopbackListener(int port)
        : base("loopback-listener")
    {
        try
        {
            _socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            _socket.Listen();
            Port = ((IPEndPoint)_socket.LocalEndPoint!).Port; // it is bound
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    internal int Port { get; }

    protected override void OnListen() => _ = AcceptAsync();

    protected override bool CloseInternal()
    {
        _socket.Dispose();
        return true;
    }

    protected override void AbortInternal() => _socket.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket accepted;
            try
            {
                accepted = await _socket.AcceptAsync();
            }
            catch (Exception closed) when (closed is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
            {
                return;
            }
            catch (SocketException) // the caller went away while it waited, or this process has no more handles
            {
                await Task.Delay(RetryDelay);
                continue;
            }

            Accept(accepted);
        }
    }

    private void Accept(Socket accepted)
    {
        try
        {
            var transport = new LoopbackTransport(accepted);
            transport.Open();
            OnTransportAccepted(new TransportAsyncCallbackArgs { Transport = transport });
        }
        catch (SocketException) // gone already
        {
            accepted.Dispose();
        }
    }
}
