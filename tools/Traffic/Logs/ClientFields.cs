using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Traffic.Logs;

/// <summary>What stands before a line's time: the client's address, its identity and its user.</summary>
/// <remarks>
/// Servers are often told to put something before the address or between it and the user, such as a virtual host, a duration, or the addresses that
/// a proxy names, and log collectors put a time, a host or a container there. Taking such a field for the address would make many clients one or one
/// client many, so a line is read only if it begins with an IP address or host name, and nothing after that shows that more fields were written:
/// another IP address, or a blank field (<c>-</c>) beside a user. The identity may be any word, as lighttpd writes the virtual host in its place, and
/// a user's name may hold blanks.
/// </remarks>
internal static class ClientFields
{
    // What squid and other proxies write where they hide the client: everybody's address, and nobody's.
    private const string UnknownAddress = "unknown";
    private const string Absent = "-";

    private static readonly SearchValues<char> HostNameCharacters =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> AddressCharacters = SearchValues.Create(".0123456789");

    /// <param name="reason">What is wrong with the fields when the result is false.</param>
    public static bool TryReadAddress(
        ReadOnlySpan<char> fields, [NotNullWhen(true)] out string? address, [NotNullWhen(false)] out string? reason)
    {
        address = null;
        var words = fields.ToString().Split(' ');
        if (!IsAddress(words[0]) && !IsHostName(words[0]))
        {
            reason = "the line does not begin with an IP address or a host name";
        }
        else if (words[0] == UnknownAddress)
        {
            reason = "the client's address is unknown";
        }
        else if (words.Length < 3)
        {
            reason = "no identity and user between the address and the time";
        }
        else if (words.Skip(1).Any(word => IsAddress(word.TrimEnd(','))))
        {
            reason = "another address between the first one and the time";
        }
        else if (words.Length > 3 && words.Skip(2).Contains(Absent))
        {
            reason = "more than an address, an identity and a user before the time";
        }
        else
        {
            address = words[0];
            reason = null;
        }

        return address is not null;
    }

    // The parser alone takes 12 and 0.5 as well, and an address in brackets with a port, which changes with every connection.
    private static bool IsAddress(string text) =>
        (text.Contains(':', StringComparison.Ordinal)
            ? text[0] != '['
            : text.Count(c => c == '.') == 3 && !text.AsSpan().ContainsAnyExcept(AddressCharacters))
        && IPAddress.TryParse(text, out _);

    // With a letter in its last label, or it is a number, a duration or an address that went wrong.
    private static bool IsHostName(string text) =>
        text.Length > 0 && text[0] != '-' && !text.AsSpan().ContainsAnyExcept(HostNameCharacters)
        && text[(text.LastIndexOf('.') + 1)..].Any(char.IsAsciiLetter);
}
