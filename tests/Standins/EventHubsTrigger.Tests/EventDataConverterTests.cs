using Azure.Messaging.EventHubs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Core;

namespace EventHubsTrigger.Tests;

public class EventDataConverterTests
{
    private static readonly IInputConverter Converter = (IInputConverter)Activator.CreateInstance(
        Attribute.GetCustomAttribute(typeof(EventHubTriggerAttribute), typeof(InputConverterAttribute)) is InputConverterAttribute { ConverterType: var type }
            ? type
            : throw new InvalidOperationException("The trigger names no converter."))!; // it has a constructor without parameters

    [Fact]
    public async Task Convert_OfACollection_IsItsEventsInOrderWithTheirProperties()
    {
        var source = new Collection([Message("first", "gzip"), Message("second", "none")]);

        var result = await Converter.ConvertAsync(new Context(typeof(EventData[]), source));

        Assert.Equal(ConversionStatus.Succeeded, result.Status);
        var events = Assert.IsType<EventData[]>(result.Value);
        Assert.Equal(["first", "second"], events.Select(data => data.EventBody.ToString()));
        Assert.Equal(["gzip", "none"], events.Select(data => data.Properties["content-encoding"]));
    }

    [Fact]
    public async Task Convert_OfASingleMessage_IsItsEvent()
    {
        var result = await Converter.ConvertAsync(new Context(typeof(EventData), Message("only", "gzip")));

        Assert.Equal("only", Assert.IsType<EventData>(result.Value).EventBody.ToString());
    }

    [Theory]
    [InlineData("AzureStorageQueues", "application/octet-stream")]
    [InlineData("AzureEventHubsEventData", "application/json")]
    public async Task Convert_OfAnotherSourceOrType_FailsAndNamesBoth(string source, string contentType)
    {
        var foreign = new Message(BinaryData.FromString("{}"), source, contentType);

        var result = await Converter.ConvertAsync(new Context(typeof(EventData), foreign));

        Assert.Equal(ConversionStatus.Failed, result.Status);
        Assert.Contains(source, result.Error!.Message, StringComparison.Ordinal);
        Assert.Contains(contentType, result.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_OfPlainText_IsLeftToOthers()
    {
        var result = await Converter.ConvertAsync(new Context(typeof(string), "text"));

        Assert.Equal(ConversionStatus.Unhandled, result.Status);
    }

    private static Message Message(string body, string encoding)
    {
        var data = new EventData(body) { Properties = { ["content-encoding"] = encoding } };
        return new Message(data.GetRawAmqpMessage().ToBytes(), "AzureEventHubsEventData", "application/octet-stream");
    }

    private sealed class Context(Type target, object source) : ConverterContext
    {
        public override Type TargetType => target;

        public override object? Source => source;

        public override FunctionContext FunctionContext => throw new NotSupportedException("The converter asks for no context.");

        public override IReadOnlyDictionary<string, object> Properties => new Dictionary<string, object>();
    }
}

internal sealed class Message(BinaryData content, string source, string contentType) : ModelBindingData
{
    public override string Version => "1.0";

    public override string Source => source;

    public override BinaryData Content => content;

    public override string ContentType => contentType;
}

internal sealed class Collection(ModelBindingData[] items) : CollectionModelBindingData
{
    public override ModelBindingData[] ModelBindingData => items;
}
