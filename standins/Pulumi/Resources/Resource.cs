using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something that the program declares and the engine makes.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations;

    private protected Resource(string type, string name, ResourceArgs? args, ResourceOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;
        args ??= ResourceArgs.Empty;
        Outputs = new ResourceOutputs(this);

        var parent = type == Stack.TypeToken ? null : options.Parent ?? Execution.Required.Stack;
        _transformations = [.. options.ResourceTransformations, .. parent?._transformations ?? []];
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            args = result.Args;
            options = result.Options;
        }

        _protect = options.Protect ?? parent?._protect ?? false;
        Execution.Required.Register(new Registration(this, parent, args, options, _protect));
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!; // ResourceOutputs sets it

    internal ResourceOutputs Outputs { get; }

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;
}
