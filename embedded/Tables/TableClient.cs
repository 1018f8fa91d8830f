#nullable disable // as in the official assembly

using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>One table of a storage account.</summary>
public partial class TableClient
{
    private readonly TableService _service;
    private readonly TableList _tables;
    private readonly EntityOperations _entities;
    private readonly EntityTransactions _transactions;

    /// <summary>A table of the account that a connection string names.</summary>
    public TableClient(string connectionString, string tableName) : this(connectionString, tableName, null)
    {
    }

    /// <summary>A table of the account that a connection string names.</summary>
    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableService.Connect(connectionString, options), tableName)
    {
    }

    /// <summary>The table at an address whose query is a shared access signature.</summary>
    public TableClient(Uri endpoint, TableClientOptions options = null)
        : this(TableService.Connect(TableEndpoint.Parse(endpoint), default(AzureSasCredential), options), TableEndpoint.Parse(endpoint).TableName)
    {
    }

    /// <summary>The table at an address, with a shared access signature.</summary>
    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(
            TableService.Connect(TableEndpoint.Parse(endpoint), credential ?? throw new ArgumentNullException(nameof(credential)), options),
            TableEndpoint.Parse(endpoint).TableName)
    {
    }

    /// <summary>A table of the account at an address, with its key.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential) : this(endpoint, tableName, credential, null)
    {
    }

    /// <summary>A table of the account at an address, with its key.</summary>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(TableService.Connect(TableEndpoint.Parse(endpoint), credential, options), tableName)
    {
    }

    /// <summary>A table of the account at an https address, on behalf of an identity.</summary>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableService.Connect(TableEndpoint.Parse(endpoint), tokenCredential, options), tableName)
    {
    }

    /// <summary>For test doubles.</summary>
    protected TableClient()
    {
    }

    internal TableClient(TableService service, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _service = service;
        _tables = new TableList(service);
        _entities = new EntityOperations(service, tableName);
        _transactions = new EntityTransactions(service, tableName);
        Name = tableName;
        Uri = new Uri(service.AddressOf(tableName));
    }

    /// <summary>The name of the account.</summary>
    public virtual string AccountName => _service.AccountName;

    /// <summary>The name of the table.</summary>
    public virtual string Name { get; }

    /// <summary>The address of the table.</summary>
    public virtual Uri Uri { get; }

    /// <summary>Writes the arguments of an interpolated filter as quoted and escaped literals.</summary>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Format(filter);

    /// <summary>Creates the table.</summary>
    /// <exception cref="RequestFailedException">409: it exists, or is still being deleted.</exception>
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(Name, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="Create"/>
    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        _tables.CreateAsync(Name, async: true, cancellationToken);

    /// <summary>Creates the table unless it exists; the raw response then has status 409.</summary>
    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        _tables.CreateIfNotExistsAsync(Name, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="CreateIfNotExists"/>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        _tables.CreateIfNotExistsAsync(Name, async: true, cancellationToken);

    /// <summary>Deletes the table; the response has status 404 when there is none.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        _tables.DeleteAsync(Name, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="Delete"/>
    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        _tables.DeleteAsync(Name, async: true, cancellationToken);

    /// <summary>Writes several entities of one partition, all or none.</summary>
    /// <returns>The response to each action, in the order of the actions, with the new ETag among its headers.</returns>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    /// <exception cref="TableTransactionFailedException">An action was refused, so none was carried out.</exception>
    public virtual Response<IReadOnlyList<Response>> SubmitTransaction(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        _transactions.SubmitAsync(transactionActions, async: false, cancellationToken).Outcome();

    /// <inheritdoc cref="SubmitTransaction"/>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        _transactions.SubmitAsync(transactionActions, async: true, cancellationToken);
}
