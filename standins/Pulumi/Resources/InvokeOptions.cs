namespace Pulumi;

/// <summary>How a function that reads from the cloud is called.</summary>
public class InvokeOptions
{
    public Resource? Parent { get; set; }

    public string? Version { get; set; }
}
