using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi.AzureNative.Resources;

namespace Pulumi.Tests.Azure;

/// <summary>What constructors set without being asked is sent to Azure, so a plan without it would be another one.</summary>
public class DefaultsTests
{
    [Fact]
    public async Task Arguments_WhenNew_HoldWhatTheOfficialConstructorsSet()
    {
        var table = (await File.ReadAllLinesAsync(Table())).Where(line => !line.StartsWith('#'));

        var defaults = new List<string>();
        foreach (var type in typeof(ResourceGroup).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(ResourceArgs))))
        {
            defaults.AddRange(await DefaultsOfAsync(type));
        }

        Assert.Equal(table, defaults.Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> DefaultsOfAsync(Type type)
    {
        var args = Activator.CreateInstance(type);
        var defaults = new List<string>();
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } input && await Serializer.SerializeAsync(property.GetValue(args)) is { } value)
            {
                var name = type.FullName!["Pulumi.AzureNative.".Length..].Replace("Inputs.", "", StringComparison.Ordinal);
                defaults.Add(FormattableString.Invariant($"{name}.{input.Name} = {value}"));
            }
        }

        return defaults;
    }

    private static string Table([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "defaults.txt");
}
