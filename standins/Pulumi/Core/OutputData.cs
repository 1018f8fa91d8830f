namespace Pulumi;

/// <summary>What an output holds once its task is done: the value, whether it is known yet, and whether it must not be shown.</summary>
internal readonly record struct OutputData<T>(T Value, bool IsKnown, bool IsSecret)
{
    /// <summary>The data of a value made from this one and another: unknown or secret as soon as one of them is.</summary>
    public OutputData<TResult> With<TOther, TResult>(OutputData<TOther> other, TResult value) =>
        new(value, IsKnown && other.IsKnown, IsSecret || other.IsSecret);
}
