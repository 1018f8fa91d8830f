using System.Diagnostics;
using System.IO.Compression;
using Traffic.Tests.Sending;

namespace Traffic.Tests.Commands;

/// <summary>The built tool in a process of its own, with its own runtime settings.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Import_WholeLog_SendsItsPageViews()
    {
        await using var collector = await CollectorDouble.StartAsync((_, context) => CollectorDouble.AcceptAsync(context));

        var (exitCode, output, errors) = await RunAsync(["import", Fixture.Path, "--customer", "shop", "--collector", $"{collector.Address}"]);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("unreadable-line 12 no address", output, StringComparison.Ordinal);
        Assert.Contains("\npages 5\nsent 5\naccepted 5\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_GzipCutOff_SendsWhatStandsBeforeAndFails()
    {
        await using var collector = await CollectorDouble.StartAsync((_, context) => CollectorDouble.AcceptAsync(context));
        WriteCutOffLog();

        var (exitCode, output, errors) = await RunAsync(["import", _path, "--customer", "shop", "--collector", $"{collector.Address}"]);

        var sent = collector.Bodies.Sum(body => CollectorDouble.LinesOf(body, gzip: true).Count);
        Assert.InRange(sent, 1, 19_999);
        Assert.Equal(1, exitCode);
        Assert.Matches($"^{_path} can be read up to line {sent}, about byte .*cut off; the {sent} events before were sent\n$", errors);
        Assert.Contains($"\nsent {sent}\naccepted {sent}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_GzipCutOff_CountsNothing()
    {
        WriteCutOffLog();

        var (exitCode, output, errors) = await RunAsync(["expected", _path, "--customer", "shop"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"{_path} can be read up to line", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("expected")]
    public async Task Run_LogInAnotherFormat_SaysSoInOneLine(string command)
    {
        await File.WriteAllTextAsync(_path, "#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n");

        var (exitCode, output, errors) = await RunAsync([command, _path, "--customer", "shop"]);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.Matches($"^{_path}: none of its 2 lines is in Combined Log Format.*W3C.*\n$", errors);
    }

    [Fact]
    public async Task Expected_LogGivenTwice_IsRefused()
    {
        var (exitCode, _, errors) = await RunAsync(["expected", Fixture.Path, Fixture.Path, "--customer", "shop"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("given twice", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expected_PartsOfALog_CountAsTheWhole()
    {
        var lines = await File.ReadAllLinesAsync(Fixture.Path);
        var rest = Path.GetTempFileName();
        await File.WriteAllLinesAsync(_path, lines[4..]);
        await File.WriteAllLinesAsync(rest, lines[..4]);
        try
        {
            var whole = await RunAsync(["expected", Fixture.Path, "--customer", "shop"]);
            var parts = await RunAsync(["expected", _path, rest, "--customer", "shop"]);

            Assert.Equal(0, whole.ExitCode);
            Assert.Equal(whole, parts);
        }
        finally
        {
            File.Delete(rest);
        }
    }

    private void WriteCutOffLog()
    {
        using var packed = new MemoryStream();
        using (var writer = new StreamWriter(new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)))
        {
            for (var i = 0; i < 20_000; i++)
            {
                writer.WriteLine(Some.LogText($"GET /{i} HTTP/1.1"));
            }
        }

        File.WriteAllBytes(_path, packed.ToArray()[..(int)(packed.Length / 2)]);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Traffic.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var timeout = new CancellationTokenSource(Patience);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = process.StandardError.ReadToEndAsync(timeout.Token);
            await process.WaitForExitAsync(timeout.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}
