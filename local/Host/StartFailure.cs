namespace Local.Host;

/// <summary>A mistake that its message explains in a line: the host ends with exit code 1, and no stack trace belongs to it.</summary>
internal sealed class StartFailure(string message) : Exception(message);
