using System.Runtime.Serialization;

namespace Azure.Messaging.EventHubs.Embedded;

/// <summary>A sender's property in stored form: a byte for its type, then its value. The types are those that the service's client sends.</summary>
/// <remarks>Numbers, characters and times take 8 bytes, whatever their range; a decimal or a GUID takes 16; a text or bytes their length (int) and
/// themselves. A time is stored in UTC.</remarks>
internal static class PropertyValue
{
    private const int GuidLength = 16;

    // Stored in files: a number keeps its meaning for ever.
    private enum Kind : byte
    {
        Null = 0,
        Text = 1,
        True = 2,
        False = 3,
        Byte = 4,
        SByte = 5,
        Int16 = 6,
        UInt16 = 7,
        Int32 = 8,
        UInt32 = 9,
        Int64 = 10,
        UInt64 = 11,
        Single = 12,
        Double = 13,
        Decimal = 14,
        Char = 15,
        Guid = 16,
        DateTime = 17,
        DateTimeOffset = 18,
        TimeSpan = 19,
        Uri = 20,
        Bytes = 21,
    }

    /// <exception cref="SerializationException">The type is not one that an event can carry.</exception>
    internal static void Write(PayloadBuffer buffer, string name, object? value)
    {
        switch (value)
        {
            case null: Write(buffer, Kind.Null); break;
            case string text: Write(buffer, Kind.Text); buffer.Write(text); break;
            case bool flag: Write(buffer, flag ? Kind.True : Kind.False); break;
            case byte number: WriteNumber(buffer, Kind.Byte, number); break;
            case sbyte number: WriteNumber(buffer, Kind.SByte, number); break;
            case short number: WriteNumber(buffer, Kind.Int16, number); break;
            case ushort number: WriteNumber(buffer, Kind.UInt16, number); break;
            case int number: WriteNumber(buffer, Kind.Int32, number); break;
            case uint number: WriteNumber(buffer, Kind.UInt32, number); break;
            case long number: WriteNumber(buffer, Kind.Int64, number); break;
            case ulong number: WriteNumber(buffer, Kind.UInt64, unchecked((long)number)); break;
            case float number: WriteNumber(buffer, Kind.Single, BitConverter.SingleToInt32Bits(number)); break;
            case double number: WriteNumber(buffer, Kind.Double, BitConverter.DoubleToInt64Bits(number)); break;
            case char character: WriteNumber(buffer, Kind.Char, character); break;
            case DateTime time: WriteNumber(buffer, Kind.DateTime, time.ToUniversalTime().Ticks); break;
            case TimeSpan span: WriteNumber(buffer, Kind.TimeSpan, span.Ticks); break;
            case DateTimeOffset time: WriteNumber(buffer, Kind.DateTimeOffset, time.UtcTicks); break;
            case Uri address: Write(buffer, Kind.Uri); buffer.Write(address.OriginalString); break;
            case decimal number: WriteDecimal(buffer, number); break;
            case Guid id: WriteGuid(buffer, id); break;
            case byte[] bytes: Write(buffer, Kind.Bytes); buffer.Write(bytes.Length); buffer.Write(bytes.AsSpan()); break;
            default:
                throw new SerializationException($"Property '{name}' is a {value.GetType()}, a type that an event cannot carry.");
        }
    }

    internal static object? Read(ref PayloadReader payload)
    {
        var kind = (Kind)payload.ReadByte();
        return kind switch
        {
            Kind.Null => null,
            Kind.Text => payload.ReadText(),
            Kind.True => true,
            Kind.False => false,
            Kind.Byte => (byte)payload.ReadInt64(),
            Kind.SByte => (sbyte)payload.ReadInt64(),
            Kind.Int16 => (short)payload.ReadInt64(),
            Kind.UInt16 => (ushort)payload.ReadInt64(),
            Kind.Int32 => (int)payload.ReadInt64(),
            Kind.UInt32 => (uint)payload.ReadInt64(),
            Kind.Int64 => payload.ReadInt64(),
            Kind.UInt64 => unchecked((ulong)payload.ReadInt64()),
            Kind.Single => BitConverter.Int32BitsToSingle((int)payload.ReadInt64()),
            Kind.Double => BitConverter.Int64BitsToDouble(payload.ReadInt64()),
            Kind.Char => (char)payload.ReadInt64(),
            Kind.DateTime => new DateTime(payload.ReadInt64(), DateTimeKind.Utc),
            Kind.TimeSpan => new TimeSpan(payload.ReadInt64()),
            Kind.DateTimeOffset => new DateTimeOffset(payload.ReadInt64(), TimeSpan.Zero),
            Kind.Uri => new Uri(payload.ReadText() ?? "", UriKind.RelativeOrAbsolute),
            Kind.Decimal => new decimal([payload.ReadInt32(), payload.ReadInt32(), payload.ReadInt32(), payload.ReadInt32()]),
            Kind.Guid => new Guid(payload.Take(GuidLength)),
            Kind.Bytes => payload.Take(payload.ReadInt32()).ToArray(),
            _ => throw new FormatException($"A stored property has the unknown type {(byte)kind}."),
        };
    }

    private static void Write(PayloadBuffer buffer, Kind kind) => buffer.Write((byte)kind);

    private static void WriteNumber(PayloadBuffer buffer, Kind kind, long value)
    {
        Write(buffer, kind);
        buffer.Write(value);
    }

    private static void WriteDecimal(PayloadBuffer buffer, decimal value)
    {
        Write(buffer, Kind.Decimal);
        foreach (var part in decimal.GetBits(value))
        {
            buffer.Write(part);
        }
    }

    private static void WriteGuid(PayloadBuffer buffer, Guid value)
    {
        Write(buffer, Kind.Guid);
        value.TryWriteBytes(buffer.Append(GuidLength));
    }
}
