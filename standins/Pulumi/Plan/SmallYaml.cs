using System.Text.Json.Nodes;

namespace Pulumi.Plan;

/// <summary>
/// Reads the part of YAML that project and stack files use: nested maps, lists of scalars, quoted texts, JSON-like values, comments.
/// </summary>
internal static class SmallYaml
{
    /// <exception cref="RunException">A line is not of that part; the message names the file and the line.</exception>
    public static Map Parse(string file, string text)
    {
        var lines = text.Split('\n')
            .Select((line, index) => new Line(file, index + 1, WithoutComment(line)))
            .Where(line => line.Text.Trim().Length > 0)
            .ToList();
        var next = 0;
        var map = ReadMap(lines, ref next, indent: 0);
        return next == lines.Count ? map : throw lines[next].Error("is indented more or less than the lines around it");
    }

    /// <summary>The text that a program reads of a value: a scalar as it stands, a map or list as JSON.</summary>
    public static string ToText(object value) => value as string ?? ToJson(value).ToJsonString();

    private static JsonNode ToJson(object value) =>
        value switch
        {
            Map map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)ToJson(entry.Value)))),
            List<string> list => new JsonArray([.. list.Select(item => JsonValue.Create(item))]),
            _ => JsonValue.Create((string)value)!,
        };

    private static Map ReadMap(List<Line> lines, ref int next, int indent)
    {
        var map = new Map();
        while (next < lines.Count && lines[next].Indent == indent)
        {
            var line = lines[next++];
            var (key, value) = line.KeyAndValue();
            if (value.Length == 0)
            {
                map[key] = ReadBlock(lines, ref next, line);
            }
            else
            {
                map[key] = line.Scalar(value);
            }
        }

        return map;
    }

    private static object ReadBlock(List<Line> lines, ref int next, Line owner)
    {
        if (next == lines.Count || (lines[next].Indent <= owner.Indent && !lines[next].IsItem))
        {
            return "";
        }

        if (!lines[next].IsItem)
        {
            return ReadMap(lines, ref next, lines[next].Indent);
        }

        var list = new List<string>();
        var indent = lines[next].Indent;
        while (next < lines.Count && lines[next].IsItem && lines[next].Indent == indent)
        {
            var line = lines[next++];
            list.Add(line.Scalar(line.Text.Trim()[1..].Trim()));
        }

        return list;
    }

    private static string WithoutComment(string line)
    {
        char quote = default;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '"' or '\'' && (quote == default || quote == line[i]))
            {
                quote = quote == default ? line[i] : default;
            }
            else if (line[i] == '#' && quote == default && (i == 0 || char.IsWhiteSpace(line[i - 1])))
            {
                return line[..i].TrimEnd();
            }
        }

        return line.TrimEnd();
    }

    /// <summary>Keys to texts, lists of texts, or maps.</summary>
    internal sealed class Map : Dictionary<string, object>;

    private sealed record Line(string File, int Number, string Text)
    {
        public int Indent => Text.Length - Text.TrimStart().Length;

        public bool IsItem => Text.TrimStart().StartsWith("- ", StringComparison.Ordinal);

        public RunException Error(string problem) => new($"{File}, line {Number} {problem}: {Text.Trim()}");

        /// <summary>A key ends at the first colon before a blank or the end, so it may hold colons itself.</summary>
        public (string Key, string Value) KeyAndValue()
        {
            var text = Text.Trim();
            var end = text.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? colon
                : text.EndsWith(':') ? text.Length - 1
                : throw Error("is not 'key: value'");
            return (Unquoted(text[..end]), text[(end + 1)..].Trim());
        }

        public string Scalar(string value) =>
            value[0] is '|' or '>' or '&' or '*' or '!' ? throw Error("uses a part of YAML that is not read here") : Unquoted(value);

        private static string Unquoted(string value) =>
            value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
    }
}
