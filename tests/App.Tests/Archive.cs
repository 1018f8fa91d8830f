using System.Text;
using Analytics.Archive;
using Azure.Storage.Blobs;

namespace App.Tests;

/// <summary>Reads the raw archive back.</summary>
internal static class Archive
{
    /// <summary>All events whose text is wanted: the hour's path and the text.</summary>
    public static async Task<List<(string Hour, string Text)>> ReadAsync(string connectionString, Func<string, bool> isWanted)
    {
        var container = new BlobContainerClient(connectionString, "raw");
        var segments = new List<SegmentReader>();
        await foreach (var blob in container.GetBlobsAsync())
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync();
            segments.Add(new SegmentReader(SegmentName.Parse(blob.Name), content.Value.Content.ToStream));
        }

        return
        [
            .. from segment in segments.GroupBy(segment => (segment.Name.Hour, segment.Name.Shard))
               from archived in SegmentMerge.Read(segment)
               let text = Encoding.UTF8.GetString(archived.Body.Span)
               where isWanted(text)
               select ($"{segment.Key.Hour.UtcDateTime:yyyy'/'MM'/'dd'/'HH}", text),
        ];
    }
}
