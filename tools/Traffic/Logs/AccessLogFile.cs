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
        return new AccessLogFile(isGzip ? new GzipFile(path) : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), isGzip);
    }

    /// <summary>The lines without their line breaks; they can be read once. Of a line that is longer than one may be, the start.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read to its end; the lines before that were given.</exception>
    public IEnumerable<string> ReadLines()
    {
        var line = new StringBuilder();
        var count = 0L;
        for (var c = Read(count); c >= 0; c = Read(count))
        {
            if (c == '\n')
            {
                count++;
                yield return Take(line);
            }
            else if (line.Length <= AccessLogLine.MaxLength)
            {
                line.Append((char)c);
            }
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

    private static bool IsGzip(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[2];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == 2 && start is [0x1f, 0x8b];
    }

    private static string Take(StringBuilder line)
    {
        var text = line.ToString();
        line.Clear();
        return text.EndsWith('\r') ? text[..^1] : text;
    }

    private int Read(long lines)
    {
        try
        {
            var read = _reader.Read();
            return read >= 0 || !_isGzip || Position == Length ? read : throw new InvalidDataException("what follows is no gzip data");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new InvalidDataException(
                $"{Path} is damaged or cut off: it reads up to line {lines}, about byte {Position} of {Length} ({e.Message})", e);
        }
    }
}
