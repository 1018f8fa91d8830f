using System.Reflection;
using System.Runtime.CompilerServices;

namespace StandIns.PublicApi;

/// <summary>
/// Holds an assembly against the <c>public-api.txt</c> beside the calling test, so that no member slips in, out or changes unnoticed.
/// After a wanted change, run the tests with UPDATE_GOLDEN=1 and check each line of the difference as the head of the file says.
/// </summary>
internal static class ListedApi
{
    private const char Remark = '#';

    public static void AssertListed(Assembly assembly, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "public-api.txt");
        var lines = File.ReadAllLines(file);
        var actual = PublicApiListing.Of(assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            lines = [.. lines.TakeWhile(line => line.StartsWith(Remark)), .. actual];
            File.WriteAllLines(file, lines);
        }

        Assert.Equal(lines.SkipWhile(line => line.StartsWith(Remark)), actual);
    }
}
