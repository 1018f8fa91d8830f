using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables;

/// <summary>The columns of an entity class: its public properties but for the keys, the timestamp and the ETag. Found once per class.</summary>
internal sealed class EntityColumns
{
    private static readonly ConcurrentDictionary<Type, EntityColumns> Known = new();

    private readonly Dictionary<string, EntityColumn> _byName;

    private EntityColumns(Type type)
    {
        All = [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsColumn).Select(property => new EntityColumn(property))];
        _byName = All.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    /// <summary>The columns in the order of their declaration.</summary>
    public EntityColumn[] All { get; }

    public static EntityColumns Of(Type type) => Known.GetOrAdd(type, static key => new EntityColumns(key));

    public bool TryGet(string name, [NotNullWhen(true)] out EntityColumn? column) => _byName.TryGetValue(name, out column);

    private static bool IsColumn(PropertyInfo property) =>
        property.CanRead
        && property.GetIndexParameters().Length == 0
        && !property.IsDefined(typeof(IgnoreDataMemberAttribute))
        && property.Name is not (EntityProperty.PartitionKey or EntityProperty.RowKey or EntityProperty.Timestamp or nameof(ITableEntity.ETag));
}
