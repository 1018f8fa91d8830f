namespace Analytics.Archive;

/// <summary>Passes a stream on and remembers the last four bytes read: a gzip file ends with the length of its content.</summary>
/// <remarks>The base library's gzip reader takes the end of its source for the end of the content, so a segment that was cut off would read as
/// a shorter one; comparing the length tells them apart.</remarks>
internal sealed class TailStream(Stream source) : Stream
{
    private uint _tail;

    /// <summary>The length of the uncompressed content modulo 2^32, once a gzip file of one member has been read to its end.</summary>
    public uint ContentLength => _tail;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var read = source.Read(buffer);
        foreach (var value in buffer[Math.Max(0, read - sizeof(uint))..read])
        {
            _tail = (_tail >> 8) | ((uint)value << 24);
        }

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
