using System.Buffers;
using System.Collections.Frozen;

namespace Traffic.Logs;

/// <summary>Which requests of an access log are page views: those for which a tracker in the page would have sent <c>pageLoaded</c>.</summary>
/// <remarks>
/// A page view is a GET that was answered with 2xx or 304 (the visitor saw the page, from the browser's cache) and that asked for a document in
/// which a tracker can run: its path has no extension, or one that servers give to HTML. Everything with another extension is a file (style
/// sheets, scripts, images, fonts, downloads). Feeds and <c>robots.txt</c> are no pages. A feed is an extension such as <c>.rss</c>, a path that
/// ends in <c>/feed</c>, or a query that asks for one, such as <c>?flav=rss20</c>. Crawlers that fetch pages are not told from people.
/// </remarks>
public static class PageRequests
{
    // Longer ones are words of a title: /blog/hello.everybody.
    private const int MaxExtensionLength = 8;

    private static readonly FrozenSet<string> PageExtensions = FrozenSet.ToFrozenSet(
        ["asp", "aspx", "cfm", "cgi", "do", "htm", "html", "jsf", "jsp", "php", "phtml", "pl", "shtml", "xhtml"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> FeedExtensions = FrozenSet.ToFrozenSet(
        ["atom", "rdf", "rss", "xml"], StringComparer.OrdinalIgnoreCase);

    // Names only: ?source=rss20 and ?utm_medium=rss are on pages that a feed's reader opened.
    private static readonly FrozenSet<string> FeedParameters = FrozenSet.ToFrozenSet(
        ["feed", "flav", "format"], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Null when the request is a page view, otherwise why it is none.</summary>
    public static SkipReason? WhySkipped(AccessLogLine line)
    {
        if (!HasAddress(line.Target))
        {
            return SkipReason.Malformed;
        }

        if (line.Method != "GET")
        {
            return SkipReason.Method;
        }

        if (line.Status is not ((>= 200 and <= 299) or 304))
        {
            return SkipReason.Status;
        }

        var target = line.Target.AsSpan();
        var afterPath = target.IndexOfAny('?', '#');
        var path = afterPath < 0 ? target : target[..afterPath];
        var query = afterPath < 0 ? [] : target[(afterPath + 1)..];
        if (path.EndsWith("/robots.txt", StringComparison.OrdinalIgnoreCase))
        {
            return SkipReason.Robots;
        }

        var extension = ExtensionOf(path);
        if (IsFeed(path, extension, query))
        {
            return SkipReason.Feed;
        }

        return extension is "" || PageExtensions.Contains(extension) ? null : SkipReason.File;
    }

    // Proxies ask with the full address; everything else that does not start with a slash is a probe.
    private static bool HasAddress(string target) =>
        target.StartsWith('/') || AccessLogUrl.IsAbsolute(target);

    private static bool IsFeed(ReadOnlySpan<char> path, string extension, ReadOnlySpan<char> query)
    {
        if (FeedExtensions.Contains(extension) || path.TrimEnd('/').EndsWith("/feed", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var part in query.Split('&'))
        {
            var parameter = query[part];
            var equals = parameter.IndexOf('=');
            if (equals > 0 && FeedParameters.Contains(parameter[..equals].ToString()) && NamesFeed(parameter[(equals + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesFeed(ReadOnlySpan<char> value) =>
        value.StartsWith("rss", StringComparison.OrdinalIgnoreCase) || value.StartsWith("atom", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("rdf", StringComparison.OrdinalIgnoreCase);

    // Empty when there is none. One without a letter is the end of a version: /releases/2.0.
    private static string ExtensionOf(ReadOnlySpan<char> path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? [] : name[(dot + 1)..];
        return extension.Length <= MaxExtensionLength && extension.ContainsAny(Letters) ? extension.ToString() : "";
    }
}
