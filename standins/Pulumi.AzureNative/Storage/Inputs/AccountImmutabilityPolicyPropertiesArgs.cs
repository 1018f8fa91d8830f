namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class AccountImmutabilityPolicyPropertiesArgs : ResourceArgs
{
    [Input("allowProtectedAppendWrites")] public Input<bool>? AllowProtectedAppendWrites { get; set; }

    [Input("immutabilityPeriodSinceCreationInDays")] public Input<int>? ImmutabilityPeriodSinceCreationInDays { get; set; }

    [Input("state")] public InputUnion<string, AccountImmutabilityPolicyState>? State { get; set; }
}
