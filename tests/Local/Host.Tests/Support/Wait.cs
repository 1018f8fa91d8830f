namespace Local.Host.Tests.Support;

internal static class Wait
{
    /// <summary>Ample for a loaded machine with two cores: what is waited for comes within seconds or never.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until <paramref name="condition"/> holds; fails with <paramref name="otherwise"/> when it does not in time.</summary>
    public static async Task UntilAsync(Func<bool> condition, Func<string> otherwise)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            if (limit.IsCancellationRequested)
            {
                Assert.Fail(otherwise());
            }

            await Task.Delay(Interval);
        }
    }
}
