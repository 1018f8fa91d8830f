using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Property values in the JSON of the Table service: the types that JSON lacks travel as text beside an annotation.</summary>
internal static class EdmValue
{
    private const int MaxPropertyNameLength = 255; // the service's limit; annotated names up to it are put together on the stack

    /// <summary>The end of an annotation's name; what it annotates comes before.</summary>
    public static ReadOnlySpan<byte> AnnotationSuffix => "@odata.type"u8;

    /// <summary>Reads the name of a type; unknown ones are natural.</summary>
    public static EdmType TypeOf(ref Utf8JsonReader json) =>
        json.ValueTextEquals("Edm.Int64"u8) ? EdmType.Int64
        : json.ValueTextEquals("Edm.Double"u8) ? EdmType.Double
        : json.ValueTextEquals("Edm.DateTime"u8) ? EdmType.DateTime
        : json.ValueTextEquals("Edm.Guid"u8) ? EdmType.Guid
        : json.ValueTextEquals("Edm.Binary"u8) ? EdmType.Binary
        : EdmType.Natural;

    /// <summary>Reads the value that the reader stands on.</summary>
    public static object? Read(ref Utf8JsonReader json, EdmType type) => (json.TokenType, type) switch
    {
        (JsonTokenType.Null, _) => null,
        (JsonTokenType.True, _) => true,
        (JsonTokenType.False, _) => false,
        (JsonTokenType.Number, EdmType.Double) => json.GetDouble(),
        (JsonTokenType.Number, EdmType.Int64) => json.GetInt64(),
        (JsonTokenType.Number, _) => ReadNumber(ref json),
        (JsonTokenType.String, EdmType.Int64) => ReadInt64(ref json),
        (JsonTokenType.String, EdmType.Double) => ReadDouble(ref json),
        (JsonTokenType.String, EdmType.DateTime) => ReadDateTimeOffset(ref json),
        (JsonTokenType.String, EdmType.Guid) => Guid.Parse(json.GetString()!), // a string token is not null
        (JsonTokenType.String, EdmType.Binary) => json.GetBytesFromBase64(),
        (JsonTokenType.String, _) => json.GetString(),
        var (token, _) => throw new FormatException($"At byte {json.TokenStartIndex} of the response: a property's value starts with {token}."),
    };

    /// <summary>Reads a time; one without an offset is UTC.</summary>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader json) =>
        json.TryGetDateTimeOffset(out var time) && json.ValueSpan is [.., (byte)'Z' or (byte)'z']
            ? time
            : DateTimeOffset.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal); // a string token is not null

    /// <summary>Writes a property with its annotation; null writes nothing, as the service would store nothing.</summary>
    /// <exception cref="NotSupportedException">The service has no such type, or a time says neither UTC nor an offset.</exception>
    public static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                WriteType(json, name, "Edm.Int64"u8);
                WriteInt64(json, name, number);
                break;
            case ulong number:
                WriteType(json, name, "Edm.Int64"u8);
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteType(json, name, "Edm.Double"u8);
                WriteDouble(json, name, number);
                break;
            case DateTimeOffset time:
                WriteType(json, name, "Edm.DateTime"u8);
                json.WriteString(name, time.UtcDateTime);
                break;
            case DateTime time:
                WriteType(json, name, "Edm.DateTime"u8);
                json.WriteString(name, time.Kind == DateTimeKind.Utc
                    ? time
                    : throw new NotSupportedException($"Property '{name}': the DateTime {time:O} has kind {time.Kind}; only UTC is stored."));
                break;
            case Guid guid:
                WriteType(json, name, "Edm.Guid"u8);
                json.WriteString(name, guid);
                break;
            case byte[] bytes:
                WriteType(json, name, "Edm.Binary"u8);
                json.WriteBase64String(name, bytes);
                break;
            case BinaryData data:
                WriteType(json, name, "Edm.Binary"u8);
                json.WriteBase64String(name, data);
                break;
            case Enum member:
                json.WriteString(name, member.ToString());
                break;
            default:
                throw new NotSupportedException($"Property '{name}': the Table service stores no {value.GetType()}.");
        }
    }

    private static void WriteType(Utf8JsonWriter json, string name, ReadOnlySpan<byte> type)
    {
        const string Suffix = "@odata.type";
        if (name.Length > MaxPropertyNameLength)
        {
            throw new ArgumentException($"Property name '{name[..32]}…' has {name.Length} characters; the limit is {MaxPropertyNameLength}.");
        }

        Span<char> annotation = stackalloc char[MaxPropertyNameLength + Suffix.Length];
        name.CopyTo(annotation);
        Suffix.CopyTo(annotation[name.Length..]);
        json.WriteString(annotation[..(name.Length + Suffix.Length)], type);
    }

    private static void WriteInt64(Utf8JsonWriter json, string name, long number)
    {
        Span<byte> digits = stackalloc byte[20]; // a sign and 19 digits
        Utf8Formatter.TryFormat(number, digits, out var length);
        json.WriteString(name, digits[..length]);
    }

    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, number.ToString(CultureInfo.InvariantCulture)); // NaN, Infinity, -Infinity: JSON has no number for them
        }
    }

    private static object ReadNumber(ref Utf8JsonReader json) =>
        json.TryGetInt32(out var small) ? (object)small // boxed here: the branches together would all become doubles
        : json.TryGetInt64(out var large) ? (object)large
        : json.GetDouble();

    private static long ReadInt64(ref Utf8JsonReader json) =>
        Utf8Parser.TryParse(json.ValueSpan, out long number, out var consumed) && consumed == json.ValueSpan.Length
            ? number
            : throw new FormatException($"At byte {json.TokenStartIndex} of the response: '{json.GetString()}' is no Edm.Int64.");

    private static double ReadDouble(ref Utf8JsonReader json) =>
        double.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"At byte {json.TokenStartIndex} of the response: '{json.GetString()}' is no Edm.Double.");
}
