using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>The form of answers at the addresses <c>$cbs</c> and <c>$management</c>.</summary>
internal static class Answers
{
    internal static AmqpMessage Accepted() => WithStatus(AmqpMessage.Create(), AmqpResponseStatusCode.Accepted, "Accepted");

    internal static AmqpMessage Ok(AmqpMap value) =>
        WithStatus(AmqpMessage.Create(new AmqpValue { Value = value }), AmqpResponseStatusCode.OK, "OK");

    internal static AmqpMessage Refused(AmqpResponseStatusCode status, AmqpException reason)
    {
        var answer = WithStatus(AmqpMessage.Create(), status, reason.Message);
        answer.ApplicationProperties.Map["error-condition"] = reason.Error.Condition;
        return answer;
    }

    private static AmqpMessage WithStatus(AmqpMessage answer, AmqpResponseStatusCode status, string description)
    {
        answer.ApplicationProperties.Map["status-code"] = (int)status;
        answer.ApplicationProperties.Map["status-description"] = description;
        return answer;
    }
}
