#nullable disable // as in the official assembly

using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>The name and a key of a storage account.</summary>
public class TableSharedKeyCredential
{
    private volatile byte[] _accountKey;

    /// <summary>Holds an account and its key.</summary>
    /// <param name="accountKey">Base64.</param>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        AccountName = accountName;
        SetAccountKey(accountKey);
    }

    /// <summary>The name of the account.</summary>
    public string AccountName { get; }

    /// <summary>Takes a rolled key; requests from now on are signed with it.</summary>
    public void SetAccountKey(string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountKey);
        _accountKey = Convert.FromBase64String(accountKey);
    }

    /// <summary>The base64 of HMAC-SHA256 over a message.</summary>
    internal string Sign(string message) => Convert.ToBase64String(HMACSHA256.HashData(_accountKey, Encoding.UTF8.GetBytes(message)));
}
