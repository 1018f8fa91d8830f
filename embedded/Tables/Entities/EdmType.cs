namespace Azure.Data.Tables;

/// <summary>The type that an annotation gives a JSON value.</summary>
internal enum EdmType
{
    /// <summary>No annotation, or one that the JSON form already implies: String, Boolean, Int32, or a number with a fraction.</summary>
    Natural,
    Int64,
    Double,
    DateTime,
    Guid,
    Binary,
}
