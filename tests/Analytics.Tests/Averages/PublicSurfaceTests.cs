namespace Analytics.Tests.Averages;

/// <summary>
/// What callers of the moving averages can name, as a file to read and to review changes in.
/// After a wanted change, run the test with UPDATE_GOLDEN=1 and look at the difference.
/// </summary>
public class PublicSurfaceTests
{
    [Fact]
    public async Task Averages_ForCallers_AreWhatTheGoldenFileSays()
    {
        var file = Path.Combine(Snippet.Metadata("RepositoryRoot"), "tests", "Analytics.Tests", "Averages", "golden", "public-surface.txt");

        string surface = Surface.Of(Snippet.Compile("").Averages().GetTypeMembers());

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, surface);
        }

        Assert.Equal(await File.ReadAllTextAsync(file), surface);
    }
}
