using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value that is there once the resource it comes from is; possibly unknown until then, possibly secret.</summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        Execution.Current?.Await(dataTask);
    }

    internal Task<OutputData<T>> DataTask { get; }

    public static Output<T> Create(Task<T> value) => Create(value, isSecret: false);

    public Output<U> Apply<U>(Func<T, U> func) => Apply(value => Output.Create(func(value)));

    public Output<U> Apply<U>(Func<T, Task<U>> func) => Apply(value => Output.Create(func(value)));

    public Output<U> Apply<U>(Func<T, Input<U>?> func) => Apply(value => func(value).ToOutput());

    /// <summary>The result of <paramref name="func"/>, which is secret when this output or the returned one is.</summary>
    /// <remarks>During a preview, a value that is not known yet is not passed on, and the result is unknown too.</remarks>
    public Output<U> Apply<U>(Func<T, Output<U>?> func) => new(ApplyAsync(func));

    public override string ToString()
    {
        const string Message = """
            Calling [ToString] on an [Output<T>] is not supported.

            To get the value of an Output<T> as an Output<string> consider:
            1. o.Apply(v => $"prefix{v}suffix")
            2. Output.Format($"prefix{hostname}suffix");

            See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.
            This function may throw in a future version of Pulumi.
            """;
        return string.Equals(Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING"), "true", StringComparison.OrdinalIgnoreCase)
            ? throw new InvalidOperationException(Message)
            : Message;
    }

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask;
        return new(data.Value, data.IsKnown, data.IsSecret);
    }

    internal static Output<T> Create(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(CreateAsync());

        async Task<OutputData<T>> CreateAsync() => new(await value, IsKnown: true, isSecret);
    }

    internal Output<T> WithSecrecy(bool isSecret)
    {
        return new(WithSecrecyAsync());

        async Task<OutputData<T>> WithSecrecyAsync() => await DataTask with { IsSecret = isSecret };
    }

    internal static async Task<OutputData<ImmutableArray<T>>> AllAsync(IReadOnlyList<Input<T>> inputs)
    {
        var all = new OutputData<ImmutableArray<T>>([], IsKnown: true, IsSecret: false);
        foreach (Output<T> output in inputs)
        {
            var data = await output.DataTask;
            all = all.With(data, all.Value.Add(data.Value));
        }

        return all;
    }

    private async Task<OutputData<U>> ApplyAsync<U>(Func<T, Output<U>?> func)
    {
        var data = await DataTask;
        if (!data.IsKnown && Deployment.Instance.IsDryRun)
        {
            return new(default!, IsKnown: false, data.IsSecret);
        }

        if (func(data.Value) is not { } inner)
        {
            return new(default!, data.IsKnown, data.IsSecret);
        }

        var innerData = await inner.DataTask;
        return data.With(innerData, innerData.Value);
    }
}
