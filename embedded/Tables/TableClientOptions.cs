using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How requests are sent: retries, transport and diagnostics of <see cref="ClientOptions"/>, and the version of the protocol.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>Options for a version of the protocol.</summary>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06)
    {
        VersionString = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion), serviceVersion, "Not a version of the Table service."),
        };
    }

    /// <summary>The versions of the protocol.</summary>
    public enum ServiceVersion
    {
        V2019_02_02 = 1,
        V2020_12_06 = 2,
    }

    /// <summary>Which cloud tokens are asked for; the public one unless set.</summary>
    public TableAudience? Audience { get; set; }

    /// <summary>The value of the <c>x-ms-version</c> header.</summary>
    internal string VersionString { get; }
}
