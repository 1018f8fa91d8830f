namespace Pulumi.AzureNative.Storage.Inputs;

public sealed class DateAfterModificationArgs : ResourceArgs
{
    [Input("daysAfterCreationGreaterThan")] public Input<double>? DaysAfterCreationGreaterThan { get; set; }

    [Input("daysAfterLastAccessTimeGreaterThan")] public Input<double>? DaysAfterLastAccessTimeGreaterThan { get; set; }

    [Input("daysAfterLastTierChangeGreaterThan")] public Input<double>? DaysAfterLastTierChangeGreaterThan { get; set; }

    [Input("daysAfterModificationGreaterThan")] public Input<double>? DaysAfterModificationGreaterThan { get; set; }
}
