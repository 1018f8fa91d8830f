using Pulumi.Plan;

namespace Pulumi.Tests.Plan;

public sealed class ProjectFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_OfAProject_LetsTheStackOverrideDefaults()
    {
        Write("Pulumi.yaml", """
            name: analytics
            config:
              analytics:size:
                default: dev
              peakFactor:
                value: "2.5"
              analytics:described:
                description: has no default
            """);
        Write("Pulumi.prod.yaml", """
            config:
              analytics:size: prod
              analytics:key:
                secure: AAAB
            """);

        var files = ProjectFiles.Read("prod", _folder.CreateSubdirectory("bin").FullName);

        Assert.Equal("analytics", files.ProjectName);
        Assert.Equal("prod", files.Config["analytics:size"]);
        Assert.Equal("2.5", files.Config["analytics:peakFactor"]);
        Assert.Equal("(encrypted)", files.Config["analytics:key"]);
        Assert.False(files.Config.ContainsKey("analytics:described"));
    }

    [Fact]
    public void Read_OfAnUnknownStack_SaysSo()
    {
        Write("Pulumi.yaml", "name: analytics");

        var exception = Assert.Throws<RunException>(() => ProjectFiles.Read("nowhere", _folder.FullName));

        Assert.Contains("there is no stack 'nowhere'", exception.Message, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
