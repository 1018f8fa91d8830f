using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pulumi.Testing;

namespace Analytics.Infra.Tests;

/// <summary>
/// What each size declares, as a file to read and to review changes in.
/// After a wanted change, run the tests with UPDATE_GOLDEN=1 and look at the difference.
/// </summary>
public class GoldenPlanTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("scale")]
    public async Task Stack_OfASize_IsWhatTheGoldenFileSays(string size)
    {
        var file = Path.Combine(StackFile.Root, "tests", "Infra.Tests", "golden", $"{size}.txt");

        var plan = Write(await DeclaredStack.OfAsync(size));

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, plan);
        }

        Assert.Equal(await File.ReadAllTextAsync(file), plan);
    }

    private static string Write(DeclaredStack stack)
    {
        var text = new StringBuilder();
        foreach (var resource in stack.Resources)
        {
            text.Append(resource.Type!["azure-native:".Length..]).Append(' ').Append(resource.Name).Append('\n');
            WriteInputs(text, resource);
        }

        return text.ToString();
    }

    private static void WriteInputs(StringBuilder text, MockResourceArgs resource)
    {
        var inputs = resource.Inputs.Where(input => input.Key is not "tags" and not "resourceGroupName");
        foreach (var (name, value) in inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            foreach (var (path, leaf) in Leaves(name, value))
            {
                text.Append("  ").Append(path).Append(" = ").Append(leaf.ReplaceLineEndings(" ")).Append('\n');
            }
        }
    }

    /// <summary>A line per value, lists of named things by their names.</summary>
    private static IEnumerable<(string Path, string Value)> Leaves(string path, object value) =>
        value switch
        {
            ImmutableDictionary<string, object> map =>
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => Leaves($"{path}.{entry.Key}", entry.Value)),
            ImmutableArray<object> list => list.SelectMany((item, index) => Leaves($"{path}[{index}]", item)),
            _ => [(path, Convert.ToString(value, CultureInfo.InvariantCulture)!)],
        };
}
