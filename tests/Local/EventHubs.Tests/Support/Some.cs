using System.Text;
using Local.EventHubs.Log;

namespace Local.EventHubs.Tests.Support;

/// <summary>Values for tests that do not care which.</summary>
internal static class Some
{
    internal const string Hub = "events";

    internal static EmulatorConfig Config { get; } = new([new HubConfig(Hub, 4, ["archive", "rollup"])]);

    internal static EmulatorOptions Options(string folder, TimeProvider? time = null) =>
        new(folder, Config) { Port = 0, Time = time ?? TimeProvider.System };

    internal static BatchWriter Batch(params string[] bodies)
    {
        var batch = new BatchWriter(partitionKey: null);
        foreach (var body in bodies)
        {
            batch.Add([], Encoding.UTF8.GetBytes(body));
        }

        return batch;
    }

    internal static string Body(StoredEvent stored) => Encoding.UTF8.GetString(stored.Message);

    internal static string Text(Random random) => new(random.GetItems("aZ0 ;é語".AsSpan(), random.Next(0, 12)));

    internal static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
