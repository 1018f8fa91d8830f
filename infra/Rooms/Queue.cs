namespace Analytics.Infra.Rooms;

/// <summary>A queue of work that starts a function, with the one that the host moves messages to after their last attempt.</summary>
/// <param name="Connection">The app's connection that opens it.</param>
/// <param name="Failure">What it means for people when a message ends there; the alert says so.</param>
public sealed record Queue(string Name, string Connection, string Failure)
{
    /// <summary>The name that the host makes up.</summary>
    public string PoisonName => $"{Name}-poison";
}
