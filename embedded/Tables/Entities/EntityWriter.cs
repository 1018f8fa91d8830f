using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Writes entities: the keys and every property of its own, but neither timestamp nor ETag, which are the service's.</summary>
internal static class EntityWriter
{
    public static void Write(Utf8JsonWriter json, ITableEntity entity)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey"u8, entity.PartitionKey);
        json.WriteString("RowKey"u8, entity.RowKey);
        switch (entity)
        {
            case TableEntity dynamic:
                WriteProperties(json, dynamic);
                break;
            default:
                WriteProperties(json, entity);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, TableEntity entity)
    {
        foreach (var (name, value) in entity.Properties)
        {
            if (name is not (EntityProperty.PartitionKey or EntityProperty.RowKey or EntityProperty.Timestamp or EntityProperty.ETag))
            {
                EdmValue.Write(json, name, value);
            }
        }
    }

    private static void WriteProperties(Utf8JsonWriter json, ITableEntity entity)
    {
        foreach (var column in EntityColumns.Of(entity.GetType()).All)
        {
            EdmValue.Write(json, column.Name, column.Get(entity));
        }
    }
}
