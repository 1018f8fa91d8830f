namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The entry to a function app.</summary>
public class FunctionsApplication
{
    private FunctionsApplication()
    {
    }

    /// <summary>Starts building the app.</summary>
    /// <param name="args">The command line: <c>--port</c>, <c>--enableAuth</c> and settings.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
