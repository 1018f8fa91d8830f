using System.Collections.Immutable;
using Pulumi.Testing;

namespace Analytics.Infra.Tests;

/// <summary>Reads inputs by their path.</summary>
internal static class MockResourceExtensions
{
    public static object At(this MockResourceArgs resource, params string[] path) =>
        resource.Find(path) ?? throw new KeyNotFoundException($"{resource.Type} '{resource.Name}' has no {string.Join('.', path)}.");

    public static object? Find(this MockResourceArgs resource, params string[] path) => Find(resource.Inputs, path);

    public static object? Find(object? value, params string[] path)
    {
        foreach (var name in path)
        {
            value = (value as ImmutableDictionary<string, object>)?.GetValueOrDefault(name);
        }

        return value;
    }
}
