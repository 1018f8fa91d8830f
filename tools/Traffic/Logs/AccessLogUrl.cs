namespace Traffic.Logs;

/// <summary>From what was asked for to the full address; a log names the path alone.</summary>
internal static class AccessLogUrl
{
    public static bool IsAbsolute(string target) =>
        target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public static string Of(string target, Uri site) =>
        IsAbsolute(target) ? target : site.GetLeftPart(UriPartial.Authority) + target;
}
