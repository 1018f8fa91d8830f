using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;

namespace Analytics.Azure.Tests.Support;

/// <summary>A request to the Table service, as far as tests tell them apart.</summary>
/// <param name="Address">The unescaped path and query.</param>
/// <param name="RowKeys">Those of a transaction's rows, in their order.</param>
/// <param name="Customer">The partition key of a transaction's rows; null when it is no transaction.</param>
/// <param name="Bytes">The length of the body.</param>
internal sealed partial record TableRequest(RequestMethod Method, string Address, IReadOnlyList<string> RowKeys, string? Customer, int Bytes)
{
    public bool IsTransaction => Address.Contains("$batch", StringComparison.Ordinal);

    public bool IsQuery => Method == RequestMethod.Get;

    /// <summary>Whether it asks for the sums of hours.</summary>
    public bool IsSumQuery => IsQuery && Address.Contains("$select=", StringComparison.Ordinal);

    public static TableRequest Read(Request request)
    {
        using var body = new MemoryStream();
        request.Content?.WriteTo(body, CancellationToken.None);
        var text = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
        return new TableRequest(
            request.Method,
            Uri.UnescapeDataString(request.Uri.ToUri().PathAndQuery),
            [.. RowKey().Matches(text).Select(match => match.Groups[1].Value)],
            PartitionKey().Match(text) is { Success: true } match ? match.Groups[1].Value : null,
            (int)body.Length);
    }

    [GeneratedRegex("\"RowKey\":\"([^\"]+)\"")]
    private static partial Regex RowKey();

    [GeneratedRegex("\"PartitionKey\":\"([^\"]+)\"")]
    private static partial Regex PartitionKey();
}
