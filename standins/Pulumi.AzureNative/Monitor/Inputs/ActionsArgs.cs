namespace Pulumi.AzureNative.Monitor.Inputs;

public sealed class ActionsArgs : ResourceArgs
{
    [Input("actionGroups")] private InputList<string>? _actionGroups;
    public InputList<string> ActionGroups
    {
        get => _actionGroups ??= [];
        set => _actionGroups = value;
    }

    [Input("actionProperties")] private InputMap<string>? _actionProperties;
    public InputMap<string> ActionProperties
    {
        get => _actionProperties ??= [];
        set => _actionProperties = value;
    }

    [Input("customProperties")] private InputMap<string>? _customProperties;
    public InputMap<string> CustomProperties
    {
        get => _customProperties ??= [];
        set => _customProperties = value;
    }
}
