using System.Text;
using Analytics.Averages;
using Microsoft.CodeAnalysis;

namespace Analytics.Tests.Averages;

/// <summary>
/// What callers of the moving averages can name, as a file to read and to review changes in.
/// After a wanted change, run the test with UPDATE_GOLDEN=1 and look at the difference.
/// </summary>
public class PublicSurfaceTests
{
    private static readonly SymbolDisplayFormat Name = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Declaration = Name
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    [Fact]
    public async Task Averages_ForCallers_AreWhatTheGoldenFileSays()
    {
        var file = Path.Combine(Snippet.Metadata("RepositoryRoot"), "tests", "Analytics.Tests", "Averages", "golden", "public-surface.txt");
        var domain = Snippet.Compile("").GetTypeByMetadataName(typeof(MovingAverage<>).FullName!)!.ContainingNamespace;

        var surface = new StringBuilder();
        Write(surface, domain.GetTypeMembers());

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, surface.ToString());
        }

        Assert.Equal(await File.ReadAllTextAsync(file), surface.ToString());
    }

    private static void Write(StringBuilder surface, IEnumerable<INamedTypeSymbol> types)
    {
        foreach (var type in types.Where(IsPublic).OrderBy(type => type.Name, StringComparer.Ordinal).ThenBy(type => type.Arity))
        {
            surface.Append(type.ToDisplayString(Declaration)).Append('\n');
            foreach (var implemented in type.Interfaces)
            {
                surface.Append("    : ").Append(implemented.ToDisplayString(Name)).Append('\n');
            }

            foreach (var member in type.GetMembers().Where(IsPublic).Where(member => member is IFieldSymbol or IPropertySymbol or IMethodSymbol))
            {
                if (member is not IMethodSymbol { AssociatedSymbol: not null } and not IMethodSymbol { IsImplicitlyDeclared: true })
                {
                    bool pure = member.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "PureAttribute");
                    surface.Append(pure ? "    [Pure] " : "    ").Append(member.ToDisplayString(Declaration)).Append('\n');
                }
            }

            surface.Append('\n');
            Write(surface, type.GetTypeMembers());
        }
    }

    private static bool IsPublic(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public;
}
