namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class MatchConditionArgs : ResourceArgs
{
    [Input("matchValue", required: true)] private InputList<string>? _matchValue;
    public InputList<string> MatchValue
    {
        get => _matchValue ??= [];
        set => _matchValue = value;
    }

    [Input("matchVariable", required: true)] public InputUnion<string, MatchVariable> MatchVariable { get; set; } = null!;

    [Input("negateCondition")] public Input<bool>? NegateCondition { get; set; }

    [Input("operator", required: true)] public InputUnion<string, Operator> Operator { get; set; } = null!;

    [Input("selector")] public Input<string>? Selector { get; set; }

    [Input("transforms")] private InputList<Union<string, TransformType>>? _transforms;
    public InputList<Union<string, TransformType>> Transforms
    {
        get => _transforms ??= [];
        set => _transforms = value;
    }
}
