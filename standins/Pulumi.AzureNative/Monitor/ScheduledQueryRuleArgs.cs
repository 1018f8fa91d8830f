namespace Pulumi.AzureNative.Monitor;

/// <summary>What <see cref="ScheduledQueryRule"/> takes.</summary>
public sealed class ScheduledQueryRuleArgs : ResourceArgs
{
    [Input("actions")] public Input<Inputs.ActionsArgs>? Actions { get; set; }

    [Input("autoMitigate")] public Input<bool>? AutoMitigate { get; set; }

    [Input("checkWorkspaceAlertsStorageConfigured")] public Input<bool>? CheckWorkspaceAlertsStorageConfigured { get; set; }

    [Input("criteria")] public Input<Inputs.ScheduledQueryRuleCriteriaArgs>? Criteria { get; set; }

    [Input("description")] public Input<string>? Description { get; set; }

    [Input("displayName")] public Input<string>? DisplayName { get; set; }

    [Input("enabled")] public Input<bool>? Enabled { get; set; }

    [Input("evaluationFrequency")] public Input<string>? EvaluationFrequency { get; set; }

    [Input("identity")] public Input<Inputs.MicrosoftCommonIdentityArgs>? Identity { get; set; }

    [Input("kind")] public InputUnion<string, Kind>? Kind { get; set; }

    [Input("location")] public Input<string>? Location { get; set; }

    [Input("muteActionsDuration")] public Input<string>? MuteActionsDuration { get; set; }

    [Input("overrideQueryTimeRange")] public Input<string>? OverrideQueryTimeRange { get; set; }

    [Input("resolveConfiguration")] public Input<Inputs.RuleResolveConfigurationArgs>? ResolveConfiguration { get; set; }

    [Input("resourceGroupName", required: true)] public Input<string> ResourceGroupName { get; set; } = null!;

    [Input("ruleName")] public Input<string>? RuleName { get; set; }

    [Input("scopes")] private InputList<string>? _scopes;
    public InputList<string> Scopes
    {
        get => _scopes ??= [];
        set => _scopes = value;
    }

    [Input("severity")] public Input<double>? Severity { get; set; }

    [Input("skipQueryValidation")] public Input<bool>? SkipQueryValidation { get; set; }

    [Input("tags")] private InputMap<string>? _tags;
    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("targetResourceTypes")] private InputList<string>? _targetResourceTypes;
    public InputList<string> TargetResourceTypes
    {
        get => _targetResourceTypes ??= [];
        set => _targetResourceTypes = value;
    }

    [Input("windowSize")] public Input<string>? WindowSize { get; set; }
}
