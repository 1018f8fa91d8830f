using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi.Tests;

/// <summary>Remembers what the program declares and answers with the inputs and a name.</summary>
internal sealed class RecordingMocks : IMocks
{
    public ConcurrentQueue<MockResourceArgs> Seen { get; } = [];

    public ConcurrentDictionary<string, ImmutableDictionary<string, Output<object?>>> Outputs { get; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Seen.Enqueue(args);
        return Task.FromResult<(string?, object)>(($"/mock/{args.Name}", args.Inputs.SetItem("name", $"{args.Name}-made")));
    }

    public Task<object> CallAsync(MockCallArgs args) =>
        Task.FromResult<object>(new Dictionary<string, object>
        {
            ["clientId"] = "client",
            ["objectId"] = "object",
            ["subscriptionId"] = "subscription",
            ["tenantId"] = "tenant",
        });

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs[args.Urn] = args.Outputs;
        return Task.CompletedTask;
    }
}
