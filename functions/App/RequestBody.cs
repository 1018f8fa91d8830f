using Analytics.Events;
using Analytics.Streaming;
using Microsoft.AspNetCore.Http;

namespace Analytics.App;

/// <summary>Reads a request's body within <see cref="EventLimits.MaxRequestBytes"/>, unfolding gzip only as far as that.</summary>
internal static class RequestBody
{
    /// <summary>The body; or the problem, with its status, when it is too long, of an unknown encoding or damaged.</summary>
    public static async Task<(ReadOnlyMemory<byte> Body, IResult? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var encoding = request.Headers.ContentEncoding.ToString().ToLowerInvariant();
        if (encoding is not ("" or "identity" or "gzip" or "x-gzip")) // RFC 9110, 8.4.1.3: the last two are one
        {
            var unsupported = new Rejection("Content-Encoding", $"must be gzip or absent; '{encoding}' is not supported");
            return (default, App.Problem.For(unsupported, StatusCodes.Status415UnsupportedMediaType));
        }

        var tooLong = GzipBody.TooLong(EventLimits.MaxRequestBytes);
        if (request.ContentLength > EventLimits.MaxRequestBytes) // the server throws at a length beyond its own limit as soon as the body is read
        {
            return (default, App.Problem.For(tooLong, StatusCodes.Status413PayloadTooLarge));
        }

        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (var read = await request.Body.ReadAsync(chunk, cancellationToken); read > 0; read = await request.Body.ReadAsync(chunk, cancellationToken))
        {
            if (buffer.Length + read > EventLimits.MaxRequestBytes)
            {
                return (default, App.Problem.For(tooLong, StatusCodes.Status413PayloadTooLarge));
            }

            buffer.Write(chunk, 0, read);
        }

        ReadOnlyMemory<byte> body = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (encoding is "gzip" or "x-gzip" && !GzipBody.TryDecompress(body, EventLimits.MaxRequestBytes, out body, out var rejection))
        {
            return (default, App.Problem.For(rejection, rejection == tooLong ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest));
        }

        return (body, null);
    }
}
