using System.Net;
using System.Text;
using Azure.Core.Pipeline;

namespace Tables.Tests;

/// <summary>Answers requests without a network and keeps what was sent.</summary>
internal sealed class RecordingTransport : HttpClientTransport
{
    private readonly Answers _answers;

    /// <param name="statuses">What to answer in turn; 204 once they are used up.</param>
    public RecordingTransport(params int[] statuses) : this(new Answers(statuses))
    {
    }

    private RecordingTransport(Answers answers) : base(answers)
    {
        _answers = answers;
    }

    /// <summary>What was sent, in order.</summary>
    public IReadOnlyList<string> Bodies => _answers.Bodies;

    /// <summary>A header of the last request; null when it had none of this name.</summary>
    public string? Header(string name) => _answers.Headers.GetValueOrDefault(name);

    private sealed class Answers(int[] statuses) : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        public Dictionary<string, string> Headers { get; private set; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var status = Bodies.Count < statuses.Length ? statuses[Bodies.Count] : (int)HttpStatusCode.NoContent;
            Headers = request.Headers.NonValidated.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            Bodies.Add(request.Content is null ? "" : Encoding.UTF8.GetString(await request.Content.ReadAsByteArrayAsync(cancellationToken)));
            return new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent([]) };
        }
    }
}
