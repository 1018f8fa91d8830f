using Local.EventHubs.Tests.Support;

namespace Local.EventHubs.Tests;

public class EmulatorConfigTests
{
    [Fact]
    public void Read_OfTheContainersConfiguration_HasItsHubAndGroups()
    {
        var hub = Assert.Single(EmulatorConfig.Read(EmulatorProcess.ConfigFile).Hubs);

        Assert.Equal(("events", 4), (hub.Name, hub.Partitions));
        Assert.Equal(["archive", "rollup"], hub.ConsumerGroups);
        Assert.True(hub.HasGroup("ARCHIVE") && hub.HasGroup("$default"));
        Assert.False(hub.HasGroup("other"));
    }

    [Fact]
    public void Parse_OfTheMostThatIsAllowed_TakesIt()
    {
        var groups = string.Join(',', Enumerable.Range(0, 20).Select(i => $$"""{ "Name": "g{{i}}" }"""));
        var hubs = Enumerable.Range(0, 10).Select(i => $$"""{ "Name": "h{{i}}", "PartitionCount": 32, "ConsumerGroups": [{{groups}}] }""");

        var config = EmulatorConfig.Parse(Json(string.Join(',', hubs)));

        Assert.Equal(10, config.Hubs.Count);
        Assert.All(config.Hubs, hub => Assert.Equal((32, 20), (hub.Partitions, hub.ConsumerGroups.Count)));
    }

    [Theory]
    [InlineData("{", "Path: $ | LineNumber: 0")]
    [InlineData("[]", "Path: $")]
    [InlineData("{}", "missing required properties including: 'UserConfig'")]
    [InlineData("""{ "UserConfig": {} }""", "missing required properties including: 'NamespaceConfig'")]
    [InlineData("""{ "UserConfig": { "NamespaceConfig": 1 } }""", "Path: $.UserConfig.NamespaceConfig")]
    [InlineData(
        """{ "UserConfig": { "NamespaceConfig": [{ "Name": "mine", "Entities": [] }] } }""",
        "'NamespaceConfig' holds [mine]; it must hold 'emulatorNs1' alone")]
    [InlineData("""{ "UserConfig": { "NamespaceConfig": [{ "Name": "emulatorNs1" }] } }""", "missing required properties including: 'Entities'")]
    public void Parse_OfAFileWithoutWhatItNeeds_NamesTheField(string json, string expected) => AssertMistake(json, expected);

    [Theory]
    [InlineData("", "'Entities' holds 0 hubs")]
    [InlineData("""{ "PartitionCount": "1" }""", "missing required properties including: 'Name'")]
    [InlineData("""{ "Name": "a" }""", "missing required properties including: 'PartitionCount'")]
    [InlineData("""{ "Name": "a", "PartitionCount": "many" }""", "Path: $.UserConfig.NamespaceConfig[0].Entities[0].PartitionCount")]
    [InlineData("""{ "Name": "a", "PartitionCount": "0" }""", "'PartitionCount' of 'a' is 0; it must be 1 to 32")]
    [InlineData("""{ "Name": "a", "PartitionCount": 33 }""", "'PartitionCount' of 'a' is 33; it must be 1 to 32")]
    [InlineData("""{ "Name": "a/b", "PartitionCount": 1 }""", "'Entities' has the name 'a/b'")]
    [InlineData("""{ "Name": "..", "PartitionCount": 1 }""", "'Entities' has the name '..'")]
    [InlineData("""{ "Name": "a", "PartitionCount": 1 }, { "Name": "A", "PartitionCount": 1 }""", "'Entities' has the name 'A' twice")]
    [InlineData("""{ "Name": "a", "PartitionCount": 1, "ConsumerGroups": [{}] }""", "missing required properties including: 'Name'")]
    [InlineData(
        """{ "Name": "a", "PartitionCount": 1, "ConsumerGroups": [{ "Name": "g" }, { "Name": "G" }] }""",
        "'ConsumerGroups' has the name 'G' twice")]
    public void Parse_OfAHubThatBreaksARule_NamesTheField(string hubs, string expected) => AssertMistake(Json(hubs), expected);

    [Fact]
    public void Parse_OfMoreThanIsAllowed_NamesTheField()
    {
        var groups = string.Join(',', Enumerable.Range(0, 21).Select(i => $$"""{ "Name": "g{{i}}" }"""));
        AssertMistake(Json($$"""{ "Name": "a", "PartitionCount": 1, "ConsumerGroups": [{{groups}}] }"""), "'ConsumerGroups' of 'a' holds 21");
        var hubs = string.Join(',', Enumerable.Range(0, 11).Select(i => $$"""{ "Name": "h{{i}}", "PartitionCount": 1 }"""));
        AssertMistake(Json(hubs), "'Entities' holds 11 hubs");
    }

    [Fact]
    public void Read_OfAFileWithAMistake_NamesTheFileToo()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "{}");

        var mistake = Assert.Throws<InvalidOperationException>(() => EmulatorConfig.Read(path));
        File.Delete(path);

        Assert.StartsWith(path, mistake.Message, StringComparison.Ordinal);
    }

    private static void AssertMistake(string json, string expected)
    {
        var mistake = Assert.Throws<InvalidOperationException>(() => EmulatorConfig.Parse(json)).Message;
        Assert.Contains(expected, mistake, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mistake);
    }

    private static string Json(string hubs) =>
        $$"""{ "UserConfig": { "NamespaceConfig": [{ "Type": "EventHub", "Name": "emulatorNs1", "Entities": [{{hubs}}] }] } }""";
}
