using System.Globalization;

namespace Traffic.Logs;

/// <summary>Divides each visitor's page views into sessions: one ends when nothing was viewed for <see cref="Inactivity"/>.</summary>
/// <remarks>
/// Servers write a line when its request ends, so lines are slightly out of order and the page views come as the file has them. One joins a
/// session when it lies less than <see cref="Inactivity"/> before the session's earliest or after its latest page view; a gap of exactly
/// <see cref="Inactivity"/> therefore parts two sessions. A session keeps the id of the page view that opened it, even if an earlier one follows.
/// </remarks>
public sealed class Sessionizer
{
    /// <summary>Half an hour, as every web analytics product counts.</summary>
    public static readonly TimeSpan Inactivity = TimeSpan.FromMinutes(30);

    /// <summary>How far back a late line may reach; what is older is forgotten, or a long log would not fit into memory.</summary>
    internal static readonly TimeSpan MaxDisorder = TimeSpan.FromHours(1);

    private readonly Dictionary<string, List<Session>> _visitors = [];

    /// <summary>The session of a page view; the same log always gives the same ids.</summary>
    public string SessionOf(string visitorId, DateTimeOffset time)
    {
        if (!_visitors.TryGetValue(visitorId, out var sessions))
        {
            _visitors[visitorId] = sessions = [];
        }

        var session = sessions.FindLast(candidate => candidate.Reaches(time));
        if (session is null)
        {
            sessions.RemoveAll(candidate => candidate.Latest < time - MaxDisorder);
            session = new Session(IdOf(visitorId, time), time);
            sessions.Add(session);
        }

        session.Extend(time);
        return session.Id;
    }

    private static string IdOf(string visitorId, DateTimeOffset start) =>
        string.Create(CultureInfo.InvariantCulture, $"{visitorId}-{start.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}");

    private sealed class Session(string id, DateTimeOffset start)
    {
        private DateTimeOffset _earliest = start;

        public string Id => id;

        public DateTimeOffset Latest { get; private set; } = start;

        public bool Reaches(DateTimeOffset time) => _earliest - Inactivity < time && time < Latest + Inactivity;

        public void Extend(DateTimeOffset time)
        {
            _earliest = time < _earliest ? time : _earliest;
            Latest = time > Latest ? time : Latest;
        }
    }
}
