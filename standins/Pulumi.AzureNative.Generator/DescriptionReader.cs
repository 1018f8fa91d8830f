using System.Text.RegularExpressions;

namespace Pulumi.AzureNative.Generator;

/// <summary>Reads the description, whose head explains how it is written.</summary>
internal static class DescriptionReader
{
    private const char Remark = '#';

    private static readonly Regex EntryLine = new(
        @"^(?:(?<kind>resource) (?<name>\w+) (?<version>[\w-]+) (?<path>\S+)|(?<kind>args|input|output|enum) (?<name>\w+))$");

    private static readonly Regex ValueText = new(@"^(?<name>\w+)(?: = (?<value>.+))?$");

    private static readonly Regex PropertyText = new(@"^(?<name>\w+)(?<required>\*?): (?<type>[^=]+?)(?: = (?<value>.+))?$");

    /// <exception cref="DescriptionException">A line cannot be read, or names what has a name already.</exception>
    public static IReadOnlyList<Module> Read(IEnumerable<string> lines)
    {
        var modules = new List<Module>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == Remark)
            {
                continue;
            }

            if (line.StartsWith("module ", StringComparison.Ordinal))
            {
                modules.Add(new Module(line.Substring("module ".Length)));
            }
            else if (modules.Count == 0)
            {
                throw new DescriptionException(number, "The description begins with a module.");
            }
            else if (line[0] != ' ')
            {
                AddEntry(modules[modules.Count - 1], line, number);
            }
            else
            {
                AddMembers(modules[modules.Count - 1], line, number);
            }
        }

        return modules;
    }

    private static void AddEntry(Module module, string line, int number)
    {
        var match = EntryLine.Match(line);
        if (!match.Success)
        {
            throw new DescriptionException(number, $"'{line}' is no entry: resource Name version path, or args, input, output or enum and a name.");
        }

        var kind = (EntryKind)Enum.Parse(typeof(EntryKind), match.Groups["kind"].Value, ignoreCase: true);
        var name = match.Groups["name"].Value;
        if (module.Find(kind, name) is { } known)
        {
            throw new DescriptionException(number, $"{name} is described in line {known.Line} already.");
        }

        module.Entries.Add(new Entry(kind, name, number) { ApiVersion = match.Groups["version"].Value, Path = match.Groups["path"].Value });
    }

    private static void AddMembers(Module module, string line, int number)
    {
        if (module.Entries.Count == 0)
        {
            throw new DescriptionException(number, "Members need an entry above them.");
        }

        var entry = module.Entries[module.Entries.Count - 1];
        foreach (var text in line.Trim().TrimEnd(';').Split([';']).Select(text => text.Trim()))
        {
            var match = (entry.Kind == EntryKind.Enum ? ValueText : PropertyText).Match(text);
            if (!match.Success)
            {
                var rule = entry.Kind == EntryKind.Enum ? "a name, or name = value" : "name: type, name*: type, or either with = default";
                throw new DescriptionException(number, $"'{text}' of {entry.Name} is no member: {rule}.");
            }

            if (entry.Members.Exists(member => member.Name == match.Groups["name"].Value))
            {
                throw new DescriptionException(number, $"{entry.Name} has {match.Groups["name"].Value} already.");
            }

            var value = match.Groups["value"] is { Success: true } group ? group.Value : null;
            entry.Members.Add(new Member(
                match.Groups["name"].Value, match.Groups["required"].Length > 0, match.Groups["type"].Value, value, number));
        }
    }
}
