using System.Text;
using Microsoft.CodeAnalysis;

namespace Analytics.Tests.Averages;

/// <summary>What callers of types can name, in text.</summary>
internal static class Surface
{
    private static readonly SymbolDisplayFormat Name = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeModifiers
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Declaration = Name
        .AddKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints);

    public static string Of(IEnumerable<INamedTypeSymbol> types)
    {
        var surface = new StringBuilder();
        foreach (var type in types.Where(IsPublic).OrderBy(type => type.Name, StringComparer.Ordinal).ThenBy(type => type.Arity))
        {
            surface.Append(type.ToDisplayString(Declaration)).Append('\n');
            if (type.TypeKind != TypeKind.Enum)
            {
                foreach (string name in type.AllInterfaces.Select(implemented => implemented.ToDisplayString(Name)).Order(StringComparer.Ordinal))
                {
                    surface.Append("    : ").Append(name).Append('\n');
                }
            }

            foreach (var member in type.GetMembers().Where(IsPublic).Where(member => member is IFieldSymbol or IPropertySymbol or IMethodSymbol))
            {
                if (member is not IMethodSymbol { AssociatedSymbol: not null } and not IMethodSymbol { IsImplicitlyDeclared: true })
                {
                    bool pure = member.GetAttributes().Any(attribute => attribute.AttributeClass!.Name == "PureAttribute");
                    surface.Append(pure ? "    [Pure] " : "    ").Append(member.ToDisplayString(Declaration)).Append('\n');
                }
            }

            surface.Append('\n').Append(Of(type.GetTypeMembers()));
        }

        return surface.ToString();
    }

    private static bool IsPublic(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public;
}
