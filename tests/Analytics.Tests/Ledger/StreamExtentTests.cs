using Analytics.Ledger;
using Analytics.Rollups;

namespace Analytics.Tests.Ledger;

public sealed class StreamExtentTests
{
    private static readonly StreamExtent Extent = new(First: 100, Last: 199, Tests.Some.Noon);

    [Theory]
    [InlineData(199, 0)]
    [InlineData(198, 1)]
    [InlineData(100, 99)]
    [InlineData(99, 100)]
    [InlineData(50, 100)] // what is expired is no work any more
    public void After_AConsumer_CountsWhatItHasBeforeIt(long reached, long expected) =>
        Assert.Equal(expected, Extent.After(new Watermark(Tests.Some.Noon.AddMinutes(-1), reached)));

    [Fact]
    public void After_Nobody_CountsAll() => Assert.Equal(100, Extent.After(default));

    [Fact]
    public void After_AConsumerThatSawTheFirstMessageOnly_DoesNotCountIt() =>
        Assert.Equal(1, new StreamExtent(0, 1, Tests.Some.Noon).After(new Watermark(Tests.Some.Noon.AddMinutes(-1), 0)));

    [Fact]
    public void After_AConsumerThatIsFurtherThanTheExtentKnew_IsNothing() =>
        Assert.Equal(0, Extent.After(new Watermark(Tests.Some.Noon.AddMinutes(1), 205)));

    [Fact]
    public void After_AConsumerOfAHubThatWasCreatedAgain_CountsAll() =>
        Assert.Equal(100, Extent.After(new Watermark(Tests.Some.Noon.AddDays(-1), 5_000)));

    [Fact]
    public void After_InAnEmptyShard_IsNothing()
    {
        Assert.Equal(0, StreamExtent.Empty.After(default));
        Assert.Equal(0, StreamExtent.Empty.After(new Watermark(Tests.Some.Noon, 7)));
    }
}
