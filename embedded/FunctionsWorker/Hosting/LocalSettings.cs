using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The settings of this machine: <c>local.settings.json</c>, or else the sample that comes with the app.</summary>
internal sealed class LocalSettings
{
    internal const string FileName = "local.settings.json";
    internal const string SampleFileName = "local.settings.sample.json";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private LocalSettings(IReadOnlyDictionary<string, string> values, int? httpPort)
    {
        Values = values;
        HttpPort = httpPort;
    }

    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary><c>Host:LocalHttpPort</c>, or null.</summary>
    public int? HttpPort { get; }

    /// <summary>Reads the file in <paramref name="folder"/>; without one, there are no local settings.</summary>
    /// <param name="say">Told when the sample stands in.</param>
    /// <exception cref="InvalidOperationException">The file is not what it should be.</exception>
    public static LocalSettings Read(string folder, Action<string> say)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            path = Path.Combine(folder, SampleFileName);
            if (!File.Exists(path))
            {
                return new LocalSettings(new Dictionary<string, string>(), httpPort: null);
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
            throw new InvalidOperationException($"{path} is not valid JSON: {exception.Message}", exception);
        }
    }

    /// <summary>Makes the values environment variables of this process; those that are already defined stay.</summary>
    public void DefineEnvironmentVariables()
    {
        foreach (var (name, value) in Values)
        {
            if (Environment.GetEnvironmentVariable(name) is null)
            {
                Environment.SetEnvironmentVariable(name, value);
            }
        }
    }

    private static LocalSettings Read(JsonElement root, string path)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidOperationException($"{path} must hold a JSON object.");
        }

        if (root.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
        {
            throw new InvalidOperationException($"{path} is encrypted; this host reads plain settings only. Set \"IsEncrypted\" to false.");
        }

        var values = new Dictionary<string, string>();
        if (root.TryGetProperty(nameof(Values), out var settings))
        {
            foreach (var setting in settings.EnumerateObject().Where(setting => setting.Value.ValueKind != JsonValueKind.Null))
            {
                values[setting.Name] = setting.Value.ValueKind == JsonValueKind.String
                    ? setting.Value.GetString()!
                    : throw new InvalidOperationException($"{path}: the value of '{setting.Name}' must be a string.");
            }
        }

        int? port = root.TryGetProperty("Host", out var host) && host.TryGetProperty("LocalHttpPort", out var number) ? number.GetInt32() : null;
        return new LocalSettings(values, port);
    }
}
