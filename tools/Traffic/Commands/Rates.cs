using System.CommandLine;
using System.CommandLine.Parsing;

namespace Traffic.Commands;

/// <summary>Options that are events per second.</summary>
internal static class Rates
{
    public static Action<OptionResult> Validate(Option<double> option) => result =>
    {
        if (result.Tokens.Count > 0 && !(result.GetValue(option) is > 0 and < double.PositiveInfinity))
        {
            result.AddError($"{option.Name} is a number of events per second above 0.");
        }
    };
}
