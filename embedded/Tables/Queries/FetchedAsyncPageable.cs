using System.Runtime.CompilerServices;

namespace Azure.Data.Tables;

/// <summary>A list whose pages are fetched while it is enumerated.</summary>
/// <param name="fetch">Gets the page behind a continuation token; null is the first.</param>
/// <param name="cancellationToken">Of the call that made the list; the enumeration may bring another.</param>
internal sealed class FetchedAsyncPageable<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch, CancellationToken cancellationToken)
    : AsyncPageable<T>(cancellationToken) where T : notnull
{
    /// <inheritdoc/>
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
        FetchAsync(continuationToken, pageSizeHint, CancellationToken.None);

    private async IAsyncEnumerable<Page<T>> FetchAsync(
        string? continuationToken, int? pageSizeHint, [EnumeratorCancellation] CancellationToken enumerationToken)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, enumerationToken);
        do
        {
            var page = await fetch(continuationToken, pageSizeHint, cancellation.Token);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
