using System.Collections.Frozen;

namespace Traffic.Logs;

/// <summary>Which requests of an access log are page views: those for which a tracker in the page would have sent <c>pageLoaded</c>.</summary>
/// <remarks>
/// A page view is a GET that was answered with 2xx or 304 (the visitor saw the page, from the browser's cache) and that asked for a document in
/// which a tracker can run. Servers give pages whatever extension they like, and some pages are named after things with dots, so a path is a page
/// unless its extension is one of those that files have: what a page is made of, and downloads. Feeds and <c>robots.txt</c> are no pages. A feed is
/// an extension such as <c>.rss</c>, a path that ends in <c>/feed</c>, or a query that asks for one, such as <c>?flav=rss20</c>. Crawlers that fetch
/// pages are not told from people.
/// </remarks>
public static class PageRequests
{
    private static readonly FrozenSet<string> FileExtensions = FrozenSet.ToFrozenSet(
        [
            .. "css eot js json map mjs otf ttf wasm webmanifest woff woff2 xsl xslt".Split(' '), // parts of pages
            .. "avif bmp cur gif ico jpeg jpg png svg svgz tif tiff webp".Split(' '), // images
            .. "avi flac flv m3u8 m4a m4v mkv mov mp3 mp4 mpeg mpg oga ogg ogv swf ts wav webm wmv".Split(' '), // sound and film
            .. "csv doc docx epub ics log markdown md odp ods odt pcap pdf ppt pptx ps rtf tex tsv txt vcf xls xlsx".Split(' '), // documents, data
            .. "7z apk bin bz2 deb dll dmg exe gem gz img iso jar msi pkg rar rpm tar tgz war whl xz zip zst".Split(' '), // packages
            .. "asc md5 sha1 sha256 sig torrent".Split(' '), // what comes with packages
            .. "bat c cc cfg conf cpp cs diff go h ini java lua m4 mk patch py pyc rb rs sh spec sql toml vim xs yaml yml".Split(' '), // sources
        ],
        StringComparer.OrdinalIgnoreCase);

    // What stands in them is named after something, be it Node.js.
    private static readonly FrozenSet<string> TitleFolders = FrozenSet.ToFrozenSet(["tag", "tags", "wiki"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> FeedExtensions = FrozenSet.ToFrozenSet(
        ["atom", "rdf", "rss", "xml"], StringComparer.OrdinalIgnoreCase);

    // Names only: ?source=rss20 and ?utm_medium=rss are on pages that a feed's reader opened.
    private static readonly FrozenSet<string> FeedParameters = FrozenSet.ToFrozenSet(
        ["feed", "flav", "format"], StringComparer.OrdinalIgnoreCase);

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

        return FileExtensions.Contains(extension) ? SkipReason.File : null;
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

    // Empty when there is none. What follows a semicolon is a parameter of the path, such as a session's id, and not of the name.
    private static string ExtensionOf(ReadOnlySpan<char> path)
    {
        var slash = path.LastIndexOf('/');
        var name = path[(slash + 1)..];
        name = name[..(name.IndexOf(';') is >= 0 and var end ? end : name.Length)];
        var folder = path[..Math.Max(slash, 0)];
        folder = folder[(folder.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot < 0 || TitleFolders.Contains(folder.ToString()) ? "" : name[(dot + 1)..].ToString();
    }
}
