using System.Net;
using Azure;
using Azure.Data.Tables.Models;

namespace Analytics.Azure;

/// <summary>Tells that another writer was first: what was read has changed, was inserted or was deleted since.</summary>
/// <remarks>Also what a write of one's own looks like whose answer was lost and that was tried again; so whoever sees it must read again and
/// look.</remarks>
internal static class WriteConflict
{
    public static bool Is(RequestFailedException exception) =>
        exception.Status == (int)HttpStatusCode.PreconditionFailed
        || (exception.Status == (int)HttpStatusCode.Conflict && exception.ErrorCode == TableErrorCode.EntityAlreadyExists.ToString())
        || (exception.Status == (int)HttpStatusCode.NotFound && exception.ErrorCode == TableErrorCode.ResourceNotFound.ToString());
}
