using System.IO.Compression;
using System.Text.Json;
using Analytics.Archive;
using Analytics.Events;

namespace Analytics.Tests.Archive;

public sealed class RejectedSegmentTests
{
    [Fact]
    public void Write_OfRejectedEvents_KeepsTheirBytesAndReasons()
    {
        byte[] body = [0xFF, 0x0A, 0x00];
        using var destination = new MemoryStream();

        RejectedSegment.Write(destination, [(new ArchivedEvent(7, 1, Tests.Some.Noon, body), new Rejection("event", "is not valid UTF-8")), (new ArchivedEvent(8, 0, Tests.Some.Noon, body), default)]);

        destination.Position = 0;
        using var text = new StreamReader(new GZipStream(destination, CompressionMode.Decompress));
        var lines = text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        var line = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal(body, line.GetProperty("eventBase64").GetBytesFromBase64());
        Assert.Equal("is not valid UTF-8", line.GetProperty("rule").GetString());
        Assert.Equal(7, line.GetProperty("sequenceNumber").GetInt64());
    }
}
