using System.CommandLine;
using Analytics.Azure;
using Azure.Data.Tables;
using Azure.Identity;

var from = Account("--from", "The account that has the buckets: its https address, opened as who is logged in, or a connection string");
var to = Account("--to", "The account that is to have them");
var buckets = new Option<string>("--buckets") { Description = "Such as 1000-1023,2000", Required = true };
var table = new Option<string>("--table") { Description = "The table", DefaultValueFactory = _ => RollupTable.TableName };
var delete = new Option<bool>("--delete") { Description = "Delete the rows where they were, instead of copying them" };
var root = new RootCommand("Moves the customers of some buckets between storage accounts, while the functions that write them are stopped.")
{
    from, to, buckets, table, delete,
};
root.SetAction(async (parsed, cancellationToken) =>
{
    try
    {
        var name = parsed.GetRequiredValue(table);
        var move = new BucketMove(
            Open(parsed.GetRequiredValue(from)).GetTableClient(name),
            Open(parsed.GetRequiredValue(to)).GetTableClient(name),
            RollupBuckets.ParseRanges(parsed.GetRequiredValue(buckets)));
        var rows = parsed.GetValue(delete) ? await move.DeleteAsync(cancellationToken) : await move.CopyAsync(cancellationToken);
        Console.WriteLine($"{rows} rows {(parsed.GetValue(delete) ? "deleted" : "copied")}.");
        return 0;
    }
    catch (Exception exception)
        when (exception is FormatException or InvalidOperationException or AuthenticationFailedException || ServiceAway.Is(exception, cancellationToken))
    {
        await Console.Error.WriteLineAsync(exception.Message.Split('\n')[0]); // further lines are headers
        return 1;
    }
});
return await root.Parse(args).InvokeAsync();

static Option<string> Account(string name, string description) => new(name) { Description = description, Required = true };

static TableServiceClient Open(string account) =>
    Uri.TryCreate(account, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
        ? new TableServiceClient(uri, new DefaultAzureCredential())
        : new TableServiceClient(account);
