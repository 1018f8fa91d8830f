using Analytics.Events;

namespace Analytics.Tests.Events;

public sealed class CustomerIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("acme-shop.de_2")]
    public void TryParse_OfAGoodName_KeepsIt(string name)
    {
        Assert.True(CustomerId.TryParse(name, out var customer));

        Assert.Equal(name, customer.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a'b")]
    [InlineData("ä")]
    public void TryParse_OfABadName_Refuses(string? name) => Assert.False(CustomerId.TryParse(name, out _));

    [Fact]
    public void TryParse_AtTheLongest_TakesItAndNoMore()
    {
        Assert.True(CustomerId.TryParse(new string('a', CustomerId.MaxLength), out _));
        Assert.False(CustomerId.TryParse(new string('a', CustomerId.MaxLength + 1), out _));
    }

    [Fact]
    public void Parse_OfABadName_ThrowsWithTheName() =>
        Assert.Contains("a b", Assert.Throws<FormatException>(() => CustomerId.Parse("a b")).Message, StringComparison.Ordinal);
}
