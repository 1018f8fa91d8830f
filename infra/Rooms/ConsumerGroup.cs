namespace Analytics.Infra.Rooms;

/// <summary>A reader of the event hub that waits for no other.</summary>
/// <param name="Trigger">The function that the hub's events start, which scales on its own; null where functions read as they need.</param>
public sealed record ConsumerGroup(string Name, string? Trigger = null);
