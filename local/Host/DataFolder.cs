namespace Local.Host;

/// <summary>Where this host keeps what must survive it; one host at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string root, FileStream exclusive)
    {
        Root = root;
        _lock = exclusive;
    }

    public string Root { get; }

    public string Azurite => Path.Combine(Root, "azurite");

    public string EventHubs => Path.Combine(Root, "eventhubs");

    public string Checkpoints => Path.Combine(Root, "checkpoints");

    public string HostKeysFile => Path.Combine(Root, "host-keys.json");

    /// <summary>Takes the folder for the life of this process.</summary>
    /// <exception cref="StartFailure">It is in use, or cannot be written.</exception>
    public static DataFolder Open(string root)
    {
        try
        {
            Directory.CreateDirectory(root);
            return new DataFolder(root, new FileStream(Path.Combine(root, "host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartFailure($"The data folder {root} cannot be used: {exception.Message} Choose another with --data.");
        }
    }

    public void Dispose() => _lock.Dispose();
}
