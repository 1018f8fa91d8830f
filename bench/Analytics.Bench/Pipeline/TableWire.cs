using System.Net;
using System.Text;
using System.Text.Json;

namespace Analytics.Bench.Pipeline;

/// <summary>Stands in for the network and Table Storage behind it: every query finds nothing, every transaction succeeds, all are counted.</summary>
internal sealed class TableWire : HttpMessageHandler
{
    private const string Answer =
        "--changeset\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + "HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n";

    public int Queries { get; private set; }

    public int Transactions { get; private set; }

    public int Entities { get; private set; }

    /// <summary>What the entities of the transactions take in Table Storage.</summary>
    public long EntityBytes { get; private set; }

    /// <summary>Whether <see cref="EntityBytes"/> is counted too, which costs more than all else here.</summary>
    public bool WeighsEntities { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
        {
            Queries++;
            return Respond(HttpStatusCode.OK, "{\"value\":[]}", "application/json");
        }

        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        int entities = body.AsSpan().Count(" HTTP/1.1\r\n"u8);
        Transactions++;
        Entities += entities;
        EntityBytes += WeighsEntities ? Encoding.UTF8.GetString(body).Split("\r\n").Where(line => line.StartsWith('{')).Sum(SizeOf) : 0;

        var answers = string.Concat(Enumerable.Repeat(Answer, entities));
        return Respond(
            HttpStatusCode.Accepted,
            $"--batch\r\nContent-Type: multipart/mixed; boundary=changeset\r\n\r\n{answers}--changeset--\r\n--batch--\r\n",
            "multipart/mixed; boundary=batch");
    }

    private static HttpResponseMessage Respond(HttpStatusCode status, string body, string contentType)
    {
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return response;
    }

    // https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model: names and texts count two bytes a letter.
    private static long SizeOf(string entity)
    {
        const int entityOverhead = 4;
        const int propertyOverhead = 8;
        const int numberBytes = 8; // also of a time
        using var json = JsonDocument.Parse(entity);
        var types = json.RootElement.EnumerateObject()
            .Where(property => property.Name.EndsWith("@odata.type", StringComparison.Ordinal))
            .ToDictionary(property => property.Name.Split('@')[0], property => property.Value.GetString());
        return entityOverhead + json.RootElement.EnumerateObject()
            .Where(property => !property.Name.Contains("odata.", StringComparison.Ordinal))
            .Sum(property => (property.Name, types.GetValueOrDefault(property.Name)) switch
            {
                ("PartitionKey" or "RowKey", _) => 2 * property.Value.GetString()!.Length,
                (var name, "Edm.Binary") => propertyOverhead + (2 * name.Length) + sizeof(int) + property.Value.GetBytesFromBase64().Length,
                (var name, _) => propertyOverhead + (2 * name.Length) + numberBytes,
            });
    }
}
