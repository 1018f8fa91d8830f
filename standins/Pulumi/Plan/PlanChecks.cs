using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pulumi.Plan;

/// <summary>Finds what the engine or Azure would refuse and what can be seen without them.</summary>
internal static partial class PlanChecks
{
    public static ImmutableArray<string> Of(Execution execution)
    {
        var registrations = execution.Registrations.ToList();
        return
        [
            .. Duplicates(registrations, Title, "is declared {0} times; type and name together must be unique."),
            .. Duplicates(registrations, registration => registration.Id, "is the id of {0} resources; one would overwrite the other."),
            .. registrations.SelectMany(BadNames),
            .. registrations.SelectMany(registration => UnresolvedTexts(registration, registration.Inputs.Values)),
        ];
    }

    private static string Title(Registration registration) => $"{registration.Type} '{registration.Name}'";

    private static IEnumerable<string> Duplicates(IEnumerable<Registration> registrations, Func<Registration, string?> key, string problem) =>
        registrations.Where(registration => key(registration) is not null)
            .GroupBy(key)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} {string.Format(null, problem, group.Count())}");

    private static IEnumerable<string> BadNames(Registration registration)
    {
        var name = registration.Id?[(registration.Id.LastIndexOf('/') + 1)..] ?? "";
        var (valid, rule) = registration.Type switch
        {
            "azure-native:storage:StorageAccount" => (StorageAccountName().IsMatch(name), "3 to 24 lower-case letters and digits"),
            "azure-native:keyvault:Vault" => (VaultName().IsMatch(name), "3 to 24 letters, digits and dashes, beginning with a letter"),
            "azure-native:storage:Table" => (TableName().IsMatch(name), "3 to 63 letters and digits, beginning with a letter"),
            "azure-native:eventhub:Namespace" => (NamespaceName().IsMatch(name), "6 to 50 letters, digits and dashes, beginning with a letter"),
            "azure-native:storage:BlobContainer" or "azure-native:storage:Queue" =>
                (ContainerName().IsMatch(name), "3 to 63 lower-case letters, digits and single dashes"),
            _ => (true, ""),
        };
        if (!valid)
        {
            yield return $"{Title(registration)} would be named '{name}'; the name must be {rule}.";
        }
    }

    /// <summary>An output in a plain interpolated string leaves the text of its warning there.</summary>
    private static IEnumerable<string> UnresolvedTexts(Registration registration, IEnumerable<object> values) =>
        values.SelectMany(value => value switch
        {
            string text when text.Contains("Calling [ToString] on an [Output", StringComparison.Ordinal) =>
                [$"{Title(registration)} holds an output that was put into a plain string; use Output.Format."],
            SecretValue secret => UnresolvedTexts(registration, [secret.Value]),
            ImmutableArray<object> list => UnresolvedTexts(registration, list),
            ImmutableDictionary<string, object> map => UnresolvedTexts(registration, map.Values),
            _ => Enumerable.Empty<string>(),
        });

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex StorageAccountName();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]{2,23}$")]
    private static partial Regex VaultName();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9]{2,62}$")]
    private static partial Regex TableName();

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]{5,49}$")]
    private static partial Regex NamespaceName();

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ContainerName();
}
