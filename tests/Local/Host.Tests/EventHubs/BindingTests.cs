using System.Text.Json;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;
using Local.Host.Tests.Support;

namespace Local.Host.Tests.EventHubs;

public sealed class BindingTests
{
    private static readonly byte[] Utf8 = [0x7B, 0x22, 0x4E, 0x75, 0x6D, 0x62, 0x65, 0x72, 0x22, 0x3A, 0x32, 0x7D]; // {"Number":2}

    [Fact]
    public async Task Events_ForEachKindOfParameter_ArriveInIt()
    {
        await using var host = new TestHost("Events", "Texts", "Bytes", "Pocos", "OneEvent", "OneText", "OneBytes");
        await host.StartAsync();
        var first = new EventData("""{"Number":1}""")
        {
            MessageId = "m1", Properties = { ["text"] = "a", ["number"] = 7L, ["bytes"] = new byte[] { 1, 2, 255 } },
        };

        await host.SendAsync([first, new EventData(Utf8)], new SendEventOptions { PartitionKey = "k" });
        var records = await host.RecordsAsync(all => all.GroupBy(record => record.Function).Count() == 7 && all.Count >= 10);

        AssertEvents(Only("Events").Data);
        Assert.Equal(["""{"Number":1}""", """{"Number":2}"""], Only("Texts").Texts());
        Assert.Equal([Convert.ToHexString(first.EventBody), Convert.ToHexString(Utf8)], Only("Bytes").Texts());
        Assert.Equal([1, 2], Only("Pocos").Data.EnumerateArray().Select(number => number.GetInt32()));
        Assert.Equal(["""{"Number":1}""", """{"Number":2}"""], All("OneText").Select(record => record.Data.GetString()));
        Assert.Equal(Convert.ToHexString(Utf8), All("OneBytes")[1].Data.GetString());
        AssertEvent(All("OneEvent")[1].Data);

        RunRecord Only(string function) => Assert.Single(records, record => record.Function == function);
        List<RunRecord> All(string function) => [.. records.Where(record => record.Function == function)];
    }

    private static void AssertEvents(JsonElement data)
    {
        Assert.Equal("[0,1]", data.GetProperty("SequenceNumbers").GetRawText());
        Assert.Equal("[0,1]", data.GetProperty("sequenceNumberArray").GetRawText());
        Assert.Equal("""["k","k"]""", data.GetProperty("Keys").GetRawText());
        Assert.Equal("""["k","k"]""", data.GetProperty("partitionKeyArray").GetRawText());
        Assert.Equal("""["m1",null]""", data.GetProperty("MessageIds").GetRawText());
        Assert.Equal(2, data.GetProperty("offsetArray").GetArrayLength());
        Assert.Equal(DateTimeKind.Utc, data.GetProperty("enqueuedTimeUtcArray")[0].GetDateTime().Kind);
        Assert.Equal("""{"text":"a","number":7,"bytes":"AQL/"}""", data.GetProperty("propertiesArray")[0].GetRawText());
        Assert.Equal("{}", data.GetProperty("propertiesArray")[1].GetRawText());
        Assert.Equal(1, data.GetProperty("systemPropertiesArray")[1].GetProperty("x-opt-sequence-number").GetInt64());
        var context = data.GetProperty("partitionContext");
        Assert.Equal("events", context.GetProperty("EventHubName").GetString());
        Assert.Equal("events", context.GetProperty("ConsumerGroup").GetString());
        Assert.Equal("localhost", context.GetProperty("FullyQualifiedNamespace").GetString());
        Assert.Contains(context.GetProperty("PartitionId").GetString(), (string[])["0", "1"]);
        Assert.True(context.GetProperty("IsCheckpointingAfterInvocation").GetBoolean());
    }

    private static void AssertEvent(JsonElement data)
    {
        Assert.Equal("""{"Number":2}""", data.GetProperty("Body").GetString());
        Assert.Equal(1, data.GetProperty("sequenceNumber").GetInt64());
        Assert.Equal("k", data.GetProperty("partitionKey").GetString());
        Assert.Equal("{}", data.GetProperty("properties").GetRawText());
    }
}
