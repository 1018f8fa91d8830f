using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class OutputTests
{
    [Fact]
    public async Task Apply_OnAValue_TransformsIt()
    {
        var length = Output.Create("four").Apply(text => text.Length);

        Assert.Equal(4, await OutputUtilities.GetValueAsync(length));
    }

    [Fact]
    public async Task Apply_ReturningASecret_IsSecret()
    {
        var joined = Output.Create("a").Apply(a => Output.CreateSecret(a + "b"));

        Assert.True(await Output.IsSecretAsync(joined));
        Assert.Equal("ab", await OutputUtilities.GetValueAsync(joined));
    }

    [Fact]
    public async Task Apply_ReturningATask_WaitsForIt()
    {
        var later = Output.Create(1).Apply(async n =>
        {
            await Task.Yield();
            return n + 1;
        });

        Assert.Equal(2, await OutputUtilities.GetValueAsync(later));
    }

    [Fact]
    public async Task Apply_OnAnUnknownInAPreview_DoesNotRun()
    {
        var runs = 0;

        await Run.Test(() =>
        {
            OutputUtilities.CreateUnknown("later").Apply(_ => runs++);
        });

        Assert.Equal(0, runs);
    }

    [Fact]
    public async Task Unsecret_OfASecret_MayBeShown() =>
        Assert.False(await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret("x"))));

    [Fact]
    public async Task All_WithOneSecret_IsSecretAndInOrder()
    {
        var all = Output.All(Output.Create("a"), Output.CreateSecret("b"));

        Assert.True(await Output.IsSecretAsync(all));
        Assert.Equal<string>(["a", "b"], await OutputUtilities.GetValueAsync(all));
    }

    [Fact]
    public async Task All_WithOneUnknown_IsUnknown() =>
        Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create("a"), OutputUtilities.CreateUnknown("b"))));

    [Fact]
    public async Task Tuple_OfThreeTypes_HoldsEach()
    {
        var tuple = Output.Tuple(Output.Create(1), Output.Create("two"), Output.Create(true));

        Assert.Equal((1, "two", true), await OutputUtilities.GetValueAsync(tuple));
    }

    [Fact]
    public async Task Format_WithInputsOutputsAndValues_FillsEveryHole()
    {
        Input<string> input = "b";

        var text = Output.Format($"{Output.Create("a")}-{input}-{3}");

        Assert.Equal("a-b-3", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task Format_WithASecret_IsSecret() => Assert.True(await Output.IsSecretAsync(Output.Format($"key={Output.CreateSecret("s")}")));

    [Fact]
    public void ToString_OnAnOutput_SaysHowToDoIt() => Assert.Contains("Output.Format", Output.Create("x").ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task JsonSerialize_WithNestedOutputs_ResolvesThem()
    {
        var json = Output.JsonSerialize(Output.Create(new Dictionary<string, Output<object>>
        {
            ["name"] = Output.Create<object>("x"),
            ["key"] = Output.CreateSecret<object>(1),
        }));

        Assert.Equal("""{"name":"x","key":1}""", await OutputUtilities.GetValueAsync(json));
        Assert.True(await Output.IsSecretAsync(json));
    }

    [Fact]
    public async Task JsonDeserialize_OfAnObject_ReadsIt()
    {
        var value = Output.JsonDeserialize<Dictionary<string, int>>(Output.Create("""{"a":1}"""), JsonSerializerOptions.Default);

        Assert.Equal(1, (await OutputUtilities.GetValueAsync(value))["a"]);
    }

    [Fact]
    public async Task GetAt_OfAList_IsTheElement()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("b", await OutputUtilities.GetValueAsync(list.GetAt(1)));
        Assert.Equal("a", await OutputUtilities.GetValueAsync(list.First()));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(list.Length()));
    }

    [Fact]
    public void Input_FromANullOutput_Throws()
    {
        Output<string>? missing = null;

        var exception = Assert.Throws<ArgumentNullException>(() => (Input<string>)missing!);

        Assert.Equal("outputValue", exception.ParamName);
    }
}
