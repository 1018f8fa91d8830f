using System.Collections.Immutable;

namespace Analytics.Infra.Tests;

/// <summary>A part of the stack that the configuration switches.</summary>
/// <param name="Name">The key that the part is known by.</param>
internal sealed record OptionalPart(string Name, ImmutableArray<(string Key, string Value)> On, ImmutableArray<(string Key, string Value)> Off)
{
    private const string SomeId = "11111111-2222-3333-4444-555555555555";
    private const string OtherId = "66666666-7777-8888-9999-000000000000";

    public static readonly ImmutableArray<OptionalPart> All =
    [
        Switch("zoneRedundant"),
        Switch("geoRedundantArchive"),
        Switch("geoRedundantRollups"),
        new("protectData", [("protectData", "true"), ("alertEmails", """["oncall@example.com"]""")], [("protectData", "false")]),
        Switch("networkIsolation"),
        Switch("frontDoor"),
        Switch("rollingUpdates"),
        Of("readyInstances", "2", "0"),
        Of("customerManagedKeys", """["archive"]""", "[]"),
        Of("immutableDays", "7", "0"),
        Of("secretSettings", """{"Collector__SigningKey":"not-to-be-seen"}""", "{}"),
        Of("producers", $"""["{SomeId}", "group:{OtherId}"]""", "[]"),
    ];

    /// <summary>Every part at once.</summary>
    public static OptionalPart Everything { get; } = new(
        "everything", [.. All.SelectMany(part => part.On)], [.. All.SelectMany(part => part.Off)]);

    private static OptionalPart Switch(string key) => Of(key, "true", "false");

    private static OptionalPart Of(string key, string on, string off) => new(key, [(key, on)], [(key, off)]);
}
