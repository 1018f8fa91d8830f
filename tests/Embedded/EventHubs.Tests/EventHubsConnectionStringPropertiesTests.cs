namespace Azure.Messaging.EventHubs.Tests;

public class EventHubsConnectionStringPropertiesTests
{
    [Fact]
    public void Parse_OfAWholeConnectionString_GivesItsParts()
    {
        var properties = EventHubsConnectionStringProperties.Parse(
            " endpoint = sb://ns.servicebus.windows.net/ ;SharedAccessKeyName=name;SHAREDACCESSKEY=a=b=;EntityPath=hub;Unknown=1;");

        Assert.Equal(new Uri("sb://ns.servicebus.windows.net/"), properties.Endpoint);
        Assert.Equal("ns.servicebus.windows.net", properties.FullyQualifiedNamespace);
        Assert.Equal(("name", "a=b=", "hub"), (properties.SharedAccessKeyName, properties.SharedAccessKey, properties.EventHubName));
        Assert.Null(properties.SharedAccessSignature);
    }

    [Theory]
    [InlineData("Endpoint=sb://localhost:5673", "sb://localhost:5673/")]
    [InlineData("Endpoint=https://localhost", "sb://localhost/")]
    [InlineData("Endpoint=localhost", "sb://localhost/")]
    public void Parse_OfAnEndpoint_KeepsThePortAndSetsTheScheme(string connectionString, string expected) =>
        Assert.Equal(expected, EventHubsConnectionStringProperties.Parse(connectionString).Endpoint.AbsoluteUri);

    [Theory]
    [InlineData("Endpoint=")]
    [InlineData("Endpoint")]
    [InlineData("Endpoint=sb://")]
    [InlineData("EntityPath= ;Endpoint=sb://localhost")]
    public void Parse_OfWhatIsNone_Throws(string connectionString) =>
        Assert.Throws<FormatException>(() => EventHubsConnectionStringProperties.Parse(connectionString));

    [Fact]
    public void Parse_OfWhatIsNone_KeepsTheSecretOutOfTheMessage()
    {
        var failure = Assert.Throws<FormatException>(() => EventHubsConnectionStringProperties.Parse("SharedAccessKey=secret;secret"));

        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }
}
