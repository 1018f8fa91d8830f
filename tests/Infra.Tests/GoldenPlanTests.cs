namespace Analytics.Infra.Tests;

/// <summary>
/// What each size declares, and what each optional part changes about it, as files to read and to review changes in.
/// After a wanted change, run the tests with UPDATE_GOLDEN=1 and look at the difference.
/// </summary>
public class GoldenPlanTests
{
    public static TheoryData<string> Parts { get; } = [.. OptionalPart.All.Append(OptionalPart.Everything).Select(part => part.Name)];

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("scale")]
    public async Task Stack_OfASize_IsWhatTheGoldenFileSays(string size) =>
        await AssertGoldenAsync($"{size}.txt", new WrittenPlan(await DeclaredStack.OfAsync(size)).ToString());

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Part_SwitchedOnAndOff_ChangesWhatTheGoldenFileSays(string part)
    {
        var changes = new StringWriter { NewLine = "\n" };
        foreach (var size in StackFile.Sizes)
        {
            var plan = new WrittenPlan(await DeclaredStack.OfAsync(size));
            foreach (var variant in new[] { new Variant(size, part, true), new Variant(size, part) })
            {
                await changes.WriteLineAsync($"# {variant}");
                plan.WriteChanges(new WrittenPlan(await variant.DeclareAsync()), changes);
            }
        }

        await AssertGoldenAsync(Path.Combine("parts", $"{part}.txt"), changes.ToString());
    }

    private static async Task AssertGoldenAsync(string name, string text)
    {
        var file = Path.Combine(StackFile.Root, "tests", "Infra.Tests", "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(file, text);
        }

        Assert.Equal(await File.ReadAllTextAsync(file), text);
    }
}
