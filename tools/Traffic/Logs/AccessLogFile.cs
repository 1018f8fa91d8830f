using System.IO.Compression;
using System.Text;

namespace Traffic.Logs;

/// <summary>An access log on disk, plain or gzip; which of the two is told from its first bytes, whatever its name.</summary>
public sealed class AccessLogFile : IDisposable
{
    private readonly FileStream _file;
    private readonly bool _isGzip;
    private readonly StreamReader _reader;

    private AccessLogFile(FileStream file, bool isGzip)
    {
        _file = file;
        _isGzip = isGzip;
        _reader = new StreamReader(isGzip ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    public string Path => _file.Name;

    /// <summary>In bytes, as it lies on disk.</summary>
    public long Length => _file.Length;

    /// <summary>How many bytes of the file have been read.</summary>
    public long Position => _file.Position;

    public static AccessLogFile Open(string path)
    {
        var isGzip = IsGzip(path);
        return new AccessLogFile(isGzip ? new GzipFile(path) : OpenShared(path), isGzip);
    }

    /// <summary>The lines without their line breaks; they can be read once. Of a line that is longer than one may be, the start.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read to its end; the lines before that were given.</exception>
    public IEnumerable<string> ReadLines()
    {
        var block = new char[4_096];
        var line = new StringBuilder();
        var count = 0L;
        while (Read(block, count) is > 0 and var length)
        {
            var start = 0;
            while (Array.IndexOf(block, '\n', start, length - start) is >= 0 and var end)
            {
                Append(line, block.AsSpan(start..end));
                start = end + 1;
                count++;
                yield return Take(line);
            }

            Append(line, block.AsSpan(start..length));
        }

        if (line.Length > 0)
        {
            yield return Take(line);
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    // The server may be writing to it.
    private static FileStream OpenShared(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);

    private static bool IsGzip(string path)
    {
        using var file = OpenShared(path);
        Span<byte> start = stackalloc byte[2];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == 2 && start is [0x1f, 0x8b];
    }

    private static void Append(StringBuilder line, ReadOnlySpan<char> part) =>
        line.Append(part[..Math.Min(part.Length, AccessLogLine.MaxLength + 1 - line.Length)]);

    private static string Take(StringBuilder line)
    {
        var text = line.ToString();
        line.Clear();
        return text.EndsWith('\r') ? text[..^1] : text;
    }

    private int Read(char[] block, long lines)
    {
        int read;
        try
        {
            read = _reader.Read(block);
        }
        catch (InvalidDataException e)
        {
            throw Broken("the gzip data is damaged or cut off", lines, e);
        }
        catch (IOException e)
        {
            throw Broken(e.Message, lines, e);
        }

        return read > 0 || !_isGzip || Position == Length ? read : throw Broken("what follows is no gzip data", lines, null);
    }

    private InvalidDataException Broken(string how, long lines, Exception? cause) =>
        new($"{Path} can be read up to line {lines}, about byte {Position} of {Length}: {how}", cause);
}
