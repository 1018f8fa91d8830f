using Analytics.App;
using Analytics.Azure;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<ErrorAnswers>();
builder.Services
    .AddStream()
    .AddArchive()
    .AddRollups()
    .AddLedger()
    .AddReplay()
    .AddHealth();
await builder.Build().RunAsync();
