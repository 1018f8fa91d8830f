using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Tables.Tests;

public sealed class EntityCodecTests
{
    [Fact]
    public void Write_OfEveryType_AnnotatesWhatJsonLacks()
    {
        var entity = new TableEntity("p", "r")
        {
            ["S"] = "日\"",
            ["I"] = 1,
            ["L"] = -9_007_199_254_740_993L,
            ["D"] = 2.0,
            ["N"] = double.NaN,
            ["P"] = double.PositiveInfinity,
            ["B"] = new byte[] { 251, 255 },
            ["T"] = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(1)),
            ["Null"] = null,
            ETag = ETag.All,
            Timestamp = DateTimeOffset.UnixEpoch,
        };

        var json = Encoding.UTF8.GetString(JsonBody.Of(entity));

        Assert.Equal(
            """
            {"PartitionKey":"p","RowKey":"r","S":"日\"","I":1,
            "L@odata.type":"Edm.Int64","L":"-9007199254740993",
            "D@odata.type":"Edm.Double","D":2,
            "N@odata.type":"Edm.Double","N":"NaN",
            "P@odata.type":"Edm.Double","P":"Infinity",
            "B@odata.type":"Edm.Binary","B":"+/8=",
            "T@odata.type":"Edm.DateTime","T":"2024-01-02T02:04:05Z"}
            """.ReplaceLineEndings(""),
            json);
    }

    [Theory]
    [MemberData(nameof(Unstorable))]
    public void Write_OfATypeTheServiceLacks_NamesTheProperty(object value)
    {
        var entity = new TableEntity("p", "r") { ["Odd"] = value };

        var failure = Assert.Throws<NotSupportedException>(() => JsonBody.Of(entity));

        Assert.Contains("'Odd'", failure.Message, StringComparison.Ordinal);
    }

    public static TheoryData<object> Unstorable =>
        [1.5m, TimeSpan.Zero, new List<int>(), new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Unspecified)];

    [Fact]
    public void Write_AfterAnEntityThatCouldNotBeWritten_StartsAfresh()
    {
        Assert.Throws<NotSupportedException>(() => JsonBody.Of(new TableEntity("p", "r") { ["A"] = 1, ["Odd"] = 1.5m }));

        var json = Encoding.UTF8.GetString(JsonBody.Of(new TableEntity("p", "r")));

        Assert.Equal("""{"PartitionKey":"p","RowKey":"r"}""", json);
    }

    [Fact]
    public void Write_OfANameThatIsTooLong_IsRefused()
    {
        var longest = new string('n', 255);

        var json = Encoding.UTF8.GetString(JsonBody.Of(new TableEntity("p", "r") { [longest] = 1L }));

        Assert.Contains($"\"{longest}@odata.type\":\"Edm.Int64\"", json, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => JsonBody.Of(new TableEntity("p", "r") { [longest + "n"] = 1L }));
    }

    [Fact]
    public void ReadList_OfTheServicesForm_ReadsTypesTimesAndETags()
    {
        var entities = Read("""
            {"odata.metadata":"https://a.table.core.windows.net/$metadata#t","value":[
              {"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"a","Timestamp":"2024-01-02T03:04:05.1234567Z",
               "L@odata.type":"Edm.Int64","L":"5","D":2.0,"I":3},
              {"odata.etag":"W/\"2\"","PartitionKey":"p","RowKey":"b","Timestamp":"2024-01-02T03:04:05Z",
               "I":4,"X":null,"L@odata.type":"Edm.Int64","L":"6"}]}
            """);

        Assert.Equal(["a", "b"], entities.Select(entity => entity.RowKey));
        Assert.Equal([new ETag("W/\"1\""), new ETag("W/\"2\"")], entities.Select(entity => entity.ETag));
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero).AddTicks(1_234_567), entities[0].Timestamp);
        Assert.Equal((5L, 2.0, 3), (entities[0].GetInt64("L"), entities[0].GetDouble("D"), entities[0].GetInt32("I")));
        Assert.Equal((6L, 4), (entities[1].GetInt64("L"), entities[1].GetInt32("I")));
        Assert.True(entities[1].ContainsKey("X") && entities[1]["X"] is null);
    }

    [Fact]
    public void ReadList_OfFullMetadata_SkipsWhatIsNoProperty()
    {
        var entity = Assert.Single(Read("""
            {"value":[{"odata.type":"a.t","odata.id":"x","odata.etag":"e","odata.editLink":"y","PartitionKey":"p","RowKey":"r",
              "Timestamp@odata.type":"Edm.DateTime","Timestamp":"2024-01-02T03:04:05Z","D@odata.type":"Edm.Double","D":3,
              "S@odata.type":"Edm.String","S":"5"}],
             "odata.after":{"nested":[1]}}
            """));

        Assert.Equal(["odata.etag", "PartitionKey", "RowKey", "Timestamp", "D", "S"], entity.Keys);
        Assert.Equal((3.0, "5"), (entity.GetDouble("D"), entity.GetString("S")));
    }

    [Theory]
    [InlineData("""{"value":[{"L@odata.type":"Edm.Int64","L":"5x"}]}""")]
    [InlineData("""{"value":[{"D@odata.type":"Edm.Double","D":"much"}]}""")]
    [InlineData("""{"value":[{"O":{}}]}""")]
    public void ReadList_OfAValueThatIsNone_IsAFormatError(string body)
    {
        Assert.Throws<FormatException>(() => Read(body));
    }

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        const int Seed = 20_240_102;
        var random = new Random(Seed);

        for (var round = 0; round < 200; round++)
        {
            var written = new TableEntity("p", $"{round}");
            for (var i = random.Next(20); i > 0; i--)
            {
                written[$"P{i}"] = Next(random);
            }

            var read = new EntityReader<TableEntity>().ReadOne(JsonBody.Of(written));

            Assert.True(written.Count == read.Count && written.All(pair => pair.Value.Equals(read[pair.Key])), $"Seed {Seed}, round {round}");
        }
    }

    private static object Next(Random random) => random.Next(7) switch
    {
        0 => random.Next(int.MinValue, int.MaxValue),
        1 => random.NextInt64(long.MinValue, long.MaxValue),
        2 => BitConverter.Int64BitsToDouble(random.NextInt64()),
        3 => random.Next(2) == 0,
        4 => new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero),
        5 => new string([.. Enumerable.Range(0, random.Next(30)).Select(_ => (char)random.Next(1, 0xD800))]),
        _ => Guid.NewGuid(),
    };

    private static List<TableEntity> Read(string body) => new EntityReader<TableEntity>().ReadList(Encoding.UTF8.GetBytes(body));
}
