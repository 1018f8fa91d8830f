using System.Globalization;
using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Tables.Tests;

[Collection(AzuriteTests.Name)]
public sealed class TypeTests(AzuriteFixture azurite)
{
    private static readonly object[] OfEveryType =
    [
        "text with \"quotes\", a \\, a \n and 日本", "", true, false, 0, int.MinValue, int.MaxValue,
        0L, 9_007_199_254_740_993L, long.MinValue, long.MaxValue,
        0.0, 2.0, -1.5, 0.1, 1e300, double.Epsilon, 1e21, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1_234_567), new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Guid.Parse("c9da6455-213d-42c9-9a79-3e9149a57833", CultureInfo.InvariantCulture),
        new byte[] { 0, 1, 254, 255 }, Array.Empty<byte>(),
    ];

    public static TheoryData<object> Values => new(OfEveryType);

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Value_StoredAndReadAlone_KeepsTypeAndValue(object value)
    {
        var table = await azurite.CreateTableAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.IsType(value.GetType(), stored["Value"]);
        Assert.Equal(value, stored["Value"]);
    }

    [Fact]
    public async Task Values_StoredAndListed_KeepTypeAndValue()
    {
        var table = await azurite.CreateTableAsync();
        await table.SubmitTransactionAsync(OfEveryType.Select((value, row) =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{row:00}") { [$"Value{row % 3}"] = value })));

        var stored = await table.QueryAsync<TableEntity>().ToListAsync();

        Assert.Equal(OfEveryType, stored.Select((entity, row) => entity[$"Value{row % 3}"]));
    }

    [Fact]
    public async Task Time_WithAnOffset_IsStoredAsTheSameInstantInUtc()
    {
        var table = await azurite.CreateTableAsync();
        var time = new DateTimeOffset(2024, 6, 1, 0, 15, 0, TimeSpan.FromMinutes(345));

        await table.AddEntityAsync(new TableEntity("p", "r") { ["Time"] = time });

        TableEntity stored = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal(time.UtcDateTime, stored.GetDateTime("Time"));
        Assert.Equal(TimeSpan.Zero, stored.GetDateTimeOffset("Time")!.Value.Offset);
    }

    [Fact]
    public async Task EntityClass_RoundTripsThroughItsPublicProperties()
    {
        var table = await azurite.CreateTableAsync();
        var reading = new Reading
        {
            PartitionKey = "p",
            RowKey = "r",
            Small = 1,
            Large = long.MaxValue,
            Ratio = double.NaN,
            Note = "it's",
            Taken = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero),
            TakenUtc = new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Id = Guid.NewGuid(),
            Sketch = [1, 2, 3],
            Blob = BinaryData.FromBytes([4, 5]),
            Quality = Quality.Good,
            IsFinal = true,
            Renamed = 5,
            Ignored = "never sent",
        };

        await table.AddEntityAsync(reading);

        Reading stored = await table.GetEntityAsync<Reading>("p", "r");
        TableEntity raw = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal((1, long.MaxValue, double.NaN, "it's"), (stored.Small, stored.Large, stored.Ratio, stored.Note));
        Assert.Equal((reading.Taken, reading.TakenUtc, reading.Id), (stored.Taken, stored.TakenUtc, stored.Id));
        Assert.Equal(reading.Sketch, stored.Sketch);
        Assert.Equal(reading.Blob.ToArray(), stored.Blob!.ToArray());
        Assert.Equal((Quality.Good, true, 5, null), (stored.Quality, stored.IsFinal, stored.Renamed, stored.Absent));
        Assert.NotEqual(default, stored.ETag);
        Assert.NotNull(stored.Timestamp);
        Assert.Equal(5, raw.GetInt32("renamed"));
        Assert.Equal("Good", raw.GetString("Quality"));
        Assert.False(raw.ContainsKey("Ignored") || raw.ContainsKey("Absent"));
    }

    [Fact]
    public async Task EntityClass_WithWiderTypesThanStored_WidensThem()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Large"] = 7, ["Ratio"] = 7 });

        Reading stored = await table.GetEntityAsync<Reading>("p", "r");

        Assert.Equal((7L, 7.0), (stored.Large, stored.Ratio));
    }

    [Fact]
    public async Task EntityClass_OfAnotherTypeThanStored_SaysWhichProperty()
    {
        var table = await azurite.CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Small"] = "text" });

        var failure = await Assert.ThrowsAsync<InvalidCastException>(() => table.GetEntityAsync<Reading>("p", "r"));

        Assert.Contains("Small", failure.Message, StringComparison.Ordinal);
    }

    internal enum Quality
    {
        Unknown,
        Good,
    }

    internal sealed class Reading : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public int Small { get; set; }

        public long? Large { get; set; }

        public double Ratio { get; set; }

        public string? Note { get; set; }

        public DateTimeOffset Taken { get; set; } = DateTimeOffset.UnixEpoch;

        public DateTime TakenUtc { get; set; } = DateTime.UnixEpoch;

        public Guid Id { get; set; }

        public byte[]? Sketch { get; set; }

        public BinaryData? Blob { get; set; }

        public Quality Quality { get; set; }

        public bool? IsFinal { get; set; }

        [DataMember(Name = "renamed")]
        public int Renamed { get; set; }

        [IgnoreDataMember]
        public string? Ignored { get; set; }

        public string? Absent { get; set; }

        public int Computed => Small + 1;
    }

    [Fact]
    public void TableErrorCode_ComparedWithTheAbsentCodeOfAFailure_RefusesIt()
    {
        var failure = new RequestFailedException(409, "no code");

        Assert.Throws<ArgumentNullException>(() => failure.ErrorCode == TableErrorCode.EntityAlreadyExists);
    }
}
