namespace Azure.Messaging.EventHubs.Producer;

/// <summary>Where a batch goes and how large it may become.</summary>
public class CreateBatchOptions : SendEventOptions
{
    private long? _maximumSizeInBytes;

    /// <summary>In bytes; the service's limit unless set.</summary>
    public long? MaximumSizeInBytes
    {
        get => _maximumSizeInBytes;
        set
        {
            if (value is { } size)
            {
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size, nameof(value));
            }

            _maximumSizeInBytes = value;
        }
    }
}
