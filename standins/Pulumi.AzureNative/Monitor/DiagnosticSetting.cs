namespace Pulumi.AzureNative.Monitor;

/// <summary>azure-native:monitor:DiagnosticSetting, API version 2021-05-01-preview.</summary>
[AzureResource("azure-native:monitor:DiagnosticSetting", "{resourceUri}/providers/Microsoft.Insights/diagnosticSettings/{name}")]
public partial class DiagnosticSetting : CustomResource
{
    public DiagnosticSetting(string name, DiagnosticSettingArgs args, CustomResourceOptions? options = null)
        : base("azure-native:monitor:DiagnosticSetting", name, args ?? new DiagnosticSettingArgs(), options)
    {
    }

    [Output("name")] public Output<string> Name { get; private set; } = null!;
}
