namespace Azure.Data.Tables;

/// <summary>The answer to a question for an entity that is not there.</summary>
internal sealed class AbsentEntityResponse<T>(Response response) : NullableResponse<T> where T : class, ITableEntity
{
    /// <inheritdoc/>
    public override bool HasValue => false;

    /// <inheritdoc/>
    public override T Value => throw new InvalidOperationException("The entity does not exist.");

    /// <inheritdoc/>
    public override Response GetRawResponse() => response;
}
