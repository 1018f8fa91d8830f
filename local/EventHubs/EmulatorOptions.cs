using Microsoft.Win32.SafeHandles;

namespace Local.EventHubs;

/// <summary>What an emulator serves, where, and how long it keeps it.</summary>
/// <param name="DataFolder">Holds the logs, <c>{hub}/{partition}/</c>; one emulator at a time owns it.</param>
public sealed record EmulatorOptions(string DataFolder, EmulatorConfig Config)
{
    /// <summary>On 127.0.0.1. The default is what clients take with <c>UseDevelopmentEmulator=true</c>; 0 is any that is free.</summary>
    public int Port { get; init; } = 5672;

    /// <summary>What a partition holds at most, in bytes, to the nearest segment. Default 2 GiB: three million events of 600 bytes.</summary>
    public long RetentionBytes { get; init; } = 2L << 30;

    /// <summary>How long an event is kept while there is room; twice this at most. Default a week, the service's cap in its Standard tier.</summary>
    public TimeSpan RetentionTime { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Gives events their time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Size that a segment does not exceed, unless a single batch does. Default 64 MiB: some 10 ms to check on opening.</summary>
    internal long SegmentBytes { get; init; } = 64 << 20;

    /// <summary>How a batch gets into its file; tests put a disk here that is full.</summary>
    internal WriteBytes Write { get; init; } = RandomAccess.Write;

    internal delegate void WriteBytes(SafeFileHandle file, ReadOnlySpan<byte> bytes, long position);
}
