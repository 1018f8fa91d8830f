namespace Analytics.Infra.Settings;

/// <summary>Rooms that a customer-managed key may encrypt.</summary>
public enum EncryptedRoom
{
    /// <summary>The event hub, from Premium on.</summary>
    Stream,

    /// <summary>The archive's storage account.</summary>
    Archive,

    /// <summary>The rollup tables: refused, because a key of one's own makes a transaction about 270 times dearer.</summary>
    Rollups,
}
