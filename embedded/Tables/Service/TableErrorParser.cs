using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Reads code and message out of an error's body: JSON from the tables, XML from the gate before them.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public static TableErrorParser Instance { get; } = new();

    /// <inheritdoc/>
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is { Length: > 0 } ? FromJson(response.Content) ?? FromXml(response.Content) : null;
        return error is not null;
    }

    private static ResponseError? FromJson(BinaryData content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.TryGetProperty("odata.error", out var error)
                ? new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString())
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null; // not this format; a body that no parser understands still shows in the exception's message
        }
    }

    private static ResponseError? FromXml(BinaryData content)
    {
        try
        {
            using var stream = content.ToStream();
            var root = XDocument.Load(stream).Root!; // a document that loads has a root
            string? Text(string name) => root.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
            return Text("Code") is { } code ? new ResponseError(code, Text("Message")) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
