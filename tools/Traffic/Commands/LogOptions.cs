using System.CommandLine;

namespace Traffic.Commands;

/// <summary>The command line's part that names an access log and whose it is.</summary>
internal sealed class LogOptions
{
    private readonly Argument<FileInfo> _file = new Argument<FileInfo>("access log")
    {
        Description = "In Combined Log Format, plain or gzip",
    }.AcceptExistingOnly();

    private readonly Option<string> _customer = new("--customer") { Description = "The analyticsCustomerId of the events", Required = true };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_customer);
    }

    public string File(ParseResult parsed) => parsed.GetRequiredValue(_file).FullName;

    public string Customer(ParseResult parsed) => parsed.GetRequiredValue(_customer);
}
