using System.Diagnostics;

namespace Local.EventHubs.Tests.Support;

internal static class Eventually
{
    /// <summary>Waits until the condition holds, and fails when it does not within the limit.</summary>
    internal static async Task HoldsAsync(Func<bool> condition, Func<string> otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < Clients.Limit, otherwise());
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }
}
