namespace App.Tests.Functions;

/// <summary>The system's time, but what has a limit reaches it at once; the limits are noted.</summary>
internal sealed class QuickTime : TimeProvider
{
    private readonly List<TimeSpan> _limits = [];

    public IReadOnlyList<TimeSpan> Limits => _limits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            _limits.Add(dueTime);
        }

        return base.CreateTimer(callback, state, TimeSpan.FromMilliseconds(200), period);
    }
}
