using System.Globalization;

namespace Local.Host.EventHubs;

/// <summary>How far a consumer group has read each partition of a hub: files with the sequence number of the last event done.</summary>
/// <remarks>Kept beside the stream's log, not in storage: a loss there must not leave checkpoints ahead of what they stand for.</remarks>
internal sealed class Checkpoints
{
    /// <summary>Before the first event.</summary>
    public const long Beginning = -1;

    private readonly string _folder;

    public Checkpoints(string root, string fullyQualifiedNamespace, string hub, string consumerGroup)
    {
#pragma warning disable CA1308 // the service's own checkpoints have lower case names
        _folder = Path.Combine(root, fullyQualifiedNamespace.ToLowerInvariant(), hub.ToLowerInvariant(), consumerGroup.ToLowerInvariant());
#pragma warning restore CA1308
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Sets all checkpoints below <paramref name="root"/> back, so that every stream is read again.</summary>
    public static void SetBack(string root)
    {
        foreach (var file in Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories) : [])
        {
            Replace(file, Beginning);
        }
    }

    /// <summary>Null when nothing was done yet; a file that cannot be read stands for the beginning.</summary>
    public long? Read(string partitionId)
    {
        var file = FileOf(partitionId);
        return !File.Exists(file) ? null
            : long.TryParse(File.ReadAllText(file), NumberStyles.Integer, CultureInfo.InvariantCulture, out var last) ? last : Beginning;
    }

    /// <summary>Says that everything up to <paramref name="last"/> is done.</summary>
    public void Write(string partitionId, long last) => Replace(FileOf(partitionId), last);

    // By rename: whoever is killed leaves the old or the new one.
    private static void Replace(string file, long last)
    {
        File.WriteAllText(file + ".new", last.ToString(CultureInfo.InvariantCulture));
        File.Move(file + ".new", file, overwrite: true);
    }

    private string FileOf(string partitionId) => Path.Combine(_folder, partitionId);
}
