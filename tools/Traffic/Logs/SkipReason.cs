namespace Traffic.Logs;

/// <summary>Why a request is not a page view; the first that holds counts.</summary>
public enum SkipReason
{
    /// <summary>Not an HTTP request, or one for something that has no address on the site, such as <c>OPTIONS *</c>.</summary>
    Malformed,

    /// <summary>Not a GET: a form sent, a HEAD of a link checker.</summary>
    Method,

    /// <summary>Not answered with content: redirected, not found, failed.</summary>
    Status,

    /// <summary><c>robots.txt</c>, which only crawlers read.</summary>
    Robots,

    /// <summary>A feed, which a reader program fetches whether or not anybody reads.</summary>
    Feed,

    /// <summary>A file by its extension: what a page is made of, or a download.</summary>
    File,
}
