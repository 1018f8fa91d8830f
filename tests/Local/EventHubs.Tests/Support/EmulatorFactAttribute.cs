namespace Local.EventHubs.Tests.Support;

/// <summary>A test that starts, stops or looks into our own emulator: nothing to be tested on another.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EmulatorFactAttribute : FactAttribute
{
    public EmulatorFactAttribute() => Skip = OtherHub.ConnectionString is null ? null! : "Tests our own emulator."; // null: not skipped
}
