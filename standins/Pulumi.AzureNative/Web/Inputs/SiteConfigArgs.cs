namespace Pulumi.AzureNative.Web.Inputs;

public sealed class SiteConfigArgs : ResourceArgs
{
    [Input("alwaysOn")] public Input<bool>? AlwaysOn { get; set; }

    [Input("apiDefinition")] public Input<ApiDefinitionInfoArgs>? ApiDefinition { get; set; }

    [Input("appSettings")] private InputList<NameValuePairArgs>? _appSettings;
    public InputList<NameValuePairArgs> AppSettings
    {
        get => _appSettings ??= [];
        set => _appSettings = value;
    }

    [Input("connectionStrings")] private InputList<ConnStringInfoArgs>? _connectionStrings;
    public InputList<ConnStringInfoArgs> ConnectionStrings
    {
        get => _connectionStrings ??= [];
        set => _connectionStrings = value;
    }

    [Input("cors")] public Input<CorsSettingsArgs>? Cors { get; set; }

    [Input("ftpsState")] public InputUnion<string, FtpsState>? FtpsState { get; set; }

    [Input("functionAppScaleLimit")] public Input<int>? FunctionAppScaleLimit { get; set; }

    [Input("functionsRuntimeScaleMonitoringEnabled")] public Input<bool>? FunctionsRuntimeScaleMonitoringEnabled { get; set; }

    [Input("healthCheckPath")] public Input<string>? HealthCheckPath { get; set; }

    [Input("http20Enabled")] public Input<bool>? Http20Enabled { get; set; } = true;

    [Input("ipSecurityRestrictions")] private InputList<IpSecurityRestrictionArgs>? _ipSecurityRestrictions;
    public InputList<IpSecurityRestrictionArgs> IpSecurityRestrictions
    {
        get => _ipSecurityRestrictions ??= [];
        set => _ipSecurityRestrictions = value;
    }

    [Input("ipSecurityRestrictionsDefaultAction")] public InputUnion<string, DefaultAction>? IpSecurityRestrictionsDefaultAction { get; set; }

    [Input("keyVaultReferenceIdentity")] public Input<string>? KeyVaultReferenceIdentity { get; set; }

    [Input("linuxFxVersion")] public Input<string>? LinuxFxVersion { get; set; }

    [Input("localMySqlEnabled")] public Input<bool>? LocalMySqlEnabled { get; set; } = false;

    [Input("minTlsVersion")] public InputUnion<string, SupportedTlsVersions>? MinTlsVersion { get; set; }

    [Input("minimumElasticInstanceCount")] public Input<int>? MinimumElasticInstanceCount { get; set; }

    [Input("netFrameworkVersion")] public Input<string>? NetFrameworkVersion { get; set; } = "v4.6";

    [Input("preWarmedInstanceCount")] public Input<int>? PreWarmedInstanceCount { get; set; }

    [Input("publicNetworkAccess")] public Input<string>? PublicNetworkAccess { get; set; }

    [Input("scmIpSecurityRestrictions")] private InputList<IpSecurityRestrictionArgs>? _scmIpSecurityRestrictions;
    public InputList<IpSecurityRestrictionArgs> ScmIpSecurityRestrictions
    {
        get => _scmIpSecurityRestrictions ??= [];
        set => _scmIpSecurityRestrictions = value;
    }

    [Input("scmIpSecurityRestrictionsDefaultAction")] public InputUnion<string, DefaultAction>? ScmIpSecurityRestrictionsDefaultAction { get; set; }

    [Input("scmIpSecurityRestrictionsUseMain")] public Input<bool>? ScmIpSecurityRestrictionsUseMain { get; set; }

    [Input("scmMinTlsVersion")] public InputUnion<string, SupportedTlsVersions>? ScmMinTlsVersion { get; set; }

    [Input("use32BitWorkerProcess")] public Input<bool>? Use32BitWorkerProcess { get; set; }

    [Input("vnetRouteAllEnabled")] public Input<bool>? VnetRouteAllEnabled { get; set; }

    [Input("webSocketsEnabled")] public Input<bool>? WebSocketsEnabled { get; set; }
}
