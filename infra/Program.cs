using Analytics.Infra;
using Analytics.Infra.Capacity;
using Pulumi;

return args is [PlanCommand.Name, .. var arguments]
    ? PlanCommand.Run(arguments, Console.Out, Console.Error)
    : await Deployment.RunAsync<AnalyticsStack>();
