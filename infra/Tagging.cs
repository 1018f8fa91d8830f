using System.Collections.Immutable;
using Pulumi;

namespace Analytics.Infra;

/// <summary>Puts the stack's tags on everything that takes tags.</summary>
public static class Tagging
{
    /// <summary>The transformation for <see cref="StackOptions.ResourceTransformations"/>.</summary>
    public static ResourceTransformation With(Func<ImmutableDictionary<string, string>> tags) => args =>
    {
        if (args.Args.GetType().GetProperty("Tags")?.GetValue(args.Args) is InputMap<string> map)
        {
            map.AddRange(tags());
        }

        return null; // the map is changed in place
    };
}
