using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>What a storage connection string says about tables: where they are, and one of a key, a signature or nothing.</summary>
internal sealed record TableConnectionString(Uri Endpoint, string AccountName, TableSharedKeyCredential? Key, AzureSasCredential? Signature)
{
    // The emulator's account is public and the same everywhere: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string DevelopmentAccount = "devstoreaccount1";
    private const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const int DevelopmentPort = 10002;

    /// <exception cref="FormatException">The settings contradict the form, or do not say where the tables are.</exception>
    public static TableConnectionString Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var settings = Split(connectionString);
        if (settings.TryGetValue("UseDevelopmentStorage", out var development))
        {
            return bool.TryParse(development, out var isDevelopment) && isDevelopment
                ? Development(settings.GetValueOrDefault("DevelopmentStorageProxyUri", "http://127.0.0.1"))
                : throw new FormatException("The connection string's UseDevelopmentStorage is not 'true'.");
        }

        var accountName = settings.GetValueOrDefault("AccountName");
        var endpoint = EndpointOf(settings, accountName);
        accountName ??= TableEndpoint.Parse(endpoint).AccountName;
        return new TableConnectionString(endpoint, accountName, KeyOf(settings, accountName), SignatureOf(settings));
    }

    private static TableConnectionString Development(string proxyUri) =>
        new(
            new UriBuilder(proxyUri) { Port = DevelopmentPort, Path = DevelopmentAccount }.Uri,
            DevelopmentAccount,
            new TableSharedKeyCredential(DevelopmentAccount, DevelopmentKey),
            null);

    private static Uri EndpointOf(Dictionary<string, string> settings, string? accountName)
    {
        if (settings.TryGetValue("TableEndpoint", out var explicitEndpoint))
        {
            return Uri.TryCreate(explicitEndpoint, UriKind.Absolute, out var uri)
                ? uri
                : throw new FormatException($"The connection string's TableEndpoint '{explicitEndpoint}' is no absolute address.");
        }

        if (accountName is null)
        {
            throw new FormatException("No valid combination of account information found: neither TableEndpoint nor AccountName is given.");
        }

        var scheme = settings.GetValueOrDefault("DefaultEndpointsProtocol", "https");
        var suffix = settings.GetValueOrDefault("EndpointSuffix", "core.windows.net");
        return new Uri($"{scheme}://{accountName}.table.{suffix}");
    }

    private static TableSharedKeyCredential? KeyOf(Dictionary<string, string> settings, string accountName) =>
        settings.TryGetValue("AccountKey", out var key) ? new TableSharedKeyCredential(accountName, key) : null;

    private static AzureSasCredential? SignatureOf(Dictionary<string, string> settings) =>
        settings.TryGetValue("SharedAccessSignature", out var signature) ? new AzureSasCredential(signature) : null;

    private static Dictionary<string, string> Split(string connectionString)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TrySplit(setting, out var name, out var value) || !settings.TryAdd(name, value))
            {
                // Only the name: the rest may be a key.
                throw new FormatException($"The connection string's setting '{setting.Split('=')[0]}' has no value or comes twice.");
            }
        }

        return settings;
    }

    private static bool TrySplit(string setting, [NotNullWhen(true)] out string? name, [NotNullWhen(true)] out string? value)
    {
        var parts = setting.Split('=', 2, StringSplitOptions.TrimEntries);
        (name, value) = parts is [{ Length: > 0 }, { Length: > 0 }] ? (parts[0], parts[1]) : (null, null);
        return name is not null;
    }
}
