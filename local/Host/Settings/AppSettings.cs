using System.Collections;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Local.Host.Settings;

/// <summary>What the app's worker gets as environment: the environment of this process before the local settings, and what replaces either.</summary>
internal sealed partial class AppSettings
{
    public const string StorageConnection = "AzureWebJobsStorage";

    // What an identity-based connection consists of; it needs a token of Microsoft Entra ID, which nothing on this machine would accept.
    private static readonly string[] IdentityKeys =
        ["fullyQualifiedNamespace", "accountName", "blobServiceUri", "queueServiceUri", "tableServiceUri", "serviceUri", "credential", "clientId"];

    private readonly IConfigurationRoot _configuration; // reads Name__part and Name:part alike, in any case

    private AppSettings(IReadOnlyDictionary<string, string> values)
    {
        Values = values;
        _configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values
                .Select(setting => KeyValuePair.Create(Normalize(setting.Key), (string?)setting.Value))
                .DistinctBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase))
            .Build();
    }

    /// <summary>By name, as they are to stand in the worker's environment.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    public IConfiguration Configuration => _configuration;

    /// <summary>The local settings, and the environment before them.</summary>
    public static AppSettings Of(LocalSettings local, IDictionary environment)
    {
        var values = new Dictionary<string, string>(local.Values);
        foreach (DictionaryEntry variable in environment)
        {
            values[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return new AppSettings(values);
    }

    /// <summary>These settings with other values.</summary>
    public AppSettings With(IEnumerable<KeyValuePair<string, string>> replacements)
    {
        var values = new Dictionary<string, string>(Values);
        foreach (var (name, value) in replacements)
        {
            values[name] = value;
        }

        return new AppSettings(values);
    }

    /// <summary>Replaces each <c>%Name%</c> by the setting of that name.</summary>
    public string Resolve(string text, string where) => Placeholder().Replace(text, match =>
    {
        var name = match.Groups[1].Value;
        return Find(name) ?? throw new StartFailure($"{where}: there is no setting '{name}' for '{match.Value}'.");
    });

    /// <summary>The connection string that <paramref name="name"/> stands for.</summary>
    public string ConnectionString(string name, string where)
    {
        if (name.Contains(';', StringComparison.Ordinal))
        {
            throw new StartFailure($"{where}: Connection must name a setting, but holds a connection string.");
        }

        if ((Find(name) ?? Find("AzureWebJobs" + name) ?? _configuration.GetConnectionString(name)) is { Length: > 0 } connectionString)
        {
            return connectionString;
        }

        var section = _configuration.GetSection(Normalize(name));
        throw new StartFailure(IdentityKeys.Any(key => section[key] is not null)
            ? $"{where}: the connection '{name}' is identity-based. The local host takes connection strings only: set '{name}' itself."
            : $"{where}: there is no setting '{name}' that holds the connection string.");
    }

    public bool IsDisabled(string functionName) => IsTrue($"AzureWebJobs.{functionName}.Disabled") || IsTrue($"AzureWebJobs:{functionName}:Disabled");

    private bool IsTrue(string name) =>
        _configuration[name] is { } value && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    private string? Find(string name) => _configuration[Normalize(name)] is { Length: > 0 } value ? value : null;

    private static string Normalize(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
