using System.Text.Json;

namespace Local.Host.Settings;

/// <summary>The settings of this machine: <c>local.settings.json</c>, or else the sample that comes with the app.</summary>
internal sealed record LocalSettings(IReadOnlyDictionary<string, string> Values, int? HttpPort)
{
    private const string FileName = "local.settings.json";
    private const string SampleFileName = "local.settings.sample.json";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the file in <paramref name="folder"/>; without one, there are no local settings.</summary>
    /// <param name="say">Told when the sample stands in.</param>
    /// <exception cref="StartFailure">The file is not what it should be.</exception>
    public static LocalSettings Read(string folder, Action<string> say)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            path = Path.Combine(folder, SampleFileName);
            if (!File.Exists(path))
            {
                return new LocalSettings(new Dictionary<string, string>(), HttpPort: null);
            }

            say($"No {FileName}: using {SampleFileName}.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return Read(document.RootElement, path);
        }
        catch (JsonException exception)
        {
            throw new StartFailure($"{path} is not valid JSON: {exception.Message}");
        }
    }

    private static LocalSettings Read(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new StartFailure($"{path} must hold a JSON object.");
        }

        if (root.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
        {
            throw new StartFailure($"{path} is encrypted; this host reads plain settings only. Set \"IsEncrypted\" to false.");
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (root.TryGetProperty(nameof(Values), out var settings))
        {
            foreach (var setting in settings.EnumerateObject().Where(setting => setting.Value.ValueKind != JsonValueKind.Null))
            {
                values[setting.Name] = setting.Value.ValueKind == JsonValueKind.String
                    ? setting.Value.GetString()!
                    : throw new StartFailure($"{path}: the value of '{setting.Name}' must be a string.");
            }
        }

        return new LocalSettings(values, ReadPort(root, path));
    }

    private static int? ReadPort(JsonElement root, string path)
    {
        if (!root.TryGetProperty("Host", out var host) || !host.TryGetProperty("LocalHttpPort", out var port))
        {
            return null;
        }

        return port.ValueKind == JsonValueKind.Number && port.TryGetUInt16(out var number)
            ? number
            : throw new StartFailure($"{path}: 'Host.LocalHttpPort' is '{port}' but must be a number from 0 to {ushort.MaxValue}.");
    }
}
