using Analytics.Infra.Capacity;

namespace Analytics.Infra.Tests.Capacity;

public class PlanCommandTests
{
    [Fact]
    public void Run_WithEventsPerDay_PrintsTheTable()
    {
        var (code, output, _) = Run("--events-per-day", "10e9");

        Assert.Equal(0, code);
        Assert.Contains("| Events a day | 10,000,000,000 |", output, StringComparison.Ordinal);
        Assert.Contains("| Event Hubs | Premium, 16 PU |", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--events", "1", "'--events' is not an option.")]
    [InlineData("--events-per-day", "many", "--events-per-day needs a number")]
    [InlineData("--peak-factor", "0", "peakFactor is 0; it must be from 1 to 100.")]
    public void Run_WithABadArgument_SaysWhatIsWrong(string option, string value, string problem)
    {
        var (code, _, errors) = Run(option, value);

        Assert.Equal(2, code);
        Assert.Contains(problem, errors, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = PlanCommand.Run(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
