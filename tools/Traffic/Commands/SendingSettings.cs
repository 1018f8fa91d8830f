using Traffic.Sending;

namespace Traffic.Commands;

/// <summary>Where and how to send, as read from the command line.</summary>
internal sealed record SendingSettings(Uri Collector, TimeSpan Patience, SendOptions Options);
