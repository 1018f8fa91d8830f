#nullable disable // as in the official assembly

using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>The Table service of a storage account: its tables.</summary>
public class TableServiceClient
{
    private readonly TableService _service;
    private readonly TableList _tables;

    /// <summary>The account that a connection string names.</summary>
    public TableServiceClient(string connectionString) : this(connectionString, null)
    {
    }

    /// <summary>The account that a connection string names.</summary>
    public TableServiceClient(string connectionString, TableClientOptions options = null) : this(TableService.Connect(connectionString, options))
    {
    }

    /// <summary>The account at an address whose query is a shared access signature.</summary>
    public TableServiceClient(Uri endpoint, TableClientOptions options = null)
        : this(TableService.Connect(TableEndpoint.Parse(endpoint), default(AzureSasCredential), options))
    {
    }

    /// <summary>The account at an address, with a shared access signature.</summary>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential) : this(endpoint, credential, null)
    {
    }

    /// <summary>The account at an address, with a shared access signature.</summary>
    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(TableService.Connect(TableEndpoint.Parse(endpoint), credential ?? throw new ArgumentNullException(nameof(credential)), options))
    {
    }

    /// <summary>The account at an address, with its key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential) : this(endpoint, credential, null)
    {
    }

    /// <summary>The account at an address, with its key.</summary>
    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(TableService.Connect(TableEndpoint.Parse(endpoint), credential, options))
    {
    }

    /// <summary>The account at an https address, on behalf of an identity.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableService.Connect(TableEndpoint.Parse(endpoint), tokenCredential, options))
    {
    }

    /// <summary>For test doubles.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableService service)
    {
        _service = service;
        _tables = new TableList(service);
    }

    /// <summary>The name of the account.</summary>
    public virtual string AccountName => _service.AccountName;

    /// <summary>The address of the account's tables.</summary>
    public virtual Uri Uri => _service.Endpoint;

    /// <summary>Writes the arguments of an interpolated filter as quoted and escaped literals.</summary>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Format(filter);

    /// <summary>A client for one table; nothing is sent.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(_service, tableName);

    /// <summary>Creates a table.</summary>
    /// <exception cref="RequestFailedException">409: it exists, or is still being deleted.</exception>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(tableName, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="CreateTable"/>
    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(tableName, async: true, cancellationToken);

    /// <summary>Creates a table unless it exists; the raw response then has status 409.</summary>
    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        _tables.CreateIfNotExistsAsync(tableName, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="CreateTableIfNotExists"/>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        _tables.CreateIfNotExistsAsync(tableName, async: true, cancellationToken);

    /// <summary>Deletes a table; the response has status 404 when there is none.</summary>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        _tables.DeleteAsync(tableName, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="DeleteTable"/>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        _tables.DeleteAsync(tableName, async: true, cancellationToken);

    /// <summary>Lists the tables; requests run while the list is enumerated.</summary>
    public virtual Pageable<TableItem> Query(string filter = null, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        new FetchedPageable<TableItem>((token, pageSize) =>
            _tables.FetchPageAsync(filter, token, pageSize ?? maxPerPage, async: false, cancellationToken).Outcome());

    /// <summary>Lists the tables; requests run while the list is enumerated.</summary>
    public virtual Pageable<TableItem> Query(FormattableString filter, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        Query(CreateQueryFilter(filter), maxPerPage, cancellationToken);

    /// <inheritdoc cref="Query(string, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        new FetchedAsyncPageable<TableItem>(
            (token, pageSize, cancellation) => _tables.FetchPageAsync(filter, token, pageSize ?? maxPerPage, async: true, cancellation),
            cancellationToken);

    /// <inheritdoc cref="Query(FormattableString, int?, CancellationToken)"/>
    public virtual AsyncPageable<TableItem> QueryAsync(
        FormattableString filter, int? maxPerPage = default, CancellationToken cancellationToken = default) =>
        QueryAsync(CreateQueryFilter(filter), maxPerPage, cancellationToken);
}
