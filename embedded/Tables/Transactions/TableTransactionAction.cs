#nullable disable // as in the official assembly

namespace Azure.Data.Tables;

/// <summary>One action of a transaction.</summary>
public class TableTransactionAction
{
    /// <summary>An action on whatever version of the entity is stored.</summary>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity) : this(actionType, entity, default)
    {
    }

    /// <summary>An action on a stated version of the entity.</summary>
    /// <param name="etag">The condition of an update or delete. The default means <c>*</c> for a delete, but none at all for an update,
    /// which then also inserts. Adds and upserts ignore it.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The entity to do it to.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version that the stored entity must have.</summary>
    public ETag ETag { get; }
}
