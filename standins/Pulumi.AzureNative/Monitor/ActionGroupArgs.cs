namespace Pulumi.AzureNative.Monitor;

/// <summary>What <see cref="ActionGroup"/> takes.</summary>
public sealed class ActionGroupArgs : ResourceArgs
{
    [Input("actionGroupName")] public Input<string>? ActionGroupName { get; set; }

    [Input("armRoleReceivers")] private InputList<Inputs.ArmRoleReceiverArgs>? _armRoleReceivers;
    public InputList<Inputs.ArmRoleReceiverArgs> ArmRoleReceivers
    {
        get => _armRoleReceivers ??= [];
        set => _armRoleReceivers = value;
    }

    [Input("azureFunctionReceivers")] private InputList<Inputs.AzureFunctionReceiverArgs>? _azureFunctionReceivers;
    public InputList<Inputs.AzureFunctionReceiverArgs> AzureFunctionReceivers
    {
        get => _azureFunctionReceivers ??= [];
        set => _azureFunctionReceivers = value;
    }

    [Input("emailReceivers")] private InputList<Inputs.MicrosoftCommonEmailReceiverArgs>? _emailReceivers;
    public InputList<Inputs.MicrosoftCommonEmailReceiverArgs> EmailReceivers
    {
        get => _emailReceivers ??= [];
        set => _emailReceivers = value;
    }

    [Input("enabled", required: true)] public Input<bool> Enabled { get; set; } = true;

    [Input("eventHubReceivers")] private InputList<Inputs.EventHubReceiverArgs>? _eventHubReceivers;
    public InputList<Inputs.EventHubReceiverArgs> EventHubReceivers
    {
        get => _eventHubReceivers ??= [];
        set => _eventHubReceivers = value;
    }

    [Input("groupShortName", required: true)] public Input<string> GroupShortName { get; set; } = null!;

    [Input("identity")] public Input<Inputs.ManagedServiceIdentityArgs>? Identity { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("logicAppReceivers")] private InputList<Inputs.LogicAppReceiverArgs>? _logicAppReceivers;
    public InputList<Inputs.LogicAppReceiverArgs> LogicAppReceivers
    {
        get => _logicAppReceivers ??= [];
        set => _logicAppReceivers = value;
    }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("smsReceivers")] private InputList<Inputs.MicrosoftCommonSmsReceiverArgs>? _smsReceivers;
    public InputList<Inputs.MicrosoftCommonSmsReceiverArgs> SmsReceivers
    {
        get => _smsReceivers ??= [];
        set => _smsReceivers = value;
    }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("webhookReceivers")] private InputList<Inputs.WebhookReceiverArgs>? _webhookReceivers;
    public InputList<Inputs.WebhookReceiverArgs> WebhookReceivers
    {
        get => _webhookReceivers ??= [];
        set => _webhookReceivers = value;
    }
}
