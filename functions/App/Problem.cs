using Analytics.Events;
using Microsoft.AspNetCore.Http;

namespace Analytics.App;

/// <summary>Errors as RFC 9457 problem details; <c>field</c> names what is wrong, <c>detail</c> says the rule with its limit.</summary>
internal static class Problem
{
    /// <summary>The request breaks a rule.</summary>
    public static IResult For(Rejection rejection, int status = StatusCodes.Status400BadRequest, IEnumerable<KeyValuePair<string, object?>>? extensions = null) =>
        Results.Problem(
            detail: rejection.ToString(),
            statusCode: status,
            title: "The request cannot be taken.",
            extensions: [new("field", rejection.Field), .. extensions ?? []]);

    /// <summary>There is nothing of that name.</summary>
    public static IResult NotFound(string detail) =>
        Results.Problem(detail: detail, statusCode: StatusCodes.Status404NotFound, title: "Not found.");

    /// <summary>A service that the answer needs is away; the same request may succeed later.</summary>
    public static IResult Unavailable(string detail) =>
        Results.Problem(detail: detail, statusCode: StatusCodes.Status503ServiceUnavailable, title: "Try again later.");
}
