using System.Collections.Immutable;

namespace Pulumi;

/// <summary>One declared resource: what the program asked for, and what came back.</summary>
internal sealed class Registration(Resource resource, Resource? parent, ResourceArgs args, ResourceOptions options, bool isProtected)
{
    public Resource Resource { get; } = resource;

    public Resource? Parent { get; } = parent;

    public ResourceArgs Args { get; } = args;

    public ResourceOptions Options { get; } = options;

    public bool IsProtected { get; } = isProtected;

    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    /// <summary>The inputs under their wire names once they are resolved; see <see cref="Serializer"/> for what is in them.</summary>
    public ImmutableSortedDictionary<string, object> Inputs { get; set; } = ImmutableSortedDictionary<string, object>.Empty;

    /// <summary>The id that the provider gave, null for components.</summary>
    public string? Id { get; set; }
}
