using System.Reflection;

namespace StandIns.PublicApi;

/// <summary>Names of types as C# writes them, with namespaces, except for the language's own words.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    /// <summary>The name without annotations.</summary>
    public static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        if (type.IsByRef || type.IsPointer)
        {
            return Of(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!) + "[]";
        }

        return Keywords.GetValueOrDefault(type) ?? Named(type, Of);
    }

    /// <summary>The name with <c>?</c> wherever the declaration says that null is allowed.</summary>
    public static string Of(NullabilityInfo info, bool written = false)
    {
        // Of an unconstrained type parameter reflection cannot tell T from T?.
        var isReference = !info.Type.IsValueType && !info.Type.IsGenericParameter;
        var mark = isReference && (written ? info.WriteState : info.ReadState) == NullabilityState.Nullable ? "?" : "";
        if (info.Type.IsArray)
        {
            return Of(info.ElementType!) + "[]" + mark;
        }

        if (Nullable.GetUnderlyingType(info.Type) is not null || info.Type.IsByRef || info.GenericTypeArguments.Length == 0)
        {
            return Of(info.Type) + mark;
        }

        var arguments = new Queue<NullabilityInfo>(info.GenericTypeArguments);
        return Named(info.Type, _ => Of(arguments.Dequeue())) + mark;
    }

    private static string Named(Type type, Func<Type, string> argument)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var name = type.Name;
        var arguments = type.GetGenericArguments();
        if (arguments.Length > 0 && name.IndexOf('`', StringComparison.Ordinal) is var tick and > 0)
        {
            name = $"{name[..tick]}<{string.Join(", ", arguments.Select(argument))}>";
        }

        return type.DeclaringType is { } outer ? $"{Of(outer)}.{name}" : $"{type.Namespace}.{name}";
    }
}
