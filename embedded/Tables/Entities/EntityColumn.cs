using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables;

/// <summary>A public property of an entity class, as a column.</summary>
internal sealed class EntityColumn
{
    private readonly PropertyInfo _property;
    private readonly Type _type;

    public EntityColumn(PropertyInfo property)
    {
        _property = property;
        _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Name = property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;
    }

    /// <summary>Its name in the table.</summary>
    public string Name { get; }

    public object? Get(ITableEntity entity) => _property.GetValue(entity);

    /// <summary>Sets the property, widened to its type; a property without a setter stays as it is.</summary>
    /// <exception cref="InvalidCastException">The stored type does not fit.</exception>
    public void Set(ITableEntity entity, object? value)
    {
        if (_property.CanWrite)
        {
            _property.SetValue(entity, value is null ? null : Convert(value));
        }
    }

    private object Convert(object value) => value switch
    {
        _ when _type.IsInstanceOfType(value) => value,
        int number when _type == typeof(long) => (long)number,
        int number when _type == typeof(double) => (double)number,
        int number when _type == typeof(ulong) => (ulong)number,
        long number when _type == typeof(double) => (double)number,
        long number when _type == typeof(ulong) => (ulong)number,
        DateTimeOffset time when _type == typeof(DateTime) => time.UtcDateTime,
        byte[] bytes when _type == typeof(BinaryData) => BinaryData.FromBytes(bytes),
        string text when _type.IsEnum => Enum.Parse(_type, text),
        _ => throw new InvalidCastException($"Property '{Name}' of {_property.DeclaringType} is a {_type}; the table holds a {value.GetType()}."),
    };
}
