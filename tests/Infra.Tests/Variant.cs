namespace Analytics.Infra.Tests;

/// <summary>A size of the stack, as it is or with a part switched.</summary>
/// <param name="Part">The part's name, or empty.</param>
public sealed record Variant(string Size, string Part = "", bool IsOn = false)
{
    /// <summary>Each size as it is, with each part on and off, and with all of them on and off.</summary>
    public static TheoryData<Variant> All { get; } =
    [
        .. from size in StackFile.Sizes
           from variant in OptionalPart.All.Append(OptionalPart.Everything)
               .SelectMany(part => new[] { new Variant(size, part.Name, true), new Variant(size, part.Name) })
               .Prepend(new Variant(size))
           select variant,
    ];

    internal Task<DeclaredStack> DeclareAsync() => DeclaredStack.OfAsync(Size, Changes);

    /// <summary>Whether a part is there, which a size has or has not by itself.</summary>
    internal bool Has(string part, bool whereItIsNotSwitched) =>
        Part == part || Part == OptionalPart.Everything.Name ? IsOn : whereItIsNotSwitched;

    public override string ToString() => Part.Length == 0 ? Size : $"{Size}, {Part} {(IsOn ? "on" : "off")}";

    private IEnumerable<(string Key, string Value)> Changes =>
        OptionalPart.All.Append(OptionalPart.Everything).Where(part => part.Name == Part).SelectMany(part => IsOn ? part.On : part.Off);
}
