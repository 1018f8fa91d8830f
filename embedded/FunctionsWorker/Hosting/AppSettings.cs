using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Looks settings up for trigger attributes: <c>%Name%</c> in texts, and connections by name.</summary>
internal sealed partial class AppSettings(IConfiguration configuration)
{
    internal const string StorageConnection = "AzureWebJobsStorage";

    // What an identity-based connection consists of; it needs a token of Microsoft Entra ID, which nothing on this machine would accept.
    private static readonly string[] IdentityKeys =
        ["fullyQualifiedNamespace", "accountName", "blobServiceUri", "queueServiceUri", "tableServiceUri", "serviceUri", "credential", "clientId"];

    /// <summary>Replaces each <c>%Name%</c> by the setting of that name.</summary>
    public string Resolve(string text, string where) => Placeholder().Replace(text, match =>
    {
        var name = match.Groups[1].Value;
        return Find(name) ?? throw new InvalidOperationException($"{where}: there is no setting '{name}' for '{match.Value}'.");
    });

    /// <summary>The connection string that <paramref name="name"/> stands for.</summary>
    public string ConnectionString(string name, string where)
    {
        if (name.Contains(';', StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{where}: Connection must name a setting, but holds a connection string.");
        }

        if ((Find(name) ?? Find("AzureWebJobs" + name) ?? configuration.GetConnectionString(name)) is { Length: > 0 } connectionString)
        {
            return connectionString;
        }

        var section = configuration.GetSection(Normalize(name));
        throw new InvalidOperationException(IdentityKeys.Any(key => section[key] is not null)
            ? $"{where}: the connection '{name}' is identity-based. The embedded host takes connection strings only: set '{name}' itself."
            : $"{where}: there is no setting '{name}' that holds the connection string.");
    }

    public bool IsDisabled(string functionName) => IsTrue($"AzureWebJobs.{functionName}.Disabled") || IsTrue($"AzureWebJobs:{functionName}:Disabled");

    private bool IsTrue(string name) =>
        configuration[name] is { } value && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    private string? Find(string name) => configuration[Normalize(name)] is { Length: > 0 } value ? value : null;

    private static string Normalize(string name) => name.Replace("__", ":", StringComparison.Ordinal);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
