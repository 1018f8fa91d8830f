using System.Text.RegularExpressions;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>The hub that a connection string and a hub name point to. Only connection strings of the local emulator have one.</summary>
internal sealed partial record EmulatorAddress(string FullyQualifiedNamespace, string EventHubName)
{
    /// <summary>For clients: the hub's name stands in the connection string or beside it, or is the same in both.</summary>
    internal static EmulatorAddress Of(string connectionString, string? eventHubName)
    {
        var properties = EventHubsConnectionStringProperties.Parse(connectionString);
        if (!string.IsNullOrEmpty(eventHubName)
            && properties.EventHubName is { } entityPath
            && !string.Equals(eventHubName, entityPath, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"The hub is '{eventHubName}' by argument and '{entityPath}' by EntityPath; give one.", nameof(connectionString));
        }

        return Of(properties, eventHubName);
    }

    /// <summary>For triggers: the connection string's EntityPath goes before the name.</summary>
    internal static EmulatorAddress OfTrigger(string connectionString, string eventHubName) =>
        Of(EventHubsConnectionStringProperties.Parse(connectionString), eventHubName);

    internal static NotSupportedException NoAzure() =>
        new("This build uses the embedded Event Hubs, a log in a local folder: it opens connection strings with 'UseDevelopmentEmulator=true' only. "
            + "To connect to Azure, build with the package Azure.Messaging.EventHubs (-p:Embedded=false).");

    private static EmulatorAddress Of(EventHubsConnectionStringProperties properties, string? eventHubName)
    {
        var hasKey = properties is { SharedAccessKeyName: not null, SharedAccessKey: not null };
        var hasSignature = properties.SharedAccessSignature is not null;
        var name = properties.EventHubName ?? eventHubName;
        if (properties.FullyQualifiedNamespace is not { } fullyQualifiedNamespace)
        {
            throw new ArgumentException("The connection string has no 'Endpoint'.");
        }

        if (hasKey == hasSignature)
        {
            throw new ArgumentException(
                "The connection string needs 'SharedAccessKeyName' and 'SharedAccessKey', or 'SharedAccessSignature', and not both.");
        }

        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentException("The hub has no name: give it by argument or as the connection string's 'EntityPath'.");
        }

        if (!properties.UseDevelopmentEmulator)
        {
            throw NoAzure();
        }

        return new EmulatorAddress(fullyQualifiedNamespace, CheckedName(name));
    }

    private static string CheckedName(string name) => HubName().IsMatch(name)
        ? name
        : throw new ArgumentException(
            $"The hub name '{name}' breaks the rule: 1 to 256 letters, digits, '.', '-' and '_', first and last a letter or digit.", nameof(name));

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9._-]{0,254}[A-Za-z0-9])?\z")]
    private static partial Regex HubName();
}
