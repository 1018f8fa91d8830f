using System.Collections.Concurrent;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>An address that answers requests: they come on one link of a connection, the answers go out on the one that the request names.</summary>
internal sealed class RequestNode(Func<ApplicationProperties, AmqpMessage> answer)
{
    private readonly ConcurrentDictionary<(AmqpConnection Connection, string Address), SendingAmqpLink> _answerLinks = [];
    private long _answers;

    /// <summary>Takes a link into use, for requests or for answers.</summary>
    internal void Attach(AmqpLink link)
    {
        if (link is ReceivingAmqpLink requests)
        {
            requests.RegisterMessageListener(request => Answer(requests, request));
        }
        else if (link is SendingAmqpLink answers)
        {
            var key = (link.Session.Connection, $"{((Target)link.Settings.Target).Address}");
            _answerLinks[key] = answers;
            answers.RegisterDispositionListener(_ => { }); // nothing hangs on whether an answer arrived
            answers.SafeAddClosed((_, _) => _answerLinks.TryRemove(key, out var _));
        }
    }

    private void Answer(ReceivingAmqpLink requests, AmqpMessage request)
    {
        using (request)
        {
            requests.DisposeMessage(request, AmqpConstants.AcceptedOutcome, settled: true, batchable: false);
            if (_answerLinks.TryGetValue((requests.Session.Connection, $"{request.Properties.ReplyTo}"), out var answers))
            {
                var message = answer(request.ApplicationProperties);
                message.Properties.CorrelationId = request.Properties.MessageId;
                var tag = new ArraySegment<byte>(BitConverter.GetBytes(Interlocked.Increment(ref _answers)));
                answers.SendMessageNoWait(message, tag, AmqpConstants.NullBinary);
            }
        }
    }
}
