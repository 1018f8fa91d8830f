namespace Traffic.Sending;

/// <summary>The collector could not be reached, or kept asking to be tried later, for longer than the client's patience.</summary>
public sealed class CollectorUnavailableException : Exception
{
    public CollectorUnavailableException()
    {
    }

    public CollectorUnavailableException(string message)
        : base(message)
    {
    }

    public CollectorUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
