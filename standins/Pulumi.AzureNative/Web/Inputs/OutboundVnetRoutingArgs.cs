namespace Pulumi.AzureNative.Web.Inputs;

public sealed class OutboundVnetRoutingArgs : ResourceArgs
{
    [Input("allTraffic")] public Input<bool>? AllTraffic { get; set; }

    [Input("applicationTraffic")] public Input<bool>? ApplicationTraffic { get; set; }

    [Input("backupRestoreTraffic")] public Input<bool>? BackupRestoreTraffic { get; set; }

    [Input("contentShareTraffic")] public Input<bool>? ContentShareTraffic { get; set; }

    [Input("imagePullTraffic")] public Input<bool>? ImagePullTraffic { get; set; }
}
