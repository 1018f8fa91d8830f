namespace Analytics.Infra.Capacity;

/// <summary>
/// List prices in US dollars, pay as you go, in a US region. Check them against https://azure.microsoft.com/pricing before spending money.
/// </summary>
public static class Prices
{
    /// <summary>When the table was written.</summary>
    public const string AsOf = "2026-11-22";

    public const double HoursPerMonth = 730;

    public const double DaysPerMonth = HoursPerMonth / 24;

    /// <summary>https://azure.microsoft.com/pricing/details/event-hubs</summary>
    public const double ThroughputUnitHour = 0.03;

    /// <summary>A million messages of up to 64 KB; Standard only.</summary>
    public const double MillionMessages = 0.028;

    public const double ProcessingUnitHour = 1.027;

    public const double CapacityUnitHour = 6.85;

    /// <summary>https://azure.microsoft.com/pricing/details/functions, on demand.</summary>
    public const double GigabyteSecond = 0.000026;

    public const double MillionExecutions = 0.40;

    /// <summary>https://azure.microsoft.com/pricing/details/storage/tables</summary>
    public const double TableGigabyteMonth = 0.045;

    public const double TableTenThousandOperations = 0.00036;

    /// <summary>
    /// A transaction, in an account whose tables a customer-managed key encrypts; a single write is 0.0325 there. Such accounts bill each kind of
    /// operation apart, while others have one price for all.
    /// </summary>
    public const double KeyedTableTenThousandTransactions = 0.0975;

    public const double KeyedTableTenThousandReads = 0.0065;

    public const double KeyedTableGigabyteMonth = 0.0585;

    /// <summary>https://azure.microsoft.com/pricing/details/storage/blobs, locally redundant.</summary>
    public const double HotGigabyteMonth = 0.018;

    public const double CoolGigabyteMonth = 0.010;

    public const double ColdGigabyteMonth = 0.0036;

    public const double BlobTenThousandWrites = 0.05;

    /// <summary>What three zones make of a gigabyte's price.</summary>
    public const double ZoneRedundancyFactor = 1.25;

    /// <summary>What three zones and a second region make of a gigabyte's price.</summary>
    public const double GeoZoneRedundancyFactor = 2.25;

    /// <summary>https://azure.microsoft.com/pricing/details/frontdoor, Standard.</summary>
    public const double TenThousandFrontDoorRequests = 0.009;

    /// <summary>https://azure.microsoft.com/pricing/details/monitor, analytics logs.</summary>
    public const double LogGigabyte = 2.30;
}
