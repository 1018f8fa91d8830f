using System.Collections.Immutable;

namespace Pulumi.Plan;

/// <summary>Runs a program without the engine: nothing is deployed, the plan is checked and printed.</summary>
internal static class PlanRun
{
    private const string DefaultStack = "dev";

    /// <returns>The exit code: 0, or 1 when the program or the plan is wrong.</returns>
    public static async Task<int> RunAsync(Func<Task> program)
    {
        try
        {
            if (Environment.GetEnvironmentVariable("PULUMI_MONITOR") is not null)
            {
                throw new RunException(
                    "The Pulumi engine runs this program, but it was built with a stand-in for the package Pulumi, which deploys nothing. " +
                    "Build it where the package feed serves Pulumi and Pulumi.AzureNative.");
            }

            var files = ProjectFiles.Read(ChosenStack(Environment.GetCommandLineArgs()), Directory.GetCurrentDirectory(), AppContext.BaseDirectory);
            return await RunAsync(files, program, Console.Out, Console.Error);
        }
        catch (RunException exception)
        {
            await Console.Error.WriteLineAsync($"error: {exception.Message}");
            return 1;
        }
    }

    internal static async Task<int> RunAsync(ProjectFiles files, Func<Task> program, TextWriter output, TextWriter errors)
    {
        var provider = new AzureProvider(files.ProjectName, files.StackName, files.Config);
        var execution = new Execution(files.ProjectName, files.StackName, "organization", isDryRun: true, provider) { Config = files.Config };
        var failures = await execution.RunAsync(program);
        var problems = failures.IsEmpty ? PlanChecks.Of(execution) : [.. failures.Select(Describe)];
        foreach (var problem in problems)
        {
            await errors.WriteLineAsync($"error: {problem}");
        }

        if (problems.Length > 0)
        {
            return 1;
        }

        await PlanPrinter.PrintAsync(execution, output);
        return 0;
    }

    internal static string ChosenStack(ReadOnlySpan<string> arguments)
    {
        var option = arguments.IndexOf("--stack");
        return option >= 0 && option + 1 < arguments.Length
            ? arguments[option + 1]
            : Environment.GetEnvironmentVariable("PULUMI_STACK") is { Length: > 0 } stack ? stack : DefaultStack;
    }

    private static string Describe(Exception failure) => failure is RunException or ArgumentException ? failure.Message : failure.ToString();
}
