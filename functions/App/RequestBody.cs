using System.IO.Compression;
using Analytics.Events;
using Microsoft.AspNetCore.Http;

namespace Analytics.App;

/// <summary>Reads a request's body within <see cref="EventLimits.MaxRequestBytes"/>, unfolding gzip only as far as that.</summary>
internal static class RequestBody
{
    /// <summary>The body; or the problem, with its status, when it is too long, of an unknown encoding or damaged.</summary>
    public static async Task<(ReadOnlyMemory<byte> Body, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var encoding = request.Headers.ContentEncoding.ToString().ToLowerInvariant();
        if (encoding is not ("" or "identity" or "gzip"))
        {
            var rejection = new Rejection("Content-Encoding", $"must be gzip or absent; '{encoding}' is not supported");
            return (default, App.Problem.For(rejection, StatusCodes.Status415UnsupportedMediaType));
        }

        var source = encoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        var buffer = new MemoryStream();
        try
        {
            var chunk = new byte[16 * 1024];
            for (var read = await source.ReadAsync(chunk, cancellationToken); read > 0; read = await source.ReadAsync(chunk, cancellationToken))
            {
                if (buffer.Length + read > EventLimits.MaxRequestBytes)
                {
                    var rejection = new Rejection("body", $"is longer than {EventLimits.MaxRequestBytes} bytes after decompression");
                    return (default, App.Problem.For(rejection, StatusCodes.Status413PayloadTooLarge));
                }

                buffer.Write(chunk, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return (default, App.Problem.For(new Rejection("body", "is not valid gzip, though Content-Encoding says so")));
        }

        return (buffer.GetBuffer().AsMemory(0, (int)buffer.Length), null);
    }
}
