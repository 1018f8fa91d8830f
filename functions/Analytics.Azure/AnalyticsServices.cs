using Analytics.Rollups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Analytics.Azure;

/// <summary>Registers the rooms that an event passes through, in their order. Each opens the connection of its own name.</summary>
public static class AnalyticsServices
{
    /// <summary>The connection of the event hub.</summary>
    public const string EventStreamConnection = "EventStream";

    /// <summary>The connection of the archive's blobs.</summary>
    public const string RawArchiveConnection = "RawArchive";

    /// <summary>The connection of the rollups' tables; <c>RollupTable__1</c>, <c>RollupTable__2</c>, … are further accounts.</summary>
    public const string RollupTableConnection = "RollupTable";

    /// <summary>The connection of the replay's queue.</summary>
    public const string ReplayQueueConnection = "ReplayQueue";

    /// <summary>Puts events on the stream.</summary>
    public static IServiceCollection AddStream(this IServiceCollection services)
    {
        services.AddOptions<StreamOptions>().BindConfiguration(StreamOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(provider => new EventStream(
            Connect(provider, EventStreamConnection).OpenHub(EventStream.Hub), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Keeps events in the archive.</summary>
    public static IServiceCollection AddArchive(this IServiceCollection services) =>
        services.AddSingleton(provider => new SegmentStore(Connect(provider, RawArchiveConnection).OpenBlobs()));

    /// <summary>Rolls events up into hours and days.</summary>
    public static IServiceCollection AddRollups(this IServiceCollection services)
    {
        services.AddOptions<RollupOptions>().BindConfiguration(RollupOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(provider => new ReportingCalendar(provider.GetRequiredService<IOptions<RollupOptions>>().Value.TimeZone))
            .AddSingleton(provider => RollupAccounts.Open(provider.GetRequiredService<IConfiguration>(), RollupTableConnection))
            .AddSingleton<RollupTable>();
    }

    /// <summary>Keeps the books of what the consumers of the stream have dealt with.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services) =>
        services.AddSingleton(provider => new LedgerTable(provider.GetRequiredService<RollupAccounts>().First));

    /// <summary>Recomputes rollups from the archive.</summary>
    public static IServiceCollection AddReplay(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new ReplayQueue(Connect(provider, ReplayQueueConnection).OpenQueue(ReplayQueue.Name)))
            .AddSingleton(provider => new ReplayTable(provider.GetRequiredService<RollupAccounts>().First, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<SliceReplay>()
            .AddHostedService<StorageSetup>();

    /// <summary>Tells whether the services that the rooms need answer.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddSingleton<ServiceHealth>();

    private static ServiceConnection Connect(IServiceProvider provider, string name) => new(provider.GetRequiredService<IConfiguration>(), name);
}
