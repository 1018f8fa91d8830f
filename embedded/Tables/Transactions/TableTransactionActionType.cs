namespace Azure.Data.Tables;

/// <summary>What one action of a transaction does to its entity.</summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts it; fails if it exists.</summary>
    Add = 0,

    /// <summary>Merges into the stored entity, which must match the action's ETag if there is one.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces the stored entity, which must match the action's ETag if there is one.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes the stored entity; fails if there is none.</summary>
    Delete = 3,

    /// <summary>Inserts it or merges into the stored one.</summary>
    UpsertMerge = 4,

    /// <summary>Inserts it or replaces the stored one.</summary>
    UpsertReplace = 5,
}
