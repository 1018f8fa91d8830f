namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Where HTTP functions are served, and whether callers need keys.</summary>
internal sealed record HttpListener(int Port, bool EnableAuth)
{
    public const int DefaultPort = 7071; // as func start
}
