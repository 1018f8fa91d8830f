namespace Pulumi.Testing;

public class TestOptions
{
    /// <summary>"project" unless set.</summary>
    public string? ProjectName { get; set; }

    /// <summary>"stack" unless set.</summary>
    public string? StackName { get; set; }

    /// <summary>True unless set.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>"organization" unless set.</summary>
    public string? OrganizationName { get; set; }
}
