#nullable disable // as in the official assembly

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Inserts an entity. The new ETag is among the response's headers.</summary>
    /// <exception cref="RequestFailedException">409: there is one with this key.</exception>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _entities.AddAsync(entity, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="AddEntity{T}"/>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _entities.AddAsync(entity, async: true, cancellationToken);

    /// <summary>Inserts an entity, or updates the one there whatever its version.</summary>
    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _entities.UpsertAsync(entity, mode, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="UpsertEntity{T}"/>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _entities.UpsertAsync(entity, mode, async: true, cancellationToken);

    /// <summary>Updates an entity that has a given version.</summary>
    /// <param name="ifMatch">The version, or <see cref="ETag.All"/> for any.</param>
    /// <exception cref="RequestFailedException">404: there is none. 412: it has another version.</exception>
    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _entities.UpdateAsync(entity, ifMatch, mode, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="UpdateEntity{T}"/>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) where T : ITableEntity =>
        _entities.UpdateAsync(entity, ifMatch, mode, async: true, cancellationToken);

    /// <summary>Deletes an entity; the response has status 404 when there is none.</summary>
    /// <param name="ifMatch">The version to delete; any by default.</param>
    /// <exception cref="RequestFailedException">412: it has another version.</exception>
    public virtual Response DeleteEntity(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _entities.DeleteAsync(partitionKey, rowKey, ifMatch, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Response DeleteEntity(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntity(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _entities.DeleteAsync(partitionKey, rowKey, ifMatch, async: true, cancellationToken);

    /// <inheritdoc cref="DeleteEntity(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Reads an entity.</summary>
    /// <param name="select">The properties to read; every one by default.</param>
    /// <exception cref="RequestFailedException">404: there is none.</exception>
    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _entities.GetAsync<T>(partitionKey, rowKey, select, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="GetEntity{T}"/>
    public virtual Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _entities.GetAsync<T>(partitionKey, rowKey, select, async: true, cancellationToken);

    /// <summary>Reads an entity if there is one; a missing table is as good as a missing entity.</summary>
    /// <param name="select">The properties to read; every one by default.</param>
    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _entities.GetIfExistsAsync<T>(partitionKey, rowKey, select, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="GetEntityIfExists{T}"/>
    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _entities.GetIfExistsAsync<T>(partitionKey, rowKey, select, async: true, cancellationToken);

    /// <summary>Lists entities in the order of their keys; requests run while the list is enumerated.</summary>
    /// <param name="filter">In the service's language; <see cref="CreateQueryFilter(FormattableString)"/> quotes its literals.</param>
    /// <param name="maxPerPage">At most, and never more than 1,000.</param>
    /// <param name="select">The properties to read; every one by default.</param>
    public virtual Pageable<T> Query<T>(
        string filter = null, int? maxPerPage = default, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var list = EntityOperations.SelectList(select);
        return new FetchedPageable<T>((token, pageSize) =>
            _entities.FetchPageAsync<T>(filter, list, token, pageSize ?? maxPerPage, async: false, cancellationToken).Outcome());
    }

    /// <inheritdoc cref="Query{T}"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = default, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var list = EntityOperations.SelectList(select);
        return new FetchedAsyncPageable<T>(
            (token, pageSize, cancellation) => _entities.FetchPageAsync<T>(filter, list, token, pageSize ?? maxPerPage, async: true, cancellation),
            cancellationToken);
    }
}
