namespace Analytics.Azure.Tests.Support;

/// <summary>The tests that talk to the emulator over the wire.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
