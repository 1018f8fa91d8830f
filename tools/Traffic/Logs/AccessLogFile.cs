using System.IO.Compression;

namespace Traffic.Logs;

/// <summary>An access log on disk, plain or gzip; which of the two is told from its first bytes, whatever its name.</summary>
public sealed class AccessLogFile : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamReader _reader;

    private AccessLogFile(FileStream file)
    {
        _file = file;
        _reader = new StreamReader(IsGzip(file) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    /// <summary>How much of the file has been read, from 0 to 1.</summary>
    public double ReadShare => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public static AccessLogFile Open(string path) => new(File.OpenRead(path));

    /// <summary>The lines without their line breaks; they can be read once.</summary>
    public IEnumerable<string> ReadLines()
    {
        while (_reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private static bool IsGzip(FileStream file)
    {
        Span<byte> start = stackalloc byte[2];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && start is [0x1f, 0x8b];
    }
}
