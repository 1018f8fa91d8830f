using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Tests.Support;

/// <summary>A link to send by without the official client, which checks a message before the service sees it.</summary>
internal sealed class RawSender : IAsyncDisposable
{
    private readonly AmqpConnection _connection;
    private readonly SendingAmqpLink _link;
    private int _sends;

    private RawSender(AmqpConnection connection, SendingAmqpLink link)
    {
        _connection = connection;
        _link = link;
    }

    internal static async Task<RawSender> OpenAsync(int port, string address)
    {
        var connection = await AmqpConnection.Factory.OpenConnectionAsync(new Uri($"amqp://127.0.0.1:{port}"), Clients.Limit);
        var session = connection.CreateSession(new AmqpSessionSettings());
        await session.OpenAsync(Clients.Limit);
        var link = new SendingAmqpLink(session, new AmqpLinkSettings
        {
            LinkName = "raw",
            Role = false,
            Source = new Source { Address = "raw" },
            Target = new Target { Address = address },
        });
        await link.OpenAsync(Clients.Limit);
        return new RawSender(connection, link);
    }

    internal Task<Outcome> SendAsync(AmqpMessage message) =>
        _link.SendMessageAsync(message, new ArraySegment<byte>(BitConverter.GetBytes(_sends++)), AmqpConstants.NullBinary, Clients.Limit);

    public async ValueTask DisposeAsync() => await _connection.CloseAsync(Clients.Limit);
}
