using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using Local.Host.Tests.Support;

namespace Local.Host.Tests;

/// <summary>Everyday mistakes: one line that says what to do, exit code 1, and nothing left running.</summary>
[UnsupportedOSPlatform("windows")] // a script stands in for func
public sealed class MistakeTests : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("There is no option '--nonsense'. --help lists those that there are.", "--nonsense")]
    [InlineData("--port must be a number from 0 to 65535, but is 'abc'.", "--port", "abc")]
    [InlineData("--port must be a number from 0 to 65535, but is '65536'.", "--port=65536")]
    [InlineData("--port needs a value.", "--port")]
    [InlineData("--data needs a value.", "--data", "--rebuild")]
    [InlineData(
        "--unkind knows checkpoint-cancelled, last-retry and two-workers, parted by commas, but not 'rude'.", "--unkind", "last-retry,rude")]
    public Task Option_ThatIsWrong_IsSaid(string expected, params string[] arguments) => AssertFailsAsync(expected, arguments);

    [Fact]
    public async Task Help_StartsNothingAndSucceeds()
    {
        await using var run = HostRun.Start(Checkout.App, ["--help"], []);

        Assert.Equal(0, await run.ExitAsync());
        string[] options = ["--port", "--data", "--hubs", "--enableAuth", "--rebuild", "--core-tools", "--wait-for-debugger", "--unkind", "--help"];
        foreach (var option in options)
        {
            Assert.Contains($"  {option} ", run.Output, StringComparison.Ordinal);
        }

        Assert.Empty(run.Error.Trim());
    }

    [Fact]
    public async Task Port_OfSomebodyElse_IsSaid()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await AssertFailsAsync(
            $"Port {port} is in use. Stop what listens there, or choose another with --port (0 is a free one).", "--port", $"{port}");
    }

    [Fact]
    public async Task DataFolder_OfAnotherHost_IsSaid()
    {
        using var data = DataFolder.Open(_folder.Path);

        var error = await FailAsync("--data", _folder.Path);

        Assert.StartsWith($"The data folder {_folder.Path} cannot be used: ", error, StringComparison.Ordinal);
        Assert.EndsWith("being used by another process. Choose another with --data.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DataFolder_ThatCannotBeMade_IsSaid()
    {
        await File.WriteAllTextAsync(_folder.File("file"), "");

        var error = await FailAsync("--data", _folder.File("file/below"));

        Assert.StartsWith($"The data folder {_folder.File("file/below")} cannot be used: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_ThatIsMissing_IsSaid()
    {
        await using var run = HostRun.Start(
            Checkout.App, ["--port", "0", "--data", _folder.Path], [new("Storage", "UseDevelopmentStorage=true"), new("PATH", _folder.Path)]);

        Assert.Equal(1, await run.ExitAsync());
        Assert.StartsWith("Node.js is needed for Azurite, the storage emulator, but 'node' does not start: ", Line(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CoreTools_WithAStandIn_AreRefused()
    {
        var app = Copy(extensions: """{ "extensions": [] }""");

        await using var run = HostRun.Start(app, ["--core-tools", "--port", "0", "--data", _folder.File("data")], []);

        Assert.Equal(1, await run.ExitAsync());
        Assert.Contains("its Event Hubs extension is a stand-in", Line(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CoreTools_ThatAreMissing_AreSaid()
    {
        var app = Copy(extensions: """{ "extensions": [ { "name": "EventHubs" } ] }""");

        await using var run = HostRun.Start(app, ["--core-tools", "--port", "0", "--data", _folder.File("data")], [new("PATH", _folder.Path)]);

        Assert.Equal(1, await run.ExitAsync());
        Assert.StartsWith("--core-tools needs Azure Functions Core Tools, but 'func' is not on the PATH", Line(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CoreTools_ThatAreThere_RunTheOutputOnTheEmulatorsOfThisHost()
    {
        var app = Copy(extensions: """{ "extensions": [ { "name": "EventHubs" } ] }""");
        await File.WriteAllTextAsync(_folder.File("func"), "#!/bin/sh\necho \"func $* in $(pwd) reads $Stream\"\nexit 3\n");
        File.SetUnixFileMode(_folder.File("func"), UnixFileMode.UserExecute | UnixFileMode.UserRead);
        var path = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";

        await using var run = HostRun.Start(
            app,
            ["--core-tools", "--port", "7099", "--data", _folder.File("data"), "--hubs", Checkout.Hubs],
            [new("PATH", path), new("Stream", "Endpoint=sb://localhost;SharedAccessKeyName=a;SharedAccessKey=b;UseDevelopmentEmulator=true")]);

        Assert.Equal(3, await run.ExitAsync());
        var expected = $"func start --no-build --port 7099 in {_folder.File("app")} reads Endpoint=sb://localhost:";
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_ThatDoesNotStart_IsGivenUp()
    {
        await using var run = HostRun.Start(Checkout.App, ["--port", "0", "--data", _folder.Path], [new("FAIL_AT_START", "1")]);

        Assert.Equal(1, await run.ExitAsync());
        Assert.Contains("before it was ready, 3 times in a row.", run.Error, StringComparison.Ordinal);
        Assert.Contains("This app was told to fail.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostJson_WithAValueOutOfItsRange_IsSaidBeforeAnythingStarts()
    {
        await using var run = HostRun.Start(
            Checkout.App, ["--port", "0", "--data", _folder.File("data")], [new("AzureFunctionsJobHost__extensions__queues__batchSize", "33")]);

        Assert.Equal(1, await run.ExitAsync());
        Assert.Equal("host.json: 'extensions.queues.batchSize' is '33' but must be a number from 1 to 32.", Line(run));
        Assert.False(Directory.Exists(_folder.File("data")));
    }

    private static async Task AssertFailsAsync(string expected, params string[] arguments) => Assert.Equal(expected, await FailAsync(arguments));

    private static async Task<string> FailAsync(params string[] arguments)
    {
        await using var run = HostRun.Start(Checkout.App, arguments.Contains("--port") ? arguments : ["--port", "0", .. arguments], []);

        Assert.Equal(1, await run.ExitAsync());
        return Line(run);
    }

    private static string Line(HostRun run) =>
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    private string Copy(string extensions)
    {
        var output = Path.GetDirectoryName(Checkout.App)!;
        Directory.CreateDirectory(_folder.File("app"));
        foreach (var file in new[] { "functions.metadata", "host.json" })
        {
            File.Copy(Path.Combine(output, file), _folder.File("app/" + file));
        }

        File.WriteAllText(_folder.File("app/extensions.json"), extensions);
        return _folder.File("app/App.dll");
    }
}
