namespace Azure.Data.Tables;

/// <summary>A list whose pages are fetched while it is enumerated.</summary>
/// <param name="fetch">Gets the page behind a continuation token; null is the first.</param>
internal sealed class FetchedPageable<T>(Func<string?, int?, Page<T>> fetch) : Pageable<T> where T : notnull
{
    /// <inheritdoc/>
    public override IEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default)
    {
        do
        {
            var page = fetch(continuationToken, pageSizeHint);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
