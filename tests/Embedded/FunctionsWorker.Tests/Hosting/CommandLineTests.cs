using Microsoft.Azure.Functions.Worker.Hosting;

namespace FunctionsWorker.Tests.Hosting;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", null, false)]
    [InlineData("--port 7080", 7080, false)]
    [InlineData("--port=0", 0, false)]
    [InlineData("--enableAuth --Port 7080", 7080, true)]
    [InlineData("--other value", null, false)]
    public void Parse_OfTheArguments_FindsPortAndAuth(string arguments, int? port, bool enableAuth) =>
        Assert.Equal(new CommandLine(port, enableAuth), CommandLine.Parse(arguments.Split(' ')));

    [Theory]
    [InlineData("--port")]
    [InlineData("--port http")]
    [InlineData("--port=65536")]
    [InlineData("--port -1")]
    public void Parse_OfAWrongPort_NamesIt(string arguments)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => CommandLine.Parse(arguments.Split(' ')));

        Assert.Contains("--port", exception.Message, StringComparison.Ordinal);
    }
}
