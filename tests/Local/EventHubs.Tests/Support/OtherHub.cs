namespace Local.EventHubs.Tests.Support;

/// <summary>A hub that is not ours to test the contract with, if the environment names one.</summary>
internal static class OtherHub
{
    internal static string? ConnectionString => Environment.GetEnvironmentVariable("EVENTHUBS_TESTS_CONNECTION") is { Length: > 0 } text ? text : null;

    internal static string Name => Environment.GetEnvironmentVariable("EVENTHUBS_TESTS_HUB") is { Length: > 0 } name ? name : Some.Hub;
}
