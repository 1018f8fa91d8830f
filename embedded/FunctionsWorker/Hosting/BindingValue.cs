using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>Converts metadata and message bodies to the type that a parameter wants.</summary>
internal static class BindingValue
{
    // As the worker's default serializer has it.
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <exception cref="FormatException">The text does not read as <paramref name="type"/>.</exception>
    /// <exception cref="JsonException">The text is not the JSON of a <paramref name="type"/>.</exception>
    public static object? To(Type type, object value)
    {
        if (type.IsInstanceOfType(value))
        {
            return value;
        }

        if (value is string text)
        {
            return FromText(Nullable.GetUnderlyingType(type) ?? type, text);
        }

        if (type.IsArray && value is IEnumerable items)
        {
            return ToArray(type.GetElementType()!, items);
        }

        return value is IConvertible
            ? Convert.ChangeType(value, Nullable.GetUnderlyingType(type) ?? type, CultureInfo.InvariantCulture)
            : throw new FormatException($"a {value.GetType()} cannot become one.");
    }

    /// <summary>A message body as text, as bytes, or as the object whose JSON it is.</summary>
    /// <exception cref="JsonException">The body is not the JSON of a <paramref name="type"/>.</exception>
    public static object? FromBody(Type type, BinaryData body)
    {
        if (type == typeof(string))
        {
            return body.ToString();
        }

        if (type == typeof(BinaryData))
        {
            return body;
        }

        if (type == typeof(ReadOnlyMemory<byte>))
        {
            return body.ToMemory();
        }

        return type == typeof(byte[]) ? body.ToArray() : JsonSerializer.Deserialize(body.ToMemory().Span, type, Json);
    }

    public static string ToJson(object value) => JsonSerializer.Serialize(value, value.GetType(), Json);

    private static object? FromText(Type type, string text)
    {
        if (type == typeof(Guid))
        {
            return Guid.Parse(text);
        }

        if (type.IsEnum)
        {
            return Enum.TryParse(type, text, ignoreCase: true, out var choice)
                ? choice
                : throw new FormatException($"'{text}' is none of its names.");
        }

        if (type == typeof(DateTime))
        {
            return DateTime.Parse(Unquoted(text), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        }

        if (type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.Parse(Unquoted(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        }

        if (type == typeof(DateOnly))
        {
            return DateOnly.Parse(text, CultureInfo.InvariantCulture);
        }

        return type.IsPrimitive || type == typeof(decimal)
            ? Convert.ChangeType(text, type, CultureInfo.InvariantCulture)
            : JsonSerializer.Deserialize(text, type, Json);
    }

    private static Array ToArray(Type elementType, IEnumerable items)
    {
        var converted = items.Cast<object>().Select(item => To(elementType, item)).ToList();
        var array = Array.CreateInstance(elementType, converted.Count);
        for (var i = 0; i < converted.Count; i++)
        {
            array.SetValue(converted[i], i);
        }

        return array;
    }

    // Times are JSON strings in metadata and plain text in routes.
    private static string Unquoted(string text) => text is ['"', .., '"'] ? text[1..^1] : text;
}
