using Pulumi.Plan;

namespace Pulumi.Tests.Plan;

public class SmallYamlTests
{
    [Fact]
    public void Parse_OfAStackFile_ReadsEveryKindOfValue()
    {
        var file = SmallYaml.Parse("Pulumi.dev.yaml", """
            # the cheapest size
            config:
              azure-native:location: westeurope   # near
              analytics:partitions: "32"
              analytics:list: ["a", "b"]
              analytics:block:
                - one
                - "two"
              analytics:key:
                secure: AAAB
            """);

        var config = Assert.IsType<SmallYaml.Map>(file["config"]);
        Assert.Equal("westeurope", config["azure-native:location"]);
        Assert.Equal("32", config["analytics:partitions"]);
        Assert.Equal("""["a", "b"]""", config["analytics:list"]);
        Assert.Equal("""["one","two"]""", SmallYaml.ToText(config["analytics:block"]));
        Assert.Equal("""{"secure":"AAAB"}""", SmallYaml.ToText(config["analytics:key"]));
    }

    [Theory]
    [InlineData("name analytics", "line 1 is not 'key: value'")]
    [InlineData("a: b\n   c: d", "line 2 is indented more or less than the lines around it")]
    [InlineData("text: |\n  block", "line 1 uses a part of YAML that is not read here")]
    public void Parse_OfAnythingElse_NamesTheLine(string yaml, string problem)
    {
        var exception = Assert.Throws<RunException>(() => SmallYaml.Parse("Pulumi.yaml", yaml));

        Assert.StartsWith($"Pulumi.yaml, {problem}", exception.Message, StringComparison.Ordinal);
    }
}
