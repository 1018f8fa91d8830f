using Azure.Core;
using Azure.Data.Tables;

namespace Tables.Tests;

public sealed class ConnectionTests
{
    private const string Key = "a2V5"; // base64 of "key"

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData("UseDevelopmentStorage=true;DevelopmentStorageProxyUri=http://azurite", "http://azurite:10002/devstoreaccount1", "devstoreaccount1")]
    [InlineData($"AccountName=acct;AccountKey={Key}", "https://acct.table.core.windows.net/", "acct")]
    [InlineData(
        $"DefaultEndpointsProtocol=http;AccountName=acct;AccountKey={Key};EndpointSuffix=core.chinacloudapi.cn",
        "http://acct.table.core.chinacloudapi.cn/",
        "acct")]
    [InlineData($" accountname = acct ; accountkey={Key};TableEndpoint=http://127.0.0.1:9/acct;", "http://127.0.0.1:9/acct", "acct")]
    [InlineData("TableEndpoint=https://acct.table.core.windows.net;SharedAccessSignature=sv=1&sig=x", "https://acct.table.core.windows.net/", "acct")]
    public void ConnectionString_NamesEndpointAndAccount(string connectionString, string endpoint, string account)
    {
        var service = new TableServiceClient(connectionString);

        Assert.Equal((endpoint, account), (service.Uri.AbsoluteUri, service.AccountName));
    }

    [Theory]
    [InlineData("AccountKey=a2V5")]
    [InlineData("AccountName")]
    [InlineData("AccountName=a;AccountName=b")]
    [InlineData("UseDevelopmentStorage=maybe")]
    [InlineData("TableEndpoint=nowhere")]
    [InlineData("AccountName=a;AccountKey=no base64!")]
    public void ConnectionString_ThatSaysTooLittle_IsAFormatError(string connectionString)
    {
        Assert.Throws<FormatException>(() => new TableServiceClient(connectionString));
    }

    [Theory]
    [InlineData("https://acct.table.core.windows.net/", "https://acct.table.core.windows.net/rows")]
    [InlineData("http://127.0.0.1:10002/acct", "http://127.0.0.1:10002/acct/rows")]
    [InlineData("http://127.0.0.1:10002/acct/", "http://127.0.0.1:10002/acct/rows")]
    [InlineData("http://localhost:10002/acct/rows", "http://localhost:10002/acct/rows")]
    public void TableClient_OfAnEndpoint_AddsTheTableOnce(string endpoint, string uri)
    {
        var table = new TableClient(new Uri(endpoint), "rows", new TableSharedKeyCredential("acct", Key));

        Assert.Equal((uri, "rows", "acct"), (table.Uri.AbsoluteUri, table.Name, table.AccountName));
    }

    [Fact]
    public void TokenCredential_WithoutHttps_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("http://127.0.0.1:10002/acct"), new Token()));
        Assert.Throws<ArgumentException>(() => new TableClient(new Uri("http://127.0.0.1:10002/acct"), "rows", new Token()));
    }

    [Fact]
    public async Task TokenCredential_OverHttps_SendsABearerTokenForTheAudience()
    {
        using var transport = new RecordingTransport();
        var credential = new Token();
        var options = new TableClientOptions { Transport = transport, Audience = TableAudience.AzureGovernment };
        var table = new TableClient(new Uri("https://acct.table.core.usgovcloudapi.net"), "rows", credential, options);

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal("https://storage.azure.us/.default", Assert.Single(credential.Scopes));
        Assert.Equal("Bearer secret", transport.Header("Authorization"));
        Assert.Equal("2020-12-06", transport.Header("x-ms-version"));
    }

    [Fact]
    public async Task SharedKey_SignsDateAndEncodedPathWithTheAccountBeforeIt()
    {
        using var transport = new RecordingTransport();
        var options = new TableClientOptions { Transport = transport };
        var credential = new TableSharedKeyCredential("acct", Key);
        var table = new TableClient(new Uri("http://127.0.0.1:10002/acct"), "rows", credential, options);

        await table.DeleteEntityAsync("it's", "a b");

        var text = $"{transport.Header("x-ms-date")}\n/acct/acct/rows(PartitionKey='it%27%27s',RowKey='a%20b')";
        Assert.Equal($"SharedKeyLite acct:{credential.Sign(text)}", transport.Header("Authorization"));
        Assert.Equal("*", transport.Header("If-Match"));
        Assert.Null(transport.Header("Date"));
    }

    [Fact]
    public void SharedKey_OfAKnownMessage_HasTheKnownSignature()
    {
        var credential = new TableSharedKeyCredential("acct", Key);

        // RFC 4231 has no such key; this is HMAC-SHA-256("key", "The quick brown fox jumps over the lazy dog") as published everywhere.
        Assert.Equal(
            Convert.ToBase64String(Convert.FromHexString("f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8")),
            credential.Sign("The quick brown fox jumps over the lazy dog"));
    }

    [Fact]
    public async Task SharedKey_SetAnew_SignsTheNextRequest()
    {
        using var transport = new RecordingTransport();
        var credential = new TableSharedKeyCredential("acct", Key);
        var options = new TableClientOptions { Transport = transport };
        var table = new TableClient(new Uri("https://acct.table.core.windows.net"), "rows", credential, options);
        credential.SetAccountKey("b3RoZXI=");

        await table.DeleteEntityAsync("p", "r");

        var text = $"{transport.Header("x-ms-date")}\n/acct/rows(PartitionKey='p',RowKey='r')";
        Assert.Equal($"SharedKeyLite acct:{new TableSharedKeyCredential("acct", "b3RoZXI=").Sign(text)}", transport.Header("Authorization"));
    }

    [Fact]
    public async Task Retry_OfAThrottledRequest_SendsItAgainWholeAndSigned()
    {
        using var transport = new RecordingTransport(503, 204);
        var options = new TableClientOptions { Transport = transport, Retry = { Delay = TimeSpan.Zero } };
        var table = new TableClient(new Uri("https://acct.table.core.windows.net"), "rows", new TableSharedKeyCredential("acct", Key), options);

        var response = await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(204, response.Status);
        Assert.Equal(2, transport.Bodies.Count);
        Assert.Equal(transport.Bodies[0], transport.Bodies[1]);
        Assert.StartsWith("SharedKeyLite acct:", transport.Header("Authorization"), StringComparison.Ordinal);
    }

    private sealed class Token : TokenCredential
    {
        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("secret", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
