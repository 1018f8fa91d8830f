using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi.Plan;

/// <summary>Prints what a program declares as a tree in its order, every input sorted by name, secrets masked.</summary>
internal static class PlanPrinter
{
    private const string Masked = "[secret]";
    private const int IndentWidth = 2;

    public static async Task PrintAsync(Execution execution, TextWriter output)
    {
        var registrations = execution.Registrations.ToList();
        await output.WriteLineAsync($"Plan of stack '{execution.StackName}' of project '{execution.Project}'. Nothing is deployed.");
        await output.WriteLineAsync();
        foreach (var root in registrations.Where(registration => registration.Parent is null))
        {
            await PrintAsync(root, registrations.ToLookup(registration => registration.Parent), output, depth: 0);
        }

        await PrintOutputsAsync(execution, output);
        var resources = registrations.Count(registration => registration.Resource is CustomResource);
        await output.WriteLineAsync($"{resources} resources in {registrations.Count - resources} components.");
    }

    private static async Task PrintAsync(Registration registration, ILookup<Resource?, Registration> children, TextWriter output, int depth)
    {
        var marks = new List<string>();
        if (registration.IsProtected && registration.Resource is CustomResource)
        {
            marks.Add("protected");
        }

        if (registration.Options.IgnoreChanges is { Count: > 0 } ignored)
        {
            marks.Add($"ignores changes of {string.Join(", ", ignored)}");
        }

        var suffix = marks.Count > 0 ? $"  [{string.Join("; ", marks)}]" : "";
        await output.WriteLineAsync($"{Indent(depth)}+ {registration.Type}  {registration.Name}{suffix}");
        if (registration.Id is { } id)
        {
            await output.WriteLineAsync($"{Indent(depth + 2)}id: {id}");
        }

        await PrintAsync(registration.Inputs, output, depth + 2);
        foreach (var child in children[registration.Resource])
        {
            await PrintAsync(child, children, output, depth + 1);
        }
    }

    private static async Task PrintAsync(IEnumerable<KeyValuePair<string, object>> map, TextWriter output, int depth)
    {
        foreach (var (name, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            await PrintAsync($"{name}:", value, output, depth);
        }
    }

    private static async Task PrintAsync(string label, object value, TextWriter output, int depth)
    {
        switch (value)
        {
            case ImmutableDictionary<string, object> { Count: > 0 } map:
                await output.WriteLineAsync($"{Indent(depth)}{label}");
                await PrintAsync(map, output, depth + 1);
                break;
            case ImmutableArray<object> { Length: > 0 } list:
                await output.WriteLineAsync($"{Indent(depth)}{label}");
                foreach (var item in list)
                {
                    await PrintAsync("-", item, output, depth + 1);
                }

                break;
            default:
                await output.WriteLineAsync($"{Indent(depth)}{label} {Text(value)}");
                break;
        }
    }

    private static async Task PrintOutputsAsync(Execution execution, TextWriter output)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync("Outputs");
        foreach (var (name, value) in execution.StackOutputs.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (await Serializer.SerializeAsync(value) is { } plain)
            {
                await PrintAsync($"{name}:", plain, output, depth: 1);
            }
        }

        await output.WriteLineAsync();
    }

    private static string Text(object value) =>
        value switch
        {
            SecretValue => Masked,
            UnknownValue => "[unknown]",
            bool flag => flag ? "true" : "false",
            double number => number.ToString(CultureInfo.InvariantCulture),
            ImmutableArray<object> => "[]",
            ImmutableDictionary<string, object> => "{}",
            _ => value.ToString()!,
        };

    private static string Indent(int depth) => new(' ', depth * IndentWidth);
}
