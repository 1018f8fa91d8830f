using System.Globalization;

namespace App.Tests;

/// <summary>A made-up access log, with its own count of page views per hour, made while the lines are, without the importer's parser.</summary>
internal sealed class AccessLog
{
    private static readonly DateTimeOffset Start = new(2026, 3, 27, 22, 0, 0, TimeSpan.Zero);

    private static readonly string[] Assets = ["/style.css", "/logo.png", "/favicon.ico", "/app.js", "/robots.txt"];

    public static readonly DateTimeOffset From = Start.AddHours(-2);

    public static readonly DateTimeOffset To = Start.AddHours(74);

    private readonly List<string> _lines = [];

    public SortedDictionary<DateTimeOffset, long> PageViewsByHour { get; } = [];

    public IReadOnlyList<string> Lines => _lines;

    public static AccessLog Create(int lines, int seed)
    {
        var random = new Random(seed);
        var log = new AccessLog();
        var time = Start;
        for (var i = 0; i < lines; i++)
        {
            time = time.AddSeconds(random.Next(0, (int)(2 * 70 * 3600.0 / lines)));
            var isAsset = random.Next(2) == 0;
            var isMissing = random.Next(20) == 0;
            var path = isAsset ? Assets[random.Next(Assets.Length)] : $"/page/{random.Next(50)}";
            var agent = $"Mozilla/5.0 (Test {random.Next(5)})";
            var stamp = time.ToOffset(TimeSpan.FromHours(2)).ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture);
            log._lines.Add(
                $"10.0.{random.Next(3)}.{random.Next(200)} - - [{stamp} +0200] \"GET {path} HTTP/1.1\" {(isMissing ? 404 : 200)} 512 \"-\" \"{agent}\"");
            if (!isAsset && !isMissing)
            {
                var hour = new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerHour), TimeSpan.Zero);
                log.PageViewsByHour[hour] = log.PageViewsByHour.GetValueOrDefault(hour) + 1;
            }
        }

        return log;
    }
}
