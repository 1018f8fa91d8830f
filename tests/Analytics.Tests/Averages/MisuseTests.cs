namespace Analytics.Tests.Averages;

/// <summary>What must not compile, beside what is close to it and must.</summary>
public class MisuseTests
{
    [Theory]
    [InlineData("average.Add(1);", "average = average.Add(1);")]
    [InlineData("average.AddRange(1, 2);", "average = average.AddRange(1, 2);")]
    [InlineData("average.Clear();", "average = average.Clear();")]
    [InlineData("average.Add(1).Add(2);", "average = average.Add(1).Add(2);")]
    public async Task NextVersion_Ignored_DoesNotCompile(string ignored, string kept)
    {
        const string OfTheClass = "var average = ImmutableMovingAverage.Create<int>(window: 3); ";
        const string OfTheInterface = "IImmutableMovingAverage<int> average = ImmutableMovingAverage.Create<int>(window: 3); ";

        Assert.Equal(["CA1806"], await Snippet.FaultsAsync(OfTheClass + ignored));
        Assert.Equal(["CA1806"], await Snippet.FaultsAsync(OfTheInterface + ignored));
        Assert.Empty(await Snippet.FaultsAsync(OfTheClass + kept));
        Assert.Empty(await Snippet.FaultsAsync(OfTheInterface + kept));
    }

    [Fact]
    public async Task FirstVersion_Ignored_DoesNotCompile() =>
        Assert.Equal(["CA1806"], await Snippet.FaultsAsync("ImmutableMovingAverage.Create<int>(window: 3);"));

    [Theory]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("TimeSpan")]
    [InlineData("string")]
    [InlineData("int?")]
    public async Task SamplesThatHaveNoBounds_DoNotCompile(string type)
    {
        Assert.NotEmpty(await Snippet.FaultsAsync($"_ = new MovingAverage<{type}>(window: 3);"));
        Assert.NotEmpty(await Snippet.FaultsAsync($"_ = ImmutableMovingAverage.Create<{type}>(window: 3);"));
    }

    [Theory]
    [InlineData("IMovingAverage<int> average = [1, 2];")]
    [InlineData("MovingAverage<int> average = [1, 2];")]
    [InlineData("IImmutableMovingAverage<int> average = [1, 2];")]
    [InlineData("ImmutableMovingAverage<int> average = [1, 2];")]
    [InlineData("_ = new ImmutableMovingAverage<int>(3) { 1, 2 };")] // each version would be dropped
    public async Task CollectionExpression_WithoutAWindow_DoesNotCompile(string code) => Assert.NotEmpty(await Snippet.FaultsAsync(code));

    [Theory]
    [InlineData("_ = new MovingAverage<int>(window: 3) { 1, 2 };")]
    [InlineData("_ = ImmutableMovingAverage.Create(window: 3, [1, 2]);")]
    [InlineData("new MovingAverage<int>(window: 3).AddRange([1, 2]);")]
    public async Task CollectionExpression_BesideAWindow_Compiles(string code) => Assert.Empty(await Snippet.FaultsAsync(code));

    [Theory]
    [InlineData("_ = new MovingAverage<double>(3).AverageAsDecimal();")]
    [InlineData("_ = new MovingAverage<int>(3).AverageAsDecimal();")]
    public async Task AverageAsDecimal_OfOtherSamples_DoesNotCompile(string code) => Assert.NotEmpty(await Snippet.FaultsAsync(code));
}
