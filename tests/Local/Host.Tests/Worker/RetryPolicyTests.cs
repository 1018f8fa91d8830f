using Google.Protobuf.WellKnownTypes;
using Local.Host.Worker;
using Local.Host.Worker.Rpc;

namespace Local.Host.Tests.Worker;

public sealed class RetryPolicyTests
{
    private static readonly RetryPolicy Exponential = RetryPolicy.Of(new RpcRetryOptions
    {
        MaxRetryCount = -1,
        MinimumInterval = Duration.FromTimeSpan(TimeSpan.FromSeconds(1)),
        MaximumInterval = Duration.FromTimeSpan(TimeSpan.FromMinutes(1)),
        RetryStrategy = RpcRetryOptions.Types.RetryStrategy.ExponentialBackoff,
    })!;

    [Fact]
    public void Delay_OfAFixedRetry_IsAlwaysTheSame()
    {
        var policy = RetryPolicy.Of(new RpcRetryOptions
        {
            MaxRetryCount = 3,
            DelayInterval = Duration.FromTimeSpan(TimeSpan.FromSeconds(2)),
            RetryStrategy = RpcRetryOptions.Types.RetryStrategy.FixedDelay,
        })!;

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
        Assert.Equal(TimeSpan.FromSeconds(seconds), Exponential.Delay(retryCount));
        Assert.True(Exponential.Allows(retryCount));
    }

    [Fact]
    public void AtMost_OfAPolicy_LowersItsCountButNeverRaisesIt()
    {
        Assert.Equal(2, Exponential.AtMost(2).MaxRetryCount);
        Assert.Equal(1, Exponential.AtMost(1).AtMost(2).MaxRetryCount);
    }

    [Fact]
    public void Of_NoAttribute_IsNoPolicy() => Assert.Null(RetryPolicy.Of(null));
}
