using System.Reflection;
using System.Runtime.CompilerServices;

namespace StandIns.PublicApi;

/// <summary>What code outside of an assembly can compile against: a line per visible type and, below it, one per member it declares.</summary>
internal static class PublicApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The lines, types and members in ordinal order.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines)];

    private static IEnumerable<string> Lines(Type type)
    {
        yield return TypeSignature.Of(type);
        if (type.BaseType == typeof(MulticastDelegate))
        {
            yield break;
        }

        foreach (var line in type.GetMembers(Declared).Where(IsVisible).Select(MemberSignature.Of).Order(StringComparer.Ordinal))
        {
            yield return "    " + line;
        }
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        Type => false, // a nested type has its own line
        MethodInfo { IsSpecialName: true } accessor when !accessor.Name.StartsWith("op_", StringComparison.Ordinal) => false,
        MethodBase method => IsVisible(method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo @event => IsVisible(@event.AddMethod!),
        FieldInfo { IsSpecialName: true } => false, // the value of an enum
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    } && !member.IsDefined(typeof(CompilerGeneratedAttribute));

    /// <summary>Whether code of another assembly, or of a type derived there, can call it.</summary>
    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
