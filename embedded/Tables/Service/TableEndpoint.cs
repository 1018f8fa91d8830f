using System.Net;

namespace Azure.Data.Tables;

/// <summary>An address that a client was given, taken apart: the service of an account and perhaps a table and a signature.</summary>
internal sealed record TableEndpoint(Uri Service, string AccountName, string? TableName, string? Signature)
{
    /// <summary>
    /// Parses <c>https://account.table.core.windows.net[/table][?sas]</c>, or <c>http://127.0.0.1:10002/account[/table][?sas]</c> where the host is
    /// an address or a bare name and the account comes with the path.
    /// </summary>
    public static TableEndpoint Parse(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri, "endpoint");
        var segments = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var accountInPath = IsPathStyle(uri);
        var accountName = !accountInPath ? uri.Host[..uri.Host.IndexOf('.', StringComparison.Ordinal)] : segments.FirstOrDefault("");
        var accountSegments = accountInPath && segments.Length > 0 ? 1 : 0;
        var tableName = segments.Length > accountSegments ? segments[accountSegments] : null;
        var service = new UriBuilder(uri) { Path = accountSegments == 0 ? "" : segments[0], Query = "" }.Uri;
        return new TableEndpoint(service, accountName, tableName, uri.Query.Length > 1 ? uri.Query[1..] : null);
    }

    // The same distinction as between a virtual host of the cloud and an emulator on this machine or in a container network.
    private static bool IsPathStyle(Uri uri) => IPAddress.TryParse(uri.DnsSafeHost, out _) || !uri.Host.Contains('.', StringComparison.Ordinal);
}
