namespace Local.EventHubs.Tests.Support;

/// <summary>A hub that is not ours to test the contract with, if the environment names one.</summary>
internal static class OtherHub
{
    internal static string? ConnectionString => Variable("EVENTHUBS_TESTS_CONNECTION");

    internal static string Name => Variable("EVENTHUBS_TESTS_HUB") ?? Some.Hub;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
