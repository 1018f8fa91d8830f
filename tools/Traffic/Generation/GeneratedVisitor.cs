using System.Globalization;
using Traffic.Events;

namespace Traffic.Generation;

/// <summary>A visitor of one customer's shop, who keeps browser, language and time zone from session to session.</summary>
internal sealed record GeneratedVisitor(UserInfo UserInfo, TimeSpan LocalOffset)
{
    private static readonly (string UserAgent, string DeviceType, string Screen)[] Devices =
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "desktop", "1920x1080"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "mobile", "390x844"),
        ("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36", "mobile", "412x915"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
            "desktop", "1440x900"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0", "desktop", "1536x864"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0",
            "desktop", "1920x1080"),
        ("Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "tablet", "820x1180"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", "desktop", "2560x1440"),
    ];

    private static readonly (string Locale, TimeSpan Offset)[] Places =
    [
        ("en-US", TimeSpan.FromHours(-5)),
        ("de-DE", TimeSpan.FromHours(1)),
        ("en-GB", TimeSpan.Zero),
        ("en-IN", TimeSpan.FromMinutes(330)),
        ("ja-JP", TimeSpan.FromHours(9)),
        ("pt-BR", TimeSpan.FromHours(-3)),
        ("fr-FR", TimeSpan.FromHours(1)),
        ("es-MX", TimeSpan.FromHours(-6)),
    ];

    private static readonly ZipfDistribution DeviceRanks = new(Devices.Length);
    private static readonly ZipfDistribution PlaceRanks = new(Places.Length);

    public static GeneratedVisitor Of(ulong seed, int customer, int visitor)
    {
        var id = SplitMix64.Mix(SplitMix64.Mix(seed) ^ ((ulong)customer << 32) ^ (ulong)visitor);
        var random = new SplitMix64(id);
        var (userAgent, deviceType, screen) = Devices[DeviceRanks.RankAt(random.NextDouble())];
        var (locale, offset) = Places[PlaceRanks.RankAt(random.NextDouble())];
        var userInfo = new UserInfo
        {
            VisitorId = string.Create(CultureInfo.InvariantCulture, $"{id:x16}"),
            UserAgent = userAgent,
            Locale = locale,
            DeviceType = deviceType,
            Screen = screen,
        };
        return new GeneratedVisitor(userInfo, offset);
    }
}
