using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Local.Host.Http;

/// <summary>The keys that callers show with <c>--enableAuth</c>: made once, and kept in a file.</summary>
internal sealed class HostKeys
{
    public const string FunctionLevel = "Function";

    private const string Header = "x-functions-key";
    private const string Query = "code";
    private const int KeyBytes = 40; // as long as the platform's own

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly StoredKeys _keys;

    /// <exception cref="StartFailure">The file holds something else.</exception>
    public HostKeys(string file)
    {
        _keys = ReadOrCreate(file);
    }

    /// <summary>The key that opens every function.</summary>
    public string MasterKey => _keys.MasterKey;

    /// <summary>The key that opens functions of level <see cref="FunctionLevel"/>.</summary>
    public string FunctionKey => _keys.FunctionKey;

    /// <summary>Whether the request shows a key for this level.</summary>
    public bool Allow(string level, HttpRequest request)
    {
        if (level.Equals("Anonymous", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var shown = request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();
        return AreEqual(shown, MasterKey) || (level.Equals(FunctionLevel, StringComparison.OrdinalIgnoreCase) && AreEqual(shown, FunctionKey));
    }

    private static StoredKeys ReadOrCreate(string path)
    {
        if (File.Exists(path))
        {
            return Read(path) ?? throw new StartFailure($"{path} must hold masterKey and functionKey. Delete it to have new ones made.");
        }

        var keys = new StoredKeys(NewKey(), NewKey());
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(keys, Json));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return keys;
    }

    private static StoredKeys? Read(string path)
    {
        try
        {
            var stored = JsonSerializer.Deserialize<StoredKeys>(File.ReadAllBytes(path), Json);
            return stored is { MasterKey: not null, FunctionKey: not null } ? stored : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)).Replace('+', '-').Replace('/', '_');

    private static bool AreEqual(string shown, string key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(key));

    private sealed record StoredKeys(string MasterKey, string FunctionKey);
}
