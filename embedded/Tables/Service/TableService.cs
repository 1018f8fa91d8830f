using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Sends requests to the Table service of one account; the clients of its tables share it.</summary>
internal sealed class TableService
{
    /// <summary>The leanest level of metadata that still tells types and ETags.</summary>
    public const string Accept = "application/json;odata=minimalmetadata";

    public const string ContentType = "application/json;odata=nometadata";
    public const string DataServiceVersion = "3.0";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;
    private readonly string _root;

    private TableService(Uri endpoint, string accountName, TableClientOptions? options, HttpPipelinePolicy? perCall, HttpPipelinePolicy? perRetry)
    {
        options ??= new TableClientOptions();
        var pipelineOptions = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrorParser.Instance };
        if (perCall is not null)
        {
            pipelineOptions.PerCallPolicies.Add(perCall);
        }

        if (perRetry is not null)
        {
            pipelineOptions.PerRetryPolicies.Add(perRetry);
        }

        _pipeline = HttpPipelineBuilder.Build(pipelineOptions);
        _version = options.VersionString;
        _root = endpoint.AbsoluteUri.TrimEnd('/');
        Endpoint = endpoint;
        AccountName = accountName;
    }

    /// <summary>Where the account's tables are, without a table's name.</summary>
    public Uri Endpoint { get; }

    /// <summary>The name of the account.</summary>
    public string AccountName { get; }

    public static TableService Connect(string connectionString, TableClientOptions? options)
    {
        var parsed = TableConnectionString.Parse(connectionString);
        return new TableService(parsed.Endpoint, parsed.AccountName, options, SignatureOf(parsed.Signature), KeyOf(parsed.Key));
    }

    public static TableService Connect(TableEndpoint endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new TableService(endpoint.Service, credential.AccountName, options, perCall: null, KeyOf(credential));
    }

    public static TableService Connect(TableEndpoint endpoint, AzureSasCredential? credential, TableClientOptions? options)
    {
        if (endpoint.Service.Scheme != Uri.UriSchemeHttps && !endpoint.Service.IsLoopback)
        {
            throw new ArgumentException("Cannot use a SAS token credential without HTTPS.", nameof(endpoint));
        }

        credential ??= endpoint.Signature is { } signature ? new AzureSasCredential(signature) : null;
        return new TableService(endpoint.Service, endpoint.AccountName, options, SignatureOf(credential), perRetry: null);
    }

    public static TableService Connect(TableEndpoint endpoint, TokenCredential tokenCredential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(tokenCredential);
        if (endpoint.Service.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("Cannot use TokenCredential without HTTPS.", nameof(endpoint));
        }

        var scope = (options?.Audience ?? TableAudience.AzurePublicCloud).DefaultScope;
        var policy = new BearerTokenAuthenticationPolicy(tokenCredential, scope);
        return new TableService(endpoint.Service, endpoint.AccountName, options, perCall: null, policy);
    }

    /// <summary>The absolute address of a resource given by its percent-encoded path below the account, such as <c>Tables</c>.</summary>
    public string AddressOf(string resource) => $"{_root}/{resource}";

    /// <summary>A request for such a resource.</summary>
    public HttpMessage CreateMessage(RequestMethod method, string resource)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri(AddressOf(resource)));
        request.Headers.Add("x-ms-version", _version);
        request.Headers.Add("DataServiceVersion", DataServiceVersion);
        request.Headers.Add("Accept", Accept);
        return message;
    }

    /// <summary>The same with a JSON body.</summary>
    public HttpMessage CreateMessage(RequestMethod method, string resource, ReadOnlyMemory<byte> json)
    {
        var message = CreateMessage(method, resource);
        message.Request.Headers.Add("Content-Type", ContentType);
        message.Request.Content = RequestContent.Create(json);
        return message;
    }

    /// <summary>Asks for a page of a list.</summary>
    public HttpMessage CreateListMessage(string resource, string? filter, int? pageSize, string? select)
    {
        var message = CreateMessage(RequestMethod.Get, resource);
        var uri = message.Request.Uri;
        if (!string.IsNullOrEmpty(filter))
        {
            uri.AppendQuery("$filter", filter);
        }

        if (pageSize is { } size)
        {
            uri.AppendQuery("$top", size.ToString(CultureInfo.InvariantCulture));
        }

        if (select is not null)
        {
            uri.AppendQuery("$select", select);
        }

        return message;
    }

    /// <summary>
    /// Sends a request and reads the whole response. A failure is the caller's to recognise, by <see cref="Response.IsError"/>.
    /// </summary>
    public async Task<Response> SendAsync(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        using (message)
        {
            if (async)
            {
                await _pipeline.SendAsync(message, cancellationToken);
            }
            else
            {
                _pipeline.Send(message, cancellationToken);
            }

            return message.Response;
        }
    }

    /// <summary>The same, where every failure is the caller's caller's.</summary>
    /// <exception cref="RequestFailedException">The service refused the request.</exception>
    public async Task<Response> SendOrThrowAsync(HttpMessage message, bool async, CancellationToken cancellationToken)
    {
        var response = await SendAsync(message, async, cancellationToken);
        return response.IsError ? throw new RequestFailedException(response) : response;
    }

    private static SharedAccessSignaturePolicy? SignatureOf(AzureSasCredential? credential) => credential is null ? null : new(credential);

    private static SharedKeyLitePolicy? KeyOf(TableSharedKeyCredential? credential) =>
        credential is null ? null : new(credential, TimeProvider.System);
}
