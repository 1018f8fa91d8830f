namespace Pulumi.Utilities;

/// <summary>Looks into outputs; for tests.</summary>
public static class OutputUtilities
{
    /// <summary>An output that stays unknown in previews.</summary>
    public static Output<T> CreateUnknown<T>(T value) => new(Task.FromResult(new OutputData<T>(value, IsKnown: false, IsSecret: false)));

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataTask).IsKnown;

    /// <summary>The value, or the default of its type while it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var data = await output.DataTask;
        return data.IsKnown ? data.Value : default!;
    }
}
