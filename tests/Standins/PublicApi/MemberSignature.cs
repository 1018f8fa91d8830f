using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace StandIns.PublicApi;

/// <summary>The declaration of a member on one line, as C# would write it in an interface.</summary>
internal static class MemberSignature
{
    public static string Of(MemberInfo member) => CompilerAttributes.Of(member) + member switch
    {
        ConstructorInfo constructor => $"{Access(constructor)}{Simple(constructor.DeclaringType!)}({Parameters(constructor)})",
        MethodInfo method =>
            $"{Access(method)}{Modifiers(method)}{Returned(method)} {method.Name}{Generic(method)}({Parameters(method)}){Constraints(method)}",
        PropertyInfo property => OfProperty(property),
        EventInfo { AddMethod: { } adder } @event =>
            $"{Access(adder)}{Modifiers(adder)}event {TypeName.Of(new NullabilityInfoContext().Create(@event))} {@event.Name}",
        FieldInfo field => OfField(field),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, "Not a member that has a signature."),
    };

    public static string Returned(MethodInfo method) => TypeName.Of(new NullabilityInfoContext().Create(method.ReturnParameter));

    public static string Parameters(MethodBase method)
    {
        var extended = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return extended + string.Join(", ", method.GetParameters().Select(OfParameter));
    }

    public static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(Constraint));

    private static string Constraints(MethodInfo method) => method.IsGenericMethodDefinition ? Constraints(method.GetGenericArguments()) : "";

    private static string Constraint(Type parameter)
    {
        var constraints = new List<string>();
        var flags = parameter.GenericParameterAttributes;
        if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Add("class");
        }

        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
        {
            constraints.Add("struct");
        }

        constraints.AddRange(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(TypeName.Of));
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !constraints.Contains("struct"))
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }

    private static string OfProperty(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(PublicApiListing.IsVisible).ToList();
        var widest = accessors.Find(accessor => accessor.IsPublic) ?? accessors[0];
        var type = TypeName.Of(new NullabilityInfoContext().Create(property), written: property.GetMethod is null);
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(OfParameter))}]";
        var parts = accessors.Select(accessor =>
            (accessor.IsPublic == widest.IsPublic ? "" : Access(accessor)) + (accessor == property.GetMethod ? "get;" : Setter(accessor)));
        return $"{Access(widest)}{Modifiers(widest)}{type} {name} {{ {string.Join(" ", parts)} }}";
    }

    private static string Setter(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;";

    private static string OfField(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
        {
            return $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        }

        var modifiers = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        var value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue(), field.FieldType) : "";
        return $"{(field.IsPublic ? "public" : "protected")} {modifiers}{TypeName.Of(field.FieldType)} {field.Name}{value}";
    }

    private static string Access(MethodBase method) => method switch
    {
        { DeclaringType.IsInterface: true } => "",
        { IsPublic: true } => "public ",
        { IsFamilyOrAssembly: true } => "protected internal ",
        _ => "protected ",
    };

    private static string Modifiers(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return "";
        }

        if (method.IsStatic)
        {
            return "static ";
        }

        var isOverride = method.IsVirtual && method.GetBaseDefinition() != method;
        return method switch
        {
            { IsAbstract: true } => isOverride ? "abstract override " : "abstract ",
            _ when isOverride => method.IsFinal ? "sealed override " : "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";

    private static string OfParameter(ParameterInfo parameter)
    {
        var prefix = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) => "params ",
            _ => "",
        };
        var type = TypeName.Of(new NullabilityInfoContext().Create(parameter), written: true);
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{prefix}{type} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ when type.IsEnum => $"{TypeName.Of(type)}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Simple(Type type) => type.Name.Split('`')[0];
}
