#nullable disable // as in the official assembly
namespace Azure.Messaging.EventHubs;

/// <summary>The parts of a connection string: <c>Endpoint=sb://host;SharedAccessKeyName=…;SharedAccessKey=…;EntityPath=hub</c>.</summary>
public class EventHubsConnectionStringProperties
{
    private const string Scheme = "sb";

    public Uri Endpoint { get; private set; }

    public string FullyQualifiedNamespace => Endpoint?.Host;

    public string EventHubName { get; private set; }

    public string SharedAccessKeyName { get; private set; }

    public string SharedAccessKey { get; private set; }

    public string SharedAccessSignature { get; private set; }

    internal bool UseDevelopmentEmulator { get; private set; }

    /// <exception cref="FormatException">A part is no <c>key=value</c>, a value is empty, or the endpoint is no address.</exception>
    public static EventHubsConnectionStringProperties Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var properties = new EventHubsConnectionStringProperties();
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            properties.Take(part);
        }

        return properties;
    }

    private void Take(string part)
    {
        var separator = part.IndexOf('=', StringComparison.Ordinal);
        if (separator < 0)
        {
            throw new FormatException("The connection string has a part that is no 'key=value'.");
        }

        var key = part[..separator].Trim();
        var value = part[(separator + 1)..].Trim();
        if (value.Length == 0)
        {
            throw new FormatException($"The connection string has no value for '{key}'.");
        }

        switch (key.ToUpperInvariant())
        {
            case "ENDPOINT":
                Endpoint = ParseEndpoint(value);
                break;
            case "ENTITYPATH":
                EventHubName = value;
                break;
            case "SHAREDACCESSKEYNAME":
                SharedAccessKeyName = value;
                break;
            case "SHAREDACCESSKEY":
                SharedAccessKey = value;
                break;
            case "SHAREDACCESSSIGNATURE":
                SharedAccessSignature = value;
                break;
            case "USEDEVELOPMENTEMULATOR":
                UseDevelopmentEmulator = bool.TryParse(value, out var isEmulator) && isEmulator;
                break;
            default:
                break; // the service's client ignores what it does not know, and so do we
        }
    }

    private static Uri ParseEndpoint(string value)
    {
        var address = value.Contains(Uri.SchemeDelimiter, StringComparison.Ordinal) ? value : Scheme + Uri.SchemeDelimiter + value;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var endpoint) || Uri.CheckHostName(endpoint.Host) == UriHostNameType.Unknown)
        {
            throw new FormatException("The connection string's 'Endpoint' is no address such as 'sb://namespace.servicebus.windows.net/'.");
        }

        var port = endpoint.IsDefaultPort ? -1 : endpoint.Port;
        return new UriBuilder(endpoint) { Scheme = Scheme, Port = port }.Uri;
    }
}
