namespace Traffic.Logs;

/// <summary>Tells a log that is read here from one in another format.</summary>
internal static class LogFormat
{
    /// <summary>Reads the log up to its first readable line.</summary>
    /// <returns>False when it has no lines.</returns>
    /// <exception cref="InvalidDataException">It has lines and none that can be read.</exception>
    public static bool Check(AccessLogFile log)
    {
        var lines = 0L;
        var trouble = "";
        foreach (var text in log.ReadLines())
        {
            if (AccessLogLine.TryParse(text, out _, out var reason))
            {
                return true;
            }

            if (++lines == 1)
            {
                trouble = Name(text) is { } name ? $"it looks like {name}" : $"line 1: {reason}";
            }
        }

        return lines == 0 ? false : throw new InvalidDataException(
            $"{log.Path}: none of its {lines} lines is in Combined Log Format, plain or gzip, as Apache httpd and nginx write it; {trouble}");
    }

    // A byte that is no UTF-8 was read as U+FFFD.
    private static string? Name(string firstLine) => firstLine switch
    {
        ['B', 'Z', 'h', >= '1' and <= '9', ..] => "bzip2: unpack it first",
        ['\uFFFD', '7', 'z', 'X', 'Z', ..] => "xz: unpack it first",
        ['(', '\uFFFD', '/', '\uFFFD', ..] => "zstd: unpack it first",
        ['\u001F', '\uFFFD', ..] => "gzip within gzip: unpack it first",
        ['P', 'K', '\u0003', '\u0004', ..] => "zip: unpack it first",
        ['{', ..] or ['[', '{', ..] => "JSON",
        _ when IsDirective(firstLine) => "the W3C extended log format of IIS and CloudFront",
        _ when IsLoadBalancer(firstLine) => "an access log of AWS load balancers",
        _ when firstLine.Contains(" haproxy[", StringComparison.Ordinal) => "HAProxy's HTTP log",
        _ => null,
    };

    private static bool IsDirective(string line) =>
        line.StartsWith("#Software:", StringComparison.Ordinal) || line.StartsWith("#Version:", StringComparison.Ordinal)
        || line.StartsWith("#Fields:", StringComparison.Ordinal);

    // https 2018-07-02T22:23:00.186641Z app/my-loadbalancer/50dc6c495c0c9188 ...
    private static bool IsLoadBalancer(string line) =>
        line.Split(' ', 3) is [("http" or "https" or "h2" or "grpcs" or "ws" or "wss"), [>= '1' and <= '2', _, _, _, '-', ..], ..];
}
