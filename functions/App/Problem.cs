using Analytics.Events;
using Microsoft.AspNetCore.Http;

namespace Analytics.App;

/// <summary>Errors as RFC 9457 problem details; <c>field</c> names what is wrong, <c>detail</c> says the rule with its limit.</summary>
internal static class Problem
{
    private const string Refused = "The request cannot be taken.";

    /// <summary>The request breaks a rule.</summary>
    public static IResult For(Rejection rejection, int status = StatusCodes.Status400BadRequest, IEnumerable<KeyValuePair<string, object?>>? extensions = null) =>
        Results.Problem(
            detail: rejection.ToString(),
            statusCode: status,
            title: Refused,
            extensions: [new("field", rejection.Field), .. extensions ?? []]);

    /// <summary>The request cannot be read to its end: it breaks off, comes too slowly or is longer than the server takes.</summary>
    public static IResult For(BadHttpRequestException unreadable) =>
        Results.Problem(detail: unreadable.Message, statusCode: unreadable.StatusCode, title: Refused);

    /// <summary>There is nothing of that name.</summary>
    public static IResult NotFound(string detail) =>
        Results.Problem(detail: detail, statusCode: StatusCodes.Status404NotFound, title: "Not found.");

    /// <summary>There is something of that name, for other methods.</summary>
    public static IResult MethodNotAllowed(string detail) =>
        Results.Problem(detail: detail, statusCode: StatusCodes.Status405MethodNotAllowed, title: "Method not allowed.");

    /// <summary>A service that the answer needs is away; the same request may succeed later.</summary>
    public static IResult Unavailable(string detail) =>
        Results.Problem(detail: detail, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Try again later.");

    /// <summary>The app is wrong, not the request.</summary>
    public static IResult Failed() =>
        Results.Problem(detail: "The app failed; its log says why.", statusCode: StatusCodes.Status500InternalServerError, title: "Failed.");
}
