namespace Local.Host.EventHubs;

/// <summary>Where a partition without a checkpoint is read from.</summary>
internal enum InitialOffsetType
{
    FromStart,
    FromEnd,
    FromEnqueuedTime,
}
