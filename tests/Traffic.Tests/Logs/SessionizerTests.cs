using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class SessionizerTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private readonly Sessionizer _sessionizer = new();

    [Fact]
    public void SessionOf_GapJustUnderInactivity_IsTheSameSession()
    {
        var first = _sessionizer.SessionOf("v", Some.Time);
        var second = _sessionizer.SessionOf("v", Some.Time + Sessionizer.Inactivity - Tick);

        Assert.Equal(first, second);
    }

    [Fact]
    public void SessionOf_GapOfExactlyInactivity_StartsASession()
    {
        var first = _sessionizer.SessionOf("v", Some.Time);
        var second = _sessionizer.SessionOf("v", Some.Time + Sessionizer.Inactivity);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void SessionOf_LongVisitWithoutAGap_IsOneSession()
    {
        var ids = Enumerable.Range(0, 100).Select(i => _sessionizer.SessionOf("v", Some.Time.AddMinutes(i * 29))).Distinct();

        Assert.Single(ids);
    }

    [Fact]
    public void SessionOf_TwoVisitors_HaveTheirOwnSessions()
    {
        Assert.NotEqual(_sessionizer.SessionOf("a", Some.Time), _sessionizer.SessionOf("b", Some.Time));
    }

    [Fact]
    public void SessionOf_SlightlyEarlierLine_JoinsAndWidensTheSession()
    {
        var first = _sessionizer.SessionOf("v", Some.Time);
        var earlier = _sessionizer.SessionOf("v", Some.Time.AddMinutes(-20));
        var stillEarlier = _sessionizer.SessionOf("v", Some.Time.AddMinutes(-40));
        var later = _sessionizer.SessionOf("v", Some.Time.AddMinutes(29));

        Assert.All([earlier, stillEarlier, later], id => Assert.Equal(first, id));
    }

    [Fact]
    public void SessionOf_LineThatBelongsToTheSessionBefore_JoinsThatOne()
    {
        var before = _sessionizer.SessionOf("v", Some.Time);
        var current = _sessionizer.SessionOf("v", Some.Time.AddMinutes(45));
        var late = _sessionizer.SessionOf("v", Some.Time.AddSeconds(-5));
        var next = _sessionizer.SessionOf("v", Some.Time.AddMinutes(50));

        Assert.Equal(before, late);
        Assert.Equal(current, next);
        Assert.NotEqual(before, current);
    }

    [Fact]
    public void SessionOf_EarlierLineByExactlyInactivity_IsASessionOfItsOwn()
    {
        var first = _sessionizer.SessionOf("v", Some.Time);
        var earlier = _sessionizer.SessionOf("v", Some.Time - Sessionizer.Inactivity);

        Assert.NotEqual(first, earlier);
    }

    [Fact]
    public void SessionOf_OffsetsOfOneInstant_GiveOneId()
    {
        var other = new Sessionizer();

        Assert.Equal(_sessionizer.SessionOf("v", Some.Time), other.SessionOf("v", Some.Time.ToOffset(TimeSpan.FromHours(9))));
        Assert.Equal("v-20150517T100000Z", _sessionizer.SessionOf("v", Some.Time));
    }
}
