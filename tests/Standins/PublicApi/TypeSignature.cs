using System.Reflection;

namespace StandIns.PublicApi;

/// <summary>The declaration of a type on one line: attributes that the compiler obeys, modifiers, name, base and interfaces.</summary>
internal static class TypeSignature
{
    public static string Of(Type type)
    {
        var access = type.IsNestedFamily || type.IsNestedFamORAssem ? "protected" : "public";
        if (type.BaseType == typeof(MulticastDelegate))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"{access} delegate {MemberSignature.Returned(invoke)} {TypeName.Of(type)}({MemberSignature.Parameters(invoke)})";
        }

        var bases = Bases(type).ToList();
        return CompilerAttributes.Of(type) + $"{access} {Kind(type)} {TypeName.Of(type)}" + (bases.Count == 0 ? "" : " : " + string.Join(", ", bases))
            + MemberSignature.Constraints(type.GetGenericArguments());
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => type.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute)) ? "readonly struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetUnderlyingType(type) == typeof(int) ? [] : [TypeName.Of(Enum.GetUnderlyingType(type))];
        }

        var inherited = type.BaseType is { } @base && @base != typeof(object) && @base != typeof(ValueType) ? @base : null;
        var interfaces = type.GetInterfaces()
            .Where(contract => contract.IsVisible && !(inherited?.GetInterfaces().Contains(contract) ?? false))
            .Select(TypeName.Of)
            .Order(StringComparer.Ordinal);
        return inherited is null ? interfaces : [TypeName.Of(inherited), .. interfaces];
    }
}
