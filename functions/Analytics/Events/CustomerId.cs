using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Analytics.Events;

/// <summary>Names a customer: 1 to 64 characters of <c>A-Z a-z 0-9 . _ -</c>, beginning with a letter or digit. Case matters.</summary>
/// <remarks>The alphabet is what stands unescaped in a URL path, in a table's partition key and in a blob's name.</remarks>
public readonly record struct CustomerId
{
    /// <summary>Longest name; a partition key would take 512 characters, a readable one does not.</summary>
    public const int MaxLength = 64;

    /// <summary>What a name must be, for error messages.</summary>
    public const string Rule = "must be 1 to 64 characters of A-Z a-z 0-9 . _ - and begin with a letter or digit";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private CustomerId(string value) => Value = value;

    /// <summary>The name.</summary>
    public string Value { get; }

    /// <summary>Reads a name; false when it breaks <see cref="Rule"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CustomerId customer)
    {
        var isValid = text is { Length: > 0 and <= MaxLength } && char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(Allowed);
        customer = isValid ? new CustomerId(text!) : default;
        return isValid;
    }

    /// <summary>Reads a name that was checked before, from our own storage.</summary>
    /// <exception cref="FormatException">It breaks <see cref="Rule"/>.</exception>
    public static CustomerId Parse(string text) =>
        TryParse(text, out var customer) ? customer : throw new FormatException($"Customer id '{text}' {Rule}.");

    /// <inheritdoc/>
    public override string ToString() => Value;
}
