using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>
/// Reads entities out of a response, in one pass and without a document in between. An annotation precedes the value it is for,
/// as OData's JSON format demands.
/// </summary>
/// <remarks>Rows of one answer tend to have the same columns in the same order, so a name is looked for where the row before had it and
/// becomes a string once per answer. Not thread-safe; one reader per answer.</remarks>
internal sealed class EntityReader<T> where T : class, ITableEntity
{
    private readonly EntityColumns? _columns = typeof(T) == typeof(TableEntity) ? null : EntityColumns.Of(typeof(T));
    private readonly List<string> _names = [];

    /// <summary>Reads the answer that is one entity.</summary>
    public T ReadOne(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        return ReadEntity(ref json);
    }

    /// <summary>Reads the answer that is a list of entities.</summary>
    public List<T> ReadList(ReadOnlySpan<byte> body)
    {
        var entities = new List<T>();
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isList = json.ValueTextEquals("value"u8);
            json.Read();
            if (!isList)
            {
                json.Skip();
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.StartObject)
            {
                entities.Add(ReadEntity(ref json));
            }
        }

        return entities;
    }

    private T ReadEntity(ref Utf8JsonReader json)
    {
        var entity = Activator.CreateInstance<T>();
        (entity as TableEntity)?.Properties.EnsureCapacity(_names.Count + 1); // the columns of the row before, and the ETag
        var type = EdmType.Natural;
        var position = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueSpan.EndsWith(EdmValue.AnnotationSuffix))
            {
                json.Read();
                type = EdmValue.TypeOf(ref json);
                continue;
            }

            if (json.ValueSpan.StartsWith("odata."u8))
            {
                ReadMetadata(ref json, entity);
            }
            else
            {
                ReadProperty(ref json, entity, type, position++);
            }

            type = EdmType.Natural;
        }

        return entity;
    }

    private static void ReadMetadata(ref Utf8JsonReader json, T entity)
    {
        var isETag = json.ValueTextEquals("odata.etag"u8);
        json.Read();
        if (isETag)
        {
            entity.ETag = new ETag(json.GetString()!); // the service never sends null here
        }
    }

    private void ReadProperty(ref Utf8JsonReader json, T entity, EdmType type, int position)
    {
        var name = NameAt(ref json, position);
        json.Read();
        switch (name)
        {
            case EntityProperty.PartitionKey:
                entity.PartitionKey = json.GetString();
                break;
            case EntityProperty.RowKey:
                entity.RowKey = json.GetString();
                break;
            case EntityProperty.Timestamp:
                entity.Timestamp = json.TokenType == JsonTokenType.Null ? null : EdmValue.ReadDateTimeOffset(ref json);
                break;
            default:
                Set(entity, name, EdmValue.Read(ref json, type));
                break;
        }
    }

    private void Set(T entity, string name, object? value)
    {
        if (entity is TableEntity dynamic)
        {
            dynamic.Properties[name] = value!; // the dictionary takes nulls, but belongs to a class without annotations
        }
        else if (_columns!.TryGet(name, out var column)) // there are columns for every other class
        {
            column.Set(entity, value);
        }
    }

    private string NameAt(ref Utf8JsonReader json, int position)
    {
        if (position < _names.Count && json.ValueTextEquals(_names[position]))
        {
            return _names[position];
        }

        var name = json.GetString()!; // a property name is not null
        if (position < _names.Count)
        {
            _names[position] = name;
        }
        else
        {
            _names.Add(name);
        }

        return name;
    }
}
