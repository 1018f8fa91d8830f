using Microsoft.Extensions.Configuration;

namespace Analytics.Azure.Tests;

public sealed class ServiceConnectionTests
{
    private const string Emulator =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=a2V5;BlobEndpoint=http://127.0.0.1:1/devstoreaccount1;"
        + "QueueEndpoint=http://127.0.0.1:2/devstoreaccount1;TableEndpoint=http://127.0.0.1:3/devstoreaccount1;";

    public static TheoryData<string> Services => ["blob", "table", "queue", "hub"];

    [Fact]
    public void Open_OfAConnectionString_OpensItsServices()
    {
        var connection = Connection(("Data", Emulator));

        Assert.Equal(new Uri("http://127.0.0.1:1/devstoreaccount1"), connection.OpenBlobs().Uri);
        Assert.Equal(new Uri("http://127.0.0.1:2/devstoreaccount1/slices"), connection.OpenQueue("slices").Uri);
        Assert.Equal("127.0.0.1:3", connection.OpenTables().Uri.Authority);
    }

    [Fact]
    public void Open_OfAnIdentity_OpensTheServicesThatTheSettingsName()
    {
        var connection = Connection(
            ("Data:blobServiceUri", "https://acct.blob.core.windows.net"),
            ("Data:queueServiceUri", "https://acct.queue.core.windows.net/"),
            ("Data:tableServiceUri", "https://acct.table.core.windows.net/"),
            ("Data:clientId", "11111111-2222-3333-4444-555555555555"));

        Assert.Equal(new Uri("https://acct.blob.core.windows.net/"), connection.OpenBlobs().Uri);
        Assert.Equal(new Uri("https://acct.queue.core.windows.net/slices"), connection.OpenQueue("slices").Uri);
        Assert.Equal(new Uri("https://acct.table.core.windows.net/"), connection.OpenTables().Uri);
    }

    [Fact]
    public void Open_OfAnEnvironmentVariableWithTwoUnderscores_IsTheIdentitysSetting()
    {
        var name = $"Data{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable($"{name}__tableServiceUri", "https://acct.table.core.windows.net/");
        try
        {
            var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();

            Assert.Equal(new Uri("https://acct.table.core.windows.net/"), new ServiceConnection(settings, name).OpenTables().Uri);
        }
        finally
        {
            Environment.SetEnvironmentVariable($"{name}__tableServiceUri", null);
        }
    }

    [Fact]
    public void OpenQueue_OfAServiceBelowAPath_KeepsThePath()
    {
        var connection = Connection(("Data:queueServiceUri", "https://127.0.0.1:10001/devstoreaccount1"));

        Assert.Equal(new Uri("https://127.0.0.1:10001/devstoreaccount1/slices"), connection.OpenQueue("slices").Uri);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Open_WithoutASetting_NamesBothForms(string service)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Open(Connection(), service));

        Assert.Contains("set Data to a connection string", error.Message, StringComparison.Ordinal);
        Assert.Contains(service == "hub" ? "Data__fullyQualifiedNamespace" : $"Data__{service}ServiceUri", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blob", "acct.blob.core.windows.net")]
    [InlineData("table", "http://acct.table.core.windows.net/")]
    [InlineData("queue", "/devstoreaccount1")]
    public void Open_OfAnAddressThatAnIdentityCannotOpen_NamesTheSetting(string service, string address)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Open(Connection(($"Data:{service}ServiceUri", address)), service));

        Assert.Contains($"Data__{service}ServiceUri", error.Message, StringComparison.Ordinal);
        Assert.Contains($"https://account.{service}.core.windows.net", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Open_OfABrokenConnectionString_NamesTheSettingAndNotItsValue(string service)
    {
        var error = Assert.Throws<InvalidOperationException>(() => Open(Connection(("Data", "AccountKey=secret;nonsense")), service));

        Assert.Contains("setting Data ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    private static ServiceConnection Connection(params (string Key, string Value)[] settings)
    {
        var values = settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value);
        return new ServiceConnection(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), "Data");
    }

    private static object Open(ServiceConnection connection, string service) => service switch
    {
        "blob" => connection.OpenBlobs(),
        "table" => connection.OpenTables(),
        "queue" => connection.OpenQueue("slices"),
        _ => connection.OpenHub("events"),
    };
}
