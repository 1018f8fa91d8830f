using System.Text.Json;
using System.Text.RegularExpressions;
using Analytics.Infra.Rooms;

namespace Analytics.Infra.Tests;

/// <summary>docs/deployment.md says what the stack does.</summary>
public partial class DeploymentGuideTests
{
    private static string Guide { get; } = File.ReadAllText(Path.Combine(StackFile.Root, "docs", "deployment.md"));

    [Fact]
    public async Task Roles_OfTheGuide_AreThoseThatSomePlanNeeds()
    {
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var size in StackFile.Sizes)
        {
            foreach (var part in OptionalPart.All.Append(OptionalPart.Everything))
            {
                needed.UnionWith((await new Variant(size, part.Name, IsOn: true).DeclareAsync()).RolesOfTheDeployer);
            }
        }

        Assert.Equal(needed, RoleRow().Matches(Guide).Select(row => row.Groups["role"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Roles_OfTheGuide_AreNeededWhenItSays()
    {
        foreach (Match row in RoleRow().Matches(Guide))
        {
            var (role, when) = (row.Groups["role"].Value, row.Groups["when"].Value.Trim('`'));
            var without = await new Variant("dev").DeclareAsync();
            Assert.Equal(when == "always", without.RolesOfTheDeployer.Contains(role));
            if (when != "always")
            {
                Assert.Contains(role, (await new Variant("dev", when, IsOn: true).DeclareAsync()).RolesOfTheDeployer);
            }
        }
    }

    [Fact]
    public void Buckets_OfTheGuide_AreAsManyAsThereAre() => Assert.Contains("4,096 buckets", Guide, StringComparison.Ordinal);

    [Fact]
    public void Emulator_OfTheLocalCompose_HasTheHubAndItsConsumerGroups()
    {
        using var config = JsonDocument.Parse(File.ReadAllText(Path.Combine(StackFile.Root, "infra", "local", "eventhubs.json")));

        var hub = config.RootElement.GetProperty("UserConfig").GetProperty("NamespaceConfig")[0].GetProperty("Entities")[0];

        Assert.Equal(HousePlan.Hub, hub.GetProperty("Name").GetString());
        Assert.Equal(
            HousePlan.ConsumerGroups.Select(group => group.Name),
            hub.GetProperty("ConsumerGroups").EnumerateArray().Select(group => group.GetProperty("Name").GetString()));
    }

    [GeneratedRegex(@"^\| (?<role>[A-Z][\w ]+?) \| [^|]+ \| (?<when>always|`\w+`) \|$", RegexOptions.Multiline)]
    private static partial Regex RoleRow();
}
