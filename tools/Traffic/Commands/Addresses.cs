using System.CommandLine;
using System.CommandLine.Parsing;

namespace Traffic.Commands;

/// <summary>Options that are web addresses.</summary>
internal static class Addresses
{
    public static Action<OptionResult> Validate(Option<string> option) => result =>
    {
        var value = result.GetValue(option);
        if (!Uri.TryCreate(value, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            result.AddError($"{option.Name} is an address such as http://localhost:7071/, not '{value}'.");
        }
    };
}
