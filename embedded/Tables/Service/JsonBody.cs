using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>
/// A buffer and a JSON writer over it, kept per thread, in which request bodies grow before one copy of the right size is sent.
/// The copy is not pooled: a cancelled request may still be read from.
/// </summary>
internal sealed class JsonBody
{
    private const int InitialBytes = 4 << 10; // a row of numbers
    private const int MaxKeptBytes = 1 << 20; // larger than any entity; what a large transaction needed is given back

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // the body is no part of an HTML page, and escapes would count against the limits
        SkipValidation = true,
    };

    [ThreadStatic]
    private static JsonBody? _current;

    private JsonBody()
    {
        Bytes = new ArrayBufferWriter<byte>(InitialBytes);
        Json = new Utf8JsonWriter(Bytes, WriterOptions);
    }

    /// <summary>Where bytes around the JSON go.</summary>
    public ArrayBufferWriter<byte> Bytes { get; }

    /// <summary>Writes one JSON value; <see cref="EndValue"/> comes after it.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>The thread's body, empty. It must not be held over an await.</summary>
    public static JsonBody Start()
    {
        var body = _current ??= new JsonBody();
        body.Bytes.ResetWrittenCount();
        body.Json.Reset(); // an entity that could not be written may have left half of itself
        return body;
    }

    /// <summary>Moves the JSON value into the buffer, ready for the next.</summary>
    public void EndValue()
    {
        Json.Flush();
        Json.Reset();
    }

    /// <summary>A copy of what was written.</summary>
    public byte[] Finish()
    {
        var body = Bytes.WrittenSpan.ToArray();
        if (Bytes.Capacity > MaxKeptBytes)
        {
            _current = null;
        }

        return body;
    }

    /// <summary>The body of a request for one entity.</summary>
    public static byte[] Of(ITableEntity entity)
    {
        var body = Start();
        EntityWriter.Write(body.Json, entity);
        body.EndValue();
        return body.Finish();
    }

    /// <summary>The body of a request for one table.</summary>
    public static byte[] OfTable(string tableName)
    {
        var body = Start();
        body.Json.WriteStartObject();
        body.Json.WriteString("TableName"u8, tableName);
        body.Json.WriteEndObject();
        body.EndValue();
        return body.Finish();
    }
}
