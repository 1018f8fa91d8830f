using System.Collections.Immutable;
using Pulumi.AzureNative.Storage;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class InputTests
{
    [Fact]
    public async Task InputList_FromAnInitializer_HoldsValuesAndOutputs()
    {
        InputList<string> list = ["a", Output.Create("b")];
        list.Add("c", "d");

        Assert.Equal<string>(["a", "b", "c", "d"], await OutputUtilities.GetValueAsync(list.ToOutput()));
    }

    [Fact]
    public async Task InputList_FromAnOutputOfAnArray_IsThatList()
    {
        InputList<string> list = Output.Create(ImmutableArray.Create("a"));

        Assert.Equal<string>(["a"], await OutputUtilities.GetValueAsync(list.ToOutput()));
    }

    [Fact]
    public async Task InputMap_WithIndexerAndAdd_HoldsBoth()
    {
        var map = new InputMap<string> { ["a"] = "1", ["b"] = Output.Create("2") };
        map.Add("c", "3");

        var value = await OutputUtilities.GetValueAsync(map.ToOutput());

        Assert.Equal("1,2,3", string.Join(',', value.OrderBy(entry => entry.Key).Select(entry => entry.Value)));
    }

    [Fact]
    public async Task InputMap_Merged_PrefersTheSecond()
    {
        var first = new InputMap<string> { ["a"] = "1", ["b"] = "1" };
        var second = new InputMap<string> { ["b"] = "2" };

        var merged = await OutputUtilities.GetValueAsync(InputMap<string>.Merge(first, second).ToOutput());

        Assert.Equal("1", merged["a"]);
        Assert.Equal("2", merged["b"]);
    }

    [Fact]
    public async Task InputUnion_FromAStringOrAnEnum_HoldsEither()
    {
        InputUnion<string, Kind> text = "StorageV2";
        InputUnion<string, Kind> member = Kind.StorageV2;

        Assert.Equal("StorageV2", (await OutputUtilities.GetValueAsync(text.ToOutput())).AsT0);
        Assert.Equal(Kind.StorageV2, (await OutputUtilities.GetValueAsync(member.ToOutput())).AsT1);
    }

    [Fact]
    public void Enum_AsText_IsItsWireValue()
    {
        Assert.Equal("Microsoft.Keyvault", (string)KeySource.Microsoft_Keyvault);
        Assert.True(Kind.StorageV2 == Kind.StorageV2);
        Assert.False(Kind.StorageV2 == Kind.BlobStorage);
    }
}
