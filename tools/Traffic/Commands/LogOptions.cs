using System.CommandLine;
using Traffic.Logs;

namespace Traffic.Commands;

/// <summary>The command line's part that names access logs and whose they are.</summary>
internal sealed class LogOptions
{
    private readonly Argument<FileInfo[]> _files = new Argument<FileInfo[]>("access logs")
    {
        Description = "In Combined Log Format, plain or gzip; several, such as the parts of a rotated log, are one stream in order of time",
        Arity = ArgumentArity.OneOrMore,
    }.AcceptExistingOnly();

    private readonly Option<string> _customer = new("--customer") { Description = "The analyticsCustomerId of the events", Required = true };

    public void AddTo(Command command)
    {
        _files.Validators.Add(result =>
        {
            foreach (var twice in result.Tokens.Select(token => Path.GetFullPath(token.Value)).CountBy(path => path).Where(path => path.Value > 1))
            {
                result.AddError($"{twice.Key} is given twice, so its page views would count twice.");
            }
        });
        command.Arguments.Add(_files);
        command.Options.Add(_customer);
    }

    /// <exception cref="InvalidDataException">See <see cref="AccessLogFiles.Open"/>.</exception>
    public AccessLogFiles Open(ParseResult parsed) => AccessLogFiles.Open([.. parsed.GetRequiredValue(_files).Select(file => file.FullName)]);

    public string Customer(ParseResult parsed) => parsed.GetRequiredValue(_customer);

    /// <summary>Whether the logs are at fault and the message says all that can be said.</summary>
    public static bool IsAboutLogs(Exception e) => e is InvalidDataException or IOException or UnauthorizedAccessException;
}
