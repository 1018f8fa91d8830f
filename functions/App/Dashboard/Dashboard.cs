using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Analytics.App;

/// <summary>The dashboard's page.</summary>
public sealed class Dashboard
{
    private static readonly string Page = Path.Combine(AppContext.BaseDirectory, "Dashboard", "index.html");

    [Function(nameof(Dashboard))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dashboard")] HttpRequest request) =>
        Results.File(Page, "text/html; charset=utf-8");
}
