namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class ManagementPolicyVersionArgs : ResourceArgs
{
    [Input("delete")] public Input<DateAfterCreationArgs>? Delete { get; set; }

    [Input("tierToArchive")] public Input<DateAfterCreationArgs>? TierToArchive { get; set; }

    [Input("tierToCold")] public Input<DateAfterCreationArgs>? TierToCold { get; set; }

    [Input("tierToCool")] public Input<DateAfterCreationArgs>? TierToCool { get; set; }

    [Input("tierToHot")] public Input<DateAfterCreationArgs>? TierToHot { get; set; }
}
