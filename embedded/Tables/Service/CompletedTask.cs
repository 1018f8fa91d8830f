namespace Azure.Data.Tables;

/// <summary>Lets a synchronous method share the code of its asynchronous twin, which never awaits anything open when told not to.</summary>
internal static class CompletedTask
{
    /// <summary>The outcome of a task that has ended.</summary>
    public static T Outcome<T>(this Task<T> task)
    {
        System.Diagnostics.Debug.Assert(task.IsCompleted, "A synchronous call left its task open.");
        return task.GetAwaiter().GetResult();
    }
}
