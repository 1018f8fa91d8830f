using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Serialization;

namespace Azure.Data.Tables;

/// <summary>The columns of an entity class: its public properties but for the keys, the timestamp and the ETag. Found once per class.</summary>
internal sealed class EntityColumns : IEnumerable<EntityColumn>
{
    private static readonly ConcurrentDictionary<Type, EntityColumns> Known = new();

    private readonly EntityColumn[] _columns;
    private readonly Dictionary<string, EntityColumn> _byName;

    private EntityColumns(Type type)
    {
        _columns = [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(IsColumn).Select(property => new EntityColumn(property))];
        _byName = _columns.ToDictionary(column => column.Name, StringComparer.Ordinal);
    }

    public static EntityColumns Of(Type type) => Known.GetOrAdd(type, static key => new EntityColumns(key));

    public bool TryGet(string name, [NotNullWhen(true)] out EntityColumn? column) => _byName.TryGetValue(name, out column);

    public IEnumerator<EntityColumn> GetEnumerator() => ((IEnumerable<EntityColumn>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsColumn(PropertyInfo property) =>
        property.CanRead
        && property.GetIndexParameters().Length == 0
        && !property.IsDefined(typeof(IgnoreDataMemberAttribute))
        && property.Name is not (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or nameof(ITableEntity.ETag));
}
