namespace Analytics.Azure.Tests.Support;

/// <summary>Lets nobody pass before all are there, so that what they do next happens at once.</summary>
internal sealed class Meeting(int count)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // somebody who never comes is an error of the test

    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lacking = count;

    public Task ArriveAsync()
    {
        if (Interlocked.Decrement(ref _lacking) == 0)
        {
            _all.SetResult();
        }

        return _all.Task.WaitAsync(Patience);
    }
}
