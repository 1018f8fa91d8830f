using System.Net;
using System.Net.Sockets;
using Microsoft.Azure.Amqp.Transport;

namespace Local.EventHubs.Amqp;

/// <summary>Takes connections on a port of 127.0.0.1 that is this process's alone.</summary>
/// <remarks>The library's own listener would share the port with a second emulator without a word, and looks the machine's name up first.</remarks>
internal sealed class LoopbackListener : TransportListener
{
    private readonly TcpListener _listener;

    /// <exception cref="SocketException">Another process listens on the port, or it takes a right that this one lacks.</exception>
    internal LoopbackListener(int port)
        : base("loopback-listener")
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    internal int Port { get; }

    protected override void OnListen() => _ = AcceptAsync();

    protected override bool CloseInternal()
    {
        AbortInternal();
        return true;
    }

    protected override void AbortInternal() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                var transport = new LoopbackTransport(await _listener.AcceptSocketAsync());
                transport.Open();
                OnTransportAccepted(new TransportAsyncCallbackArgs { Transport = transport });
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                if (IsClosing())
                {
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(50)); // the client is gone, or this process has no handle left
            }
        }
    }
}
