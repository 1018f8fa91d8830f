using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Testing;

namespace Analytics.Infra.Tests;

/// <summary>A plan as text: a line per resource and, below it, one per value.</summary>
internal sealed class WrittenPlan(DeclaredStack stack)
{
    private readonly ImmutableArray<(string Title, ImmutableArray<string> Lines)> _resources =
        [.. stack.Resources.Select(resource => ($"{resource.Type!["azure-native:".Length..]} {resource.Name}", Lines(resource)))];

    public override string ToString() =>
        string.Concat(_resources.SelectMany(resource => resource.Lines.Prepend(resource.Title)).Select(line => line + "\n"));

    /// <summary>Writes what another plan has more (+) and less (-) than this one, resource by resource.</summary>
    public void WriteChanges(WrittenPlan other, TextWriter output)
    {
        foreach (var (title, lines) in _resources.Where(resource => !other.Has(resource.Title)))
        {
            Write(output, "-", lines.Prepend(title));
        }

        foreach (var (title, lines) in other._resources)
        {
            var before = _resources.FirstOrDefault(resource => resource.Title == title);
            if (before.Title is null)
            {
                Write(output, "+", lines.Prepend(title));
            }
            else if (!before.Lines.SequenceEqual(lines))
            {
                Write(output, " ", [title]);
                Write(output, "-", before.Lines.Except(lines));
                Write(output, "+", lines.Except(before.Lines));
            }
        }
    }

    private bool Has(string title) => _resources.Any(resource => resource.Title == title);

    private static void Write(TextWriter output, string mark, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine($"{mark} {line}");
        }
    }

    private static ImmutableArray<string> Lines(MockResourceArgs resource) =>
    [
        .. resource.Inputs.Where(input => input.Key is not "tags" and not "resourceGroupName")
            .OrderBy(input => input.Key, StringComparer.Ordinal)
            .SelectMany(input => Leaves(input.Key, input.Value))
            .Select(leaf => $"  {leaf.Path} = {leaf.Value.ReplaceLineEndings(" ")}"),
    ];

    /// <summary>A line per value, items of a list by their name where they have one: its place says nothing then.</summary>
    private static IEnumerable<(string Path, string Value)> Leaves(string path, object value) =>
        value switch
        {
            ImmutableDictionary<string, object> map =>
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal).SelectMany(entry => Leaves($"{path}.{entry.Key}", entry.Value)),
            ImmutableArray<object> list => list.SelectMany(
                (item, index) => Leaves($"{path}[{MockResourceExtensions.Find(item, "name") ?? index}]", item)),
            _ => [(path, Convert.ToString(value, CultureInfo.InvariantCulture)!)],
        };
}
