using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>One run of a program: hands its resources to the mocks and waits until every output has its value.</summary>
internal sealed class Execution(string project, string stack, string organization, bool isDryRun, IMocks mocks)
{
    private static readonly AsyncLocal<Execution?> Ambient = new();

    private readonly ConcurrentQueue<Task> _running = [];
    private readonly ConcurrentQueue<Registration> _registrations = [];
    private readonly ConcurrentDictionary<Resource, IDictionary<string, object?>> _outputs = [];

    /// <summary>The run that the calling code belongs to, if any.</summary>
    public static Execution? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <exception cref="InvalidOperationException">The calling code belongs to no run.</exception>
    public static Execution Required =>
        Current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    public string Project { get; } = project;

    public string StackName { get; } = stack;

    public string Organization { get; } = organization;

    public bool IsDryRun { get; } = isDryRun;

    public Stack? Stack { get; set; }

    /// <summary>Full keys ("project:key") and their texts.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The declared resources in the order of the program.</summary>
    public IEnumerable<Registration> Registrations => _registrations;

    public IDictionary<string, object?> StackOutputs =>
        Stack is not null && _outputs.TryGetValue(Stack, out var outputs) ? outputs : ImmutableDictionary<string, object?>.Empty;

    /// <summary>The variable that a test sets to give the program configuration: a JSON object of texts.</summary>
    public static ImmutableDictionary<string, string> ConfigFromEnvironment() =>
        Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } json
            ? JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(json)!
            : ImmutableDictionary<string, string>.Empty;

    public string? GetConfig(string fullKey) => Config.GetValueOrDefault(fullKey);

    /// <summary>Has the run wait for a task before it ends, and fail when the task does.</summary>
    public void Await(Task task) => _running.Enqueue(task);

    public void Register(Registration registration)
    {
        _registrations.Enqueue(registration);
        Await(RegisterAsync(registration));
    }

    public void RegisterOutputs(Resource resource, IDictionary<string, object?> outputs)
    {
        _outputs[resource] = outputs;
        Await(RegisterOutputsAsync(resource, outputs));
    }

    public Output<T> Invoke<T>(string token, InvokeArgs args)
    {
        return new(InvokeAsync());

        async Task<OutputData<T>> InvokeAsync()
        {
            var inputs = await Serializer.SerializeAsync(args);
            var result = await mocks.CallAsync(new MockCallArgs { Token = token, Args = Serializer.Reveal(inputs) });
            return new((T)Deserializer.Convert(token, await ToPlainAsync(result), typeof(T))!, IsKnown: true, IsSecret: false);
        }
    }

    /// <summary>Runs the program until nothing of it is under way any more.</summary>
    /// <returns>What went wrong, each failure once.</returns>
    public async Task<ImmutableArray<Exception>> RunAsync(Func<Task> program)
    {
        // The outputs made from a failed one fail with the same exception.
        var seen = new HashSet<Exception>(ReferenceEqualityComparer.Instance);
        var failures = ImmutableArray.CreateBuilder<Exception>();
        Current = this;
        Await(StartAsync());
        while (_running.TryDequeue(out var task))
        {
            try
            {
                await task;
            }
            catch (Exception exception) // whatever the program throws is the result of its run
            {
                if (seen.Add(exception))
                {
                    failures.Add(exception);
                }
            }
        }

        return failures.ToImmutable();

        async Task StartAsync() => await program();
    }

    private async Task RegisterAsync(Registration registration)
    {
        try
        {
            var urn = UrnOf(registration);
            registration.Inputs = await Serializer.SerializeAsync(registration.Args);
            foreach (var dependency in (await ((Output<ImmutableArray<Resource>>)registration.Options.DependsOn).DataTask).Value)
            {
                await dependency.Urn.DataTask;
            }

            var state = registration.Resource is Stack ? [] : await CreateAsync(registration);
            state["urn"] = urn;
            if (registration.Id is { } id)
            {
                state["id"] = id;
            }

            registration.Resource.Outputs.Complete(state, IsDryRun);
        }
        catch (Exception exception)
        {
            registration.Resource.Outputs.Fail(exception);
            throw;
        }
    }

    private async Task<Dictionary<string, object?>> CreateAsync(Registration registration)
    {
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = registration.Type,
            Name = registration.Name,
            Inputs = Serializer.Reveal(registration.Inputs),
        });
        registration.Id = id;
        var outputs = (IEnumerable<KeyValuePair<string, object>>)(await ToPlainAsync(state))!;
        return outputs.ToDictionary(
            output => output.Key, output => (object?)(IsSecret(registration, output.Key) ? new SecretValue(output.Value) : output.Value));
    }

    private async Task RegisterOutputsAsync(Resource resource, IDictionary<string, object?> outputs)
    {
        var resolved = ImmutableDictionary.CreateBuilder<string, Output<object?>>();
        foreach (var (name, value) in outputs)
        {
            var plain = await Serializer.SerializeAsync(value);
            resolved[name] = plain switch
            {
                SecretValue secret => Output.CreateSecret<object?>(secret.Value),
                _ => Output.Create(plain is UnknownValue ? null : plain),
            };
        }

        var urn = await resource.Urn.DataTask;
        await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(urn.Value, resolved.ToImmutable()));
    }

    /// <summary>An output that only repeats a secret input is as secret as the input.</summary>
    private static bool IsSecret(Registration registration, string name) =>
        registration.Inputs.GetValueOrDefault(name) is SecretValue
        || (registration.Options as CustomResourceOptions)?.AdditionalSecretOutputs.Contains(name) == true;

    private static async Task<object?> ToPlainAsync(object state) =>
        await Serializer.SerializeAsync(state is IDictionary<string, object> map ? map.ToImmutableDictionary() : state);

    /// <summary>Components between the stack and a resource are left out, as the official mocks do.</summary>
    private string UrnOf(Registration registration)
    {
        var type = registration.Resource is Pulumi.Stack ? registration.Type : $"{Pulumi.Stack.TypeToken}${registration.Type}";
        return $"urn:pulumi:{StackName}::{Project}::{type}::{registration.Name}";
    }
}
