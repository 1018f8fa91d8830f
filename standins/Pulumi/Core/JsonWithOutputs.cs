using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes JSON of values that hold outputs and inputs in their members.</summary>
internal sealed class JsonWithOutputs : JsonConverterFactory
{
    private readonly List<IOutput> _seen = [];
    private readonly Dictionary<IOutput, OutputData<object?>> _resolved = new(ReferenceEqualityComparer.Instance);

    public static async Task<OutputData<string>> WriteAsync<T>(OutputData<T> data, JsonSerializerOptions? options)
    {
        var converter = new JsonWithOutputs();
        var withOutputs = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        withOutputs.Converters.Add(converter);

        // Converters cannot wait, so each pass notes the outputs it meets, and the last one has them all resolved.
        while (true)
        {
            converter._seen.Clear();
            var json = JsonSerializer.Serialize(data.Value, withOutputs);
            if (converter._seen.Count == 0)
            {
                var all = converter._resolved.Values;
                return new(json, all.All(o => o.IsKnown), data.IsSecret || all.Any(o => o.IsSecret));
            }

            foreach (var output in converter._seen)
            {
                converter._resolved[output] = await output.GetDataAsync();
            }
        }
    }

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsAssignableTo(typeof(IOutput)) || typeToConvert.IsAssignableTo(typeof(IInput));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), this)!;

    private sealed class Converter<T>(JsonWithOutputs parent) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException($"JSON cannot be read into a {typeToConvert}; read the plain value instead.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value as IOutput ?? ((IInput)value!).ToOutput();
            if (parent._resolved.TryGetValue(output, out var data))
            {
                JsonSerializer.Serialize(writer, data.IsKnown ? data.Value : null, options);
                return;
            }

            parent._seen.Add(output);
            writer.WriteNullValue();
        }
    }
}
