using System.Reflection;

namespace Pulumi;

/// <summary>The output properties of a resource: open at construction, filled in once the provider has answered.</summary>
internal sealed class ResourceOutputs
{
    private readonly Dictionary<string, IPendingOutput> _pending = [];

    public ResourceOutputs(Resource resource)
    {
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } output)
            {
                continue;
            }

            var declared = property.DeclaringType!.GetProperty(property.Name)!; // a private setter shows on the declaring type only
            if (declared.SetMethod is null)
            {
                throw new InvalidOperationException($"[Output] {resource.GetType().FullName}.{property.Name} did not have a 'set' method");
            }

            // The outputs of a component are its author's to assign.
            if (resource is ComponentResource && output.Name != "urn")
            {
                continue;
            }

            var name = output.Name ?? property.Name;
            var type = typeof(PendingOutput<>).MakeGenericType(property.PropertyType.GenericTypeArguments.Single());
            var pending = (IPendingOutput)Activator.CreateInstance(type, $"{resource.GetResourceType()}.{name}")!;
            declared.SetValue(resource, pending.Output);
            _pending[name] = pending;
        }
    }

    /// <summary>Fills in every output; one that the provider does not name is unknown in a preview and empty otherwise.</summary>
    public void Complete(IReadOnlyDictionary<string, object?> state, bool isDryRun)
    {
        foreach (var (name, pending) in _pending)
        {
            if (state.TryGetValue(name, out var value))
            {
                pending.Complete(value is SecretValue secret ? secret.Value : value, isKnown: true, isSecret: value is SecretValue);
            }
            else
            {
                pending.Complete(value: null, isKnown: !isDryRun, isSecret: false);
            }
        }
    }

    public void Fail(Exception exception)
    {
        foreach (var pending in _pending.Values)
        {
            pending.Fail(exception);
        }
    }

    private interface IPendingOutput
    {
        IOutput Output { get; }

        void Complete(object? value, bool isKnown, bool isSecret);

        void Fail(Exception exception);
    }

    private sealed class PendingOutput<T> : IPendingOutput
    {
        private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly string _path;

        public PendingOutput(string path)
        {
            _path = path;
            Output = new Output<T>(_source.Task);
        }

        public IOutput Output { get; }

        public void Complete(object? value, bool isKnown, bool isSecret) =>
            _source.TrySetResult(new((T)Deserializer.Convert(_path, value, typeof(T))!, isKnown, isSecret));

        public void Fail(Exception exception) => _source.TrySetException(exception);
    }
}
