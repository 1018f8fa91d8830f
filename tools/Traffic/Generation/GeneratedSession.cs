using System.Globalization;
using Traffic.Events;

namespace Traffic.Generation;

/// <summary>One visit: pages are loaded, read and left by a link or the back button, and now and then something is bought.</summary>
internal sealed class GeneratedSession
{
    private const double LinkShare = 0.55;
    private const double BackShare = 0.15;
    private const double OrderShare = 0.04;

    // Chances that a session ends with an event; six events on average.
    private const double EndShare = 1.0 / 6;

    private const double CheapestOrder = 5;
    private const double OrderRange = 145;

    private static readonly TimeSpan MeanDwelling = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan ShortestDwelling = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MeanLoading = TimeSpan.FromMilliseconds(400);

    // Where visitors come from; the first is a typed address or a bookmark.
    private static readonly ActionParameters[] Sources =
    [
        new(),
        new() { Referrer = "https://www.google.com/" },
        new() { Referrer = "https://www.bing.com/" },
        new() { Referrer = "https://www.google.com/", UtmSource = "google", UtmMedium = "cpc", UtmCampaign = "brand" },
        new() { UtmSource = "newsletter", UtmMedium = "email", UtmCampaign = "spring-sale" },
        new() { Referrer = "https://www.facebook.com/", UtmSource = "facebook", UtmMedium = "paid-social", UtmCampaign = "lookalike" },
        new() { Referrer = "https://news.ycombinator.com/" },
    ];

    private static readonly ZipfDistribution SourceRanks = new(Sources.Length);

    private readonly string _customer;
    private readonly string _sessionId;
    private readonly GeneratedVisitor _visitor;
    private readonly ZipfDistribution _pages;
    private readonly SplitMix64 _random;
    private readonly Stack<int> _history = [];
    private ActionParameters? _loading;
    private DateTimeOffset _last;

    /// <param name="random">Shared by all sessions of a run, which go on one at a time.</param>
    public GeneratedSession(int number, string customer, string sessionId, GeneratedVisitor visitor, ZipfDistribution pages, SplitMix64 random)
    {
        Number = number;
        _customer = customer;
        _sessionId = sessionId;
        _visitor = visitor;
        _pages = pages;
        _random = random;
        _history.Push(pages.RankAt(random.NextDouble()));
        _loading = Sources[SourceRanks.RankAt(random.NextDouble())];
    }

    /// <summary>The sessions of a run are numbered as they begin.</summary>
    public int Number { get; }

    /// <summary>When the next event is to happen; null when the visitor has gone.</summary>
    public DateTimeOffset? Due { get; private set; }

    public TrafficEvent Next(DateTimeOffset now, string eventId)
    {
        var url = UrlOf(_history.Peek());
        var (action, parameters) = Act(now, url);
        _last = now;
        Due = _loading is not null ? now + _random.NextTime(MeanLoading)
            : _random.NextDouble() < EndShare ? null
            : now + ShortestDwelling + _random.NextTime(MeanDwelling);
        return new TrafficEvent
        {
            EventId = eventId,
            AnalyticsCustomerId = _customer,
            SessionId = _sessionId,
            Time = now,
            LocalOffset = _visitor.LocalOffset,
            Url = url,
            Action = action,
            UserInfo = _visitor.UserInfo,
            ActionParameters = parameters,
        };
    }

    private (string Action, ActionParameters Parameters) Act(DateTimeOffset now, string url)
    {
        if (_loading is { } arrival)
        {
            _loading = null;
            return (EventActions.PageLoaded, arrival);
        }

        var read = new ActionParameters { EngagementMs = (long)(now - _last).TotalMilliseconds, ScrollDepth = 10 + _random.NextInt(91) };
        var choice = _random.NextDouble();
        if (choice < LinkShare)
        {
            _history.Push(_pages.RankAt(_random.NextDouble()));
            _loading = new ActionParameters { Referrer = url };
            return (EventActions.LinkClicked, read with { Link = UrlOf(_history.Peek()) });
        }

        if (choice < LinkShare + BackShare && _history.Count > 1)
        {
            _history.Pop(); // the browser shows the page before from its cache: nothing is loaded
            return (EventActions.NavigatedBack, read);
        }

        if (choice > 1 - OrderShare)
        {
            var value = decimal.Round((decimal)(CheapestOrder + (_random.NextDouble() * OrderRange)), 2);
            return (EventActions.OrderPlaced, read with { Value = value, Currency = "EUR" });
        }

        return (EventActions.PageRead, read);
    }

    private string UrlOf(int page) => string.Create(
        CultureInfo.InvariantCulture, $"https://{_customer}.example/{(page == 0 ? "" : $"products/{page}")}");
}
