using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that the program declares.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    /// <summary>Known inputs under their wire names: numbers are double, lists immutable arrays, objects immutable dictionaries.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!; // set by whoever makes one

    public string? Provider { get; set; }

    public string? Id { get; set; }
}
