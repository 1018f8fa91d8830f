namespace Pulumi.AzureNative.FrontDoor.Inputs;

public sealed class GroupByVariableArgs : ResourceArgs
{
    [Input("variableName", required: true)] public InputUnion<string, VariableName> VariableName { get; set; } = null!;
}
