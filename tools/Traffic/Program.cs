using System.CommandLine;
using Traffic.Commands;
using Traffic.Sending;

var root = new RootCommand("Sends traffic to a running collector, and says what an imported access log should show.")
{
    GenerateCommand.Create(),
    ImportCommand.Create(),
    ExpectedCommand.Create(),
};

// After Ctrl-C, requests on their way get their grace and the summary is still written.
return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TrafficSender.StopGrace * 2 });
