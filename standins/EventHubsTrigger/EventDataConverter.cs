using Azure.Core.Amqp;
using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes events of the AMQP messages that the host sends.</summary>
[SupportsDeferredBinding]
[SupportedTargetType(typeof(EventData))]
[SupportedTargetType(typeof(EventData[]))]
internal sealed class EventDataConverter : IInputConverter
{
    private const string Source = "AzureEventHubsEventData";
    private const string ContentType = "application/octet-stream";

    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context)
    {
        try
        {
            return new(context.Source switch
            {
                ModelBindingData single => ConversionResult.Success(ToEvent(single)),
                CollectionModelBindingData many => ConversionResult.Success(Array.ConvertAll(many.ModelBindingData, ToEvent)),
                _ => ConversionResult.Unhandled(),
            });
        }
        catch (Exception exception) // whatever is wrong with the message, the worker reports it as the parameter's failure
        {
            return new(ConversionResult.Failed(exception));
        }
    }

    private static EventData ToEvent(ModelBindingData data) =>
        data.Source == Source && data.ContentType == ContentType
            ? new EventData(AmqpAnnotatedMessage.FromBytes(data.Content))
            : throw new InvalidOperationException($"An event comes from {Source} as {ContentType}, not from {data.Source} as {data.ContentType}.");
}
