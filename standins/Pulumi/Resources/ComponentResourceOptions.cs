namespace Pulumi;

public sealed partial class ComponentResourceOptions : ResourceOptions;
