using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Hosting;

namespace FunctionsWorker.Tests.Hosting;

public sealed class RetryPolicyTests
{
    [Fact]
    public void Delay_OfAFixedRetry_IsAlwaysTheSame()
    {
        var policy = RetryPolicy.Of(new FixedDelayRetryAttribute(3, "00:00:02"))!;

        Assert.Equal(TimeSpan.FromSeconds(2), policy.Delay(0));
        Assert.Equal(TimeSpan.FromSeconds(2), policy.Delay(100));
        Assert.True(policy.Allows(2));
        Assert.False(policy.Allows(3));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 32)]
    [InlineData(6, 60)]
    [InlineData(int.MaxValue, 60)]
    public void Delay_OfAnExponentialRetry_DoublesUpToItsLongest(int retryCount, int seconds)
    {
        var policy = RetryPolicy.Of(new ExponentialBackoffRetryAttribute(-1, "00:00:01", "00:01:00"))!;

        Assert.Equal(TimeSpan.FromSeconds(seconds), policy.Delay(retryCount));
        Assert.True(policy.Allows(retryCount));
    }

    [Fact]
    public void Of_NoAttribute_IsNoPolicy() => Assert.Null(RetryPolicy.Of(null));

    [Theory]
    [InlineData("soon", "00:01:00")]
    [InlineData("-00:00:01", "00:01:00")]
    [InlineData("00:00:01", "late")]
    [InlineData("00:02:00", "00:01:00")]
    public void ExponentialRetry_WithWrongIntervals_IsRefused(string minimum, string maximum) =>
        Assert.ThrowsAny<ArgumentException>(() => new ExponentialBackoffRetryAttribute(1, minimum, maximum));
}
