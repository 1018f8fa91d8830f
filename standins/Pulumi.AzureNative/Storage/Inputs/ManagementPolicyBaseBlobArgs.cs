namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ManagementPolicyBaseBlobArgs : ResourceArgs
{
    [Input("delete")] public Input<DateAfterModificationArgs>? Delete { get; set; }

    [Input("enableAutoTierToHotFromCool")] public Input<bool>? EnableAutoTierToHotFromCool { get; set; }

    [Input("tierToArchive")] public Input<DateAfterModificationArgs>? TierToArchive { get; set; }

    [Input("tierToCold")] public Input<DateAfterModificationArgs>? TierToCold { get; set; }

    [Input("tierToCool")] public Input<DateAfterModificationArgs>? TierToCool { get; set; }

    [Input("tierToHot")] public Input<DateAfterModificationArgs>? TierToHot { get; set; }
}
