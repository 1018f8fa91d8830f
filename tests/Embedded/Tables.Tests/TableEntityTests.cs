using Azure;
using Azure.Data.Tables;

namespace Tables.Tests;

public sealed class TableEntityTests
{
    [Fact]
    public void Indexer_OfAnAbsentProperty_IsNull()
    {
        var entity = new TableEntity("p", "r");

        Assert.Null(entity["Absent"]);
        Assert.Null(entity.GetInt64("Absent"));
        Assert.Null(entity.GetString("Absent"));
        Assert.Null(entity.GetBinaryData("Absent"));
        Assert.Null(entity.GetDateTime("Absent"));
        Assert.Null(entity.Timestamp);
        Assert.Equal(default, entity.ETag);
    }

    [Theory]
    [InlineData(1, 2L, 2L)]
    [InlineData(1, 2.5, 2.5)]
    [InlineData(1L, 2, 2L)]
    [InlineData(1.5, 2, 2.0)]
    [InlineData("a", null, null)]
    [InlineData(null, 5, 5)]
    public void Indexer_ReplacingANumberByANarrowerOrWiderOne_KeepsTheWiderType(object? first, object? second, object? kept)
    {
        var entity = new TableEntity { ["Value"] = first };

        entity["Value"] = second;

        Assert.Equal(kept, entity["Value"]);
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData(1L, 1.5)]
    [InlineData(1.5, 1L)]
    public void Indexer_ReplacingAValueByOneOfAnotherType_IsRefused(object first, object second)
    {
        var entity = new TableEntity { ["Value"] = first };

        var failure = Assert.Throws<InvalidOperationException>(() => entity["Value"] = second);

        Assert.Contains("'Value'", failure.Message, StringComparison.Ordinal);
        Assert.Equal(first, entity["Value"]);
    }

    [Fact]
    public void TypedGetter_OfAnotherType_IsRefused()
    {
        var entity = new TableEntity { ["Value"] = 1 };

        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Value"));
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Value"));
    }

    [Fact]
    public void TypedGetter_OfTheSameKindInAnotherClass_Converts()
    {
        var utc = new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        var entity = new TableEntity { ["Time"] = utc, ["Offset"] = new DateTimeOffset(utc) };
        entity["Bytes"] = new byte[] { 1 };
        entity["Data"] = new BinaryData([1]);

        Assert.Equal(new DateTimeOffset(utc), entity.GetDateTimeOffset("Time"));
        Assert.Equal(utc, entity.GetDateTime("Offset"));
        Assert.Equal([1], entity.GetBinaryData("Bytes").ToArray());
        Assert.Equal([1], entity.GetBinary("Data"));
    }

    [Fact]
    public void Dictionary_HoldsTheKeysToo()
    {
        IDictionary<string, object> entity = new TableEntity("p", "r") { ["Value"] = 1 };

        entity.Add(new("Other", 2));

        Assert.Equal(["PartitionKey", "RowKey", "Value", "Other"], entity.Keys);
        Assert.Equal(["p", "r", 1, 2], entity.Values);
        Assert.True(entity.Remove(new KeyValuePair<string, object>("Other", 2)));
        Assert.True(entity.TryGetValue("Value", out var value) && value is 1);
        Assert.Equal(3, entity.Count);
    }

    [Fact]
    public void Copy_OfADictionary_IsIndependentOfIt()
    {
        var values = new Dictionary<string, object> { ["PartitionKey"] = "p", ["Value"] = 1 };

        var entity = new TableEntity(values);
        values["Value"] = 2;

        Assert.Equal(("p", 1), (entity.PartitionKey, entity.GetInt32("Value")));
    }

    [Fact]
    public void ETag_IsKeptAsGiven()
    {
        var entity = new TableEntity { ETag = new ETag("W/\"datetime'2026-11-22T09%3A14%3A39.6179428Z'\"") };

        Assert.Equal(new ETag("W/\"datetime'2026-11-22T09%3A14%3A39.6179428Z'\""), entity.ETag);
    }
}
