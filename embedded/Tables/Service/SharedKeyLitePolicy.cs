using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Signs each attempt of a request with the account's key, in the short form that the Table service offers.</summary>
internal sealed class SharedKeyLitePolicy(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signature = credential.Sign(StringToSign(date, credential.AccountName, message.Request.Uri.ToUri()));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    /// <summary>The date and the resource: account, path exactly as sent, and of the query only <c>comp</c>.</summary>
    internal static string StringToSign(string date, string accountName, Uri uri) => $"{date}\n/{accountName}{uri.AbsolutePath}{Component(uri.Query)}";

    private static string Component(string query)
    {
        foreach (var part in query.AsSpan(Math.Min(1, query.Length)).Split('&'))
        {
            if (query.AsSpan(1)[part].StartsWith("comp=", StringComparison.Ordinal))
            {
                return $"?{query.AsSpan(1)[part]}";
            }
        }

        return "";
    }
}
