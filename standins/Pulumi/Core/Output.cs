using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes outputs of values and of other outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => Create(Task.FromResult(value));

    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Task.FromResult(value));

    public static Output<T> CreateSecret<T>(Task<T> value) => Output<T>.Create(value, isSecret: true);

    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithSecrecy(isSecret: true);
    }

    /// <summary>A copy of the output that may be shown.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => output.WithSecrecy(isSecret: false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => new(Output<T>.AllAsync([.. inputs]));

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => new(Output<T>.AllAsync([.. inputs]));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => All(outputs.Select(output => (Input<T>)output));

    /// <summary>The text with the values of the inputs and outputs in its holes.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments().Select(argument => (Input<object?>)ToObjectOutput(argument));
        return All(holes).Apply(values => string.Format(formattableString.Format, [.. values]));
    }

    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.DataTask;
            return data.IsKnown
                ? await JsonWithOutputs.WriteAsync(data, options)
                : new("", IsKnown: false, data.IsSecret);
        }
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
    }

    private static Output<object?> ToObjectOutput(object? value)
    {
        var output = (value as IInput)?.ToOutput() ?? value as IOutput;
        return output is null ? Create(value) : new(output.GetDataAsync());
    }
}
