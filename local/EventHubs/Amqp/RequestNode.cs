using System.Collections.Concurrent;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>An address that answers requests: they come on one link of a connection, the answers go out on the one that the request names.</summary>
/// <param name="answer">The answer's body; a refusal is thrown as an <see cref="AmqpException"/>.</param>
internal sealed class RequestNode(Func<ApplicationProperties, AmqpMap> answer)
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
                var message = AnswerTo(request);
                message.Properties.CorrelationId = request.Properties.MessageId;
                var tag = new ArraySegment<byte>(BitConverter.GetBytes(Interlocked.Increment(ref _answers)));
                answers.SendMessageNoWait(message, tag, AmqpConstants.NullBinary);
            }
        }
    }

    private AmqpMessage AnswerTo(AmqpMessage request)
    {
        try
        {
            var body = answer(request.ApplicationProperties);
            return WithStatus(AmqpMessage.Create(new AmqpValue { Value = body }), AmqpResponseStatusCode.OK, "OK");
        }
        catch (AmqpException refusal)
        {
            var isNotFound = refusal.Error.Condition.Equals(AmqpErrorCode.NotFound);
            var status = isNotFound ? AmqpResponseStatusCode.NotFound : AmqpResponseStatusCode.BadRequest;
            var message = WithStatus(AmqpMessage.Create(), status, refusal.Message);
            message.ApplicationProperties.Map["error-condition"] = refusal.Error.Condition;
            return message;
        }
    }

    private static AmqpMessage WithStatus(AmqpMessage message, AmqpResponseStatusCode status, string description)
    {
        message.ApplicationProperties.Map["status-code"] = (int)status;
        message.ApplicationProperties.Map["status-description"] = description;
        return message;
    }
}
