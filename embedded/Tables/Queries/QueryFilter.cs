using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>Writes values as literals of the filter language.</summary>
internal static class QueryFilter
{
    /// <summary>The filter with every argument as a literal of its type, quoted and escaped.</summary>
    /// <exception cref="ArgumentException">The language has no literal for an argument's type.</exception>
    public static string Format(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var arguments = filter.GetArguments();
        var literals = new object[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            literals[i] = Literal(arguments[i]);
        }

        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        char character => Quote(character.ToString()),
        bool truth => truth ? "true" : "false",
        long number => string.Create(CultureInfo.InvariantCulture, $"{number}L"),
        sbyte or byte or short or ushort or int or uint => Convert.ToString(value, CultureInfo.InvariantCulture)!, // numbers have a text
        float or double or decimal => WithFraction(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        DateTimeOffset time => Literal(time.UtcDateTime),
        DateTime time => $"datetime'{time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)}'",
        Guid guid => $"guid'{guid:D}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data)}'",
        _ => throw new ArgumentException($"A filter cannot hold a {value.GetType()}.", nameof(value)),
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // A whole number without a fraction would be an Int32 to the service; exponents and NaN are doubles as they stand.
    private static string WithFraction(string number) => number.AsSpan().TrimStart('-').ContainsAnyExceptInRange('0', '9') ? number : number + ".0";
}
