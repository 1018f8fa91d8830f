namespace Pulumi.AzureNative.Storage.Outputs;

[OutputType]
public sealed class EndpointsResponse
{
    public readonly string Blob;
    public readonly string Dfs;
    public readonly string File;
    public readonly string Queue;
    public readonly string Table;
    public readonly string Web;

    [OutputConstructor]
    private EndpointsResponse(string blob, string dfs, string file, string queue, string table, string web)
    {
        Blob = blob;
        Dfs = dfs;
        File = file;
        Queue = queue;
        Table = table;
        Web = web;
    }
}
