using Azure.Messaging.EventHubs.Embedded;

namespace Azure.Messaging.EventHubs.Tests.Support;

/// <summary>Values for tests that do not care which.</summary>
internal static class Some
{
    internal static string ConnectionString(string host = "localhost") =>
        $"Endpoint=sb://{host};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;";

    internal static string HubName() => "hub-" + Guid.NewGuid().ToString("N");

    internal static EventHubLogOptions Options(string folder, TimeProvider? clock = null) =>
        new(folder, PartitionCount: 4, clock ?? TimeProvider.System);

    internal static BatchWriter Batch(params string[] bodies)
    {
        var batch = new BatchWriter(partitionKey: null);
        foreach (var body in bodies)
        {
            Assert.True(batch.TryAdd(new EventData(body), MessageLimits.MaximumSizeInBytes));
        }

        return batch;
    }

    internal static EventData Event(Random random)
    {
        var body = new byte[random.Next(0, 300)];
        random.NextBytes(body);
        var eventData = new EventData(body)
        {
            ContentType = Maybe(random, () => "application/json"),
            MessageId = Maybe(random, () => Text(random)),
            CorrelationId = Maybe(random, () => Text(random)),
        };
        for (var i = random.Next(0, 5); i > 0; i--)
        {
            eventData.Properties[Text(random)] = PropertyValue(random);
        }

        return eventData;
    }

    internal static string Text(Random random) => new(random.GetItems("aZ0 ;é語".AsSpan(), random.Next(0, 12)));

    private static T? Maybe<T>(Random random, Func<T> make)
        where T : class => random.Next(2) == 0 ? null : make();

    private static object? PropertyValue(Random random) => random.Next(22) switch
    {
        0 => null,
        1 => Text(random),
        2 => true,
        3 => false,
        4 => (byte)random.Next(),
        5 => (sbyte)random.Next(),
        6 => (short)random.Next(),
        7 => (ushort)random.Next(),
        8 => random.Next(int.MinValue, int.MaxValue),
        9 => (uint)random.NextInt64(uint.MaxValue),
        10 => random.NextInt64(long.MinValue, long.MaxValue),
        11 => ulong.MaxValue - (ulong)random.NextInt64(),
        12 => random.NextSingle(),
        13 => double.NegativeInfinity,
        14 => new decimal(random.Next(), random.Next(), random.Next(), isNegative: true, scale: 7),
        15 => (char)random.Next(char.MaxValue),
        16 => new Guid(random.Next(), 2, 3, [1, 2, 3, 4, 5, 6, 7, 8]),
        17 => new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc),
        18 => new DateTimeOffset(random.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero),
        19 => new TimeSpan(random.NextInt64()),
        20 => new Uri("https://example.com/" + random.Next()),
        _ => new byte[] { 0, 255, (byte)random.Next() },
    };
}
