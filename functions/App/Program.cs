using Analytics.App;
using Analytics.Azure;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ServiceOutage>();
builder.Services
    .AddStream()
    .AddArchive()
    .AddRollups()
    .AddLedger()
    .AddReplay();
await builder.Build().RunAsync();
