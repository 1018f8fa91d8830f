using Azure.Data.Tables;

namespace Tables.Tests;

public sealed class QueryFilterTests
{
    public static TheoryData<object?, string> Literals => new()
    {
        { null, "null" },
        { "it's", "'it''s'" },
        { 'c', "'c'" },
        { true, "true" },
        { false, "false" },
        { 42, "42" },
        { -42, "-42" },
        { 42L, "42L" },
        { 1.5, "1.5" },
        { -2.0, "-2.0" },
        { 1e21, "1E+21" },
        { new DateTimeOffset(2024, 1, 1, 2, 30, 0, TimeSpan.FromMinutes(150)), "datetime'2024-01-01T00:00:00.0000000Z'" },
        { new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), "datetime'2024-01-01T00:00:00.0000000Z'" },
        { new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), "guid'00000001-0002-0003-0405-060708090a0b'" },
        { new byte[] { 10, 255 }, "X'0AFF'" },
        { BinaryData.FromBytes([10]), "X'0A'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void CreateQueryFilter_OfAnArgument_WritesItsLiteral(object? value, string literal)
    {
        Assert.Equal($"Value eq {literal}", TableClient.CreateQueryFilter($"Value eq {value}"));
        Assert.Equal($"Value eq {literal}", TableServiceClient.CreateQueryFilter($"Value eq {value}"));
    }

    [Fact]
    public void CreateQueryFilter_OfSeveralArguments_KeepsTheTextBetweenThem()
    {
        Assert.Equal("(A eq 1) and not (B ge 'x')", TableClient.CreateQueryFilter($"(A eq {1}) and not (B ge {"x"})"));
    }

    [Fact]
    public void CreateQueryFilter_OfATypeWithoutLiterals_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {TimeSpan.Zero}"));
    }
}
