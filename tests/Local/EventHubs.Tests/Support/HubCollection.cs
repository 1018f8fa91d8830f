namespace Local.EventHubs.Tests.Support;

/// <summary>One hub for all tests of the contract, one after another.</summary>
[CollectionDefinition(nameof(HubCollection))]
public sealed class HubCollection : ICollectionFixture<HubFixture>;
