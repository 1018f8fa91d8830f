namespace Traffic.Sending;

/// <summary>Why the collector did not take an event.</summary>
/// <param name="Index">Which event of the request, from 0; null when it refused the request as a whole.</param>
/// <param name="Field">The wire name of the field at fault, where there is one.</param>
public sealed record EventError(int? Index, string? Field, string? Detail);
