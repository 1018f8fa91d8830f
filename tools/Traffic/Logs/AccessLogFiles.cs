namespace Traffic.Logs;

/// <summary>The access logs of one import, such as the parts of a rotated log, all of them open.</summary>
public sealed class AccessLogFiles : IDisposable
{
    private readonly List<AccessLogFile> _files = [];

    private AccessLogFiles()
    {
    }

    public IReadOnlyList<IEnumerable<string>> Lines => [.. _files.Select(file => file.ReadLines())];

    /// <summary>How much of the files has been read, from 0 to 1.</summary>
    public double ReadShare => (double)_files.Sum(file => file.Position) / _files.Sum(file => file.Length);

    /// <exception cref="InvalidDataException">One of them has lines and none that can be read, or none of them has lines.</exception>
    public static AccessLogFiles Open(IReadOnlyList<string> paths)
    {
        var hasLines = false;
        foreach (var path in paths)
        {
            using var file = AccessLogFile.Open(path);
            hasLines |= LogFormat.Check(file);
        }

        if (!hasLines)
        {
            throw new InvalidDataException($"{string.Join(", ", paths)}: there are no lines to read");
        }

        var logs = new AccessLogFiles();
        logs._files.AddRange(paths.Select(AccessLogFile.Open));
        return logs;
    }

    /// <summary>The line's number, and where there are several files the file's name before it.</summary>
    public string PlaceOf(UnreadableLine line) =>
        _files.Count == 1 ? $"{line.Number}" : $"{Path.GetFileName(_files[line.Log].Path)}:{line.Number}";

    public void Dispose() => _files.ForEach(file => file.Dispose());
}
