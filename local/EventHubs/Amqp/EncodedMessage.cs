using Microsoft.Azure.Amqp;

namespace Local.EventHubs.Amqp;

/// <summary>A message to be sent as the bytes it is, in as many frames as it takes; the library's own kinds would encode it anew.</summary>
internal sealed class EncodedMessage(byte[] bytes) : AmqpMessage
{
    public override long SerializedMessageSize => bytes.Length;

    public override ArraySegment<byte>[] GetPayload(int payloadSize, out bool more)
    {
        var sent = (int)BytesTransfered;
        var count = Math.Min(payloadSize, bytes.Length - sent);
        more = sent + count < bytes.Length;
        return [new ArraySegment<byte>(bytes, sent, count)];
    }

    protected override void OnCompletePayload(int payloadSize)
    {
    }
}
