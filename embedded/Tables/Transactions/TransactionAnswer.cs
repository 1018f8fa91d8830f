using System.Diagnostics.CodeAnalysis;
using System.Net;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The response to one action of a transaction.</summary>
internal sealed class TransactionAnswer : Response
{
    private readonly List<KeyValuePair<string, string>> _headers;
    private Stream? _content;

    public TransactionAnswer(
        int status, string reasonPhrase, List<KeyValuePair<string, string>> headers, ReadOnlyMemory<byte> content, string clientRequestId)
    {
        _headers = headers;
        _content = content.IsEmpty ? null : new MemoryStream(content.ToArray(), writable: false);
        Status = status;
        ReasonPhrase = reasonPhrase;
        ClientRequestId = clientRequestId;
    }

    /// <inheritdoc/>
    public override int Status { get; }

    /// <inheritdoc/>
    public override string ReasonPhrase { get; }

    /// <inheritdoc/>
    public override bool IsError => Status >= (int)HttpStatusCode.BadRequest;

    /// <inheritdoc/>
    public override Stream? ContentStream
    {
        get => _content;
        set => _content = value;
    }

    /// <inheritdoc/>
    public override string ClientRequestId { get; set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        // holds memory only
    }

    /// <inheritdoc/>
    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = TryGetHeaderValues(name, out var values) ? string.Join(',', values) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        var found = _headers.FindAll(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        values = found.Count == 0 ? null : found.ConvertAll(header => header.Value);
        return values is not null;
    }

    /// <inheritdoc/>
    protected override bool ContainsHeader(string name) => TryGetHeaderValues(name, out _);

    /// <inheritdoc/>
    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));
}
