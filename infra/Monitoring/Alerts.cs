using Analytics.Infra.Rooms;
using Pulumi;
using Monitor = Pulumi.AzureNative.Monitor;

namespace Analytics.Infra.Monitoring;

/// <summary>What wakes someone up, and whom.</summary>
public sealed class Alerts : ComponentResource
{
    private const double ServerErrorsLimit = 10;

    private readonly Input<string> _resourceGroupName;
    private readonly Monitor.ActionGroup _people;

    public Alerts(string name, StackContext context, ComponentResourceOptions? options = null)
        : base("analytics:infra:Alerts", name, options)
    {
        _resourceGroupName = context.ResourceGroupName;
        _people = new Monitor.ActionGroup(
            "people",
            new Monitor.ActionGroupArgs
            {
                ResourceGroupName = _resourceGroupName,
                Location = "global",
                GroupShortName = "analytics",
                Enabled = true,
                EmailReceivers = context.Settings.AlertEmails.Select(Receiver).ToArray(),
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs();
    }

    /// <summary>The action group, for the budget.</summary>
    public Output<string> ActionGroupId => _people.Id;

    /// <summary>An alert when the stream refuses senders or readers.</summary>
    public void OnStream(Input<string> namespaceId) =>
        OnMetric(
            "stream-throttled",
            "The event hub refuses requests: raise its units.",
            AlertSeverity.Warning,
            namespaceId,
            "Microsoft.EventHub/namespaces",
            "ThrottledRequests",
            0);

    /// <summary>An alert when the app answers that it cannot.</summary>
    public void OnApp(Input<string> appId) =>
        OnMetric("server-errors", "The app answers with 5xx.", AlertSeverity.Critical, appId, "Microsoft.Web/sites", "Http5xx", ServerErrorsLimit);

    /// <summary>The alerts of the house plan, and one for each poison queue.</summary>
    public void OnLogs(Input<string> workspaceId)
    {
        foreach (var alert in HousePlan.Alerts)
        {
            OnQuery(alert, workspaceId);
        }

        foreach (var queue in HousePlan.Queues)
        {
            var query = AlertQueries.Poison(queue.PoisonName);
            OnQuery(new LogAlert(queue.PoisonName, queue.Failure, AlertSeverity.Warning, query, "Messages", 0), workspaceId);
        }
    }

    /// <summary>An alert when a storage account refuses requests because there are too many; such alerts take one account each.</summary>
    public void OnStorage(string account, Input<string> accountId) =>
        OnMetric(
            $"{account}-throttled",
            "A storage account refuses requests: spread customers over more accounts.",
            AlertSeverity.Warning,
            accountId,
            "Microsoft.Storage/storageAccounts",
            "Transactions",
            0,
            new Monitor.Inputs.MetricDimensionArgs
            {
                Name = "ResponseType",
                Operator = "Include",
                Values = { "ServerBusyError", "ClientThrottlingError", "ClientAccountRequestThrottlingError" },
            });

    private static Monitor.Inputs.MicrosoftCommonEmailReceiverArgs Receiver(string email) =>
        new() { Name = email, EmailAddress = email, UseCommonAlertSchema = true };

    private void OnMetric(
        string name,
        string description,
        AlertSeverity severity,
        Input<string> resourceId,
        string metricNamespace,
        string metric,
        double threshold,
        Monitor.Inputs.MetricDimensionArgs? dimension = null)
    {
        var criteria = new Monitor.Inputs.MetricCriteriaArgs
        {
            CriterionType = "StaticThresholdCriterion",
            Name = name,
            MetricNamespace = metricNamespace,
            MetricName = metric,
            TimeAggregation = Monitor.AggregationTypeEnum.Total,
            Operator = Monitor.Operator.GreaterThan,
            Threshold = threshold,
        };
        if (dimension is not null)
        {
            criteria.Dimensions = dimension;
        }

        _ = new Monitor.MetricAlert(
            name,
            new Monitor.MetricAlertArgs
            {
                ResourceGroupName = _resourceGroupName,
                Location = "global",
                Description = description,
                Enabled = true,
                Severity = (int)severity,
                Scopes = { resourceId },
                EvaluationFrequency = "PT5M",
                WindowSize = "PT15M",
                Criteria = new Monitor.Inputs.MetricAlertSingleResourceMultipleMetricCriteriaArgs
                {
                    OdataType = "Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria", AllOf = { criteria },
                },
                Actions = { new Monitor.Inputs.MetricAlertActionArgs { ActionGroupId = _people.Id } },
            },
            new CustomResourceOptions { Parent = this });
    }

    private void OnQuery(LogAlert alert, Input<string> workspaceId) =>
        _ = new Monitor.ScheduledQueryRule(
            alert.Name,
            new Monitor.ScheduledQueryRuleArgs
            {
                ResourceGroupName = _resourceGroupName,
                Kind = Monitor.Kind.LogAlert,
                DisplayName = alert.Name,
                Description = alert.Description,
                Enabled = true,
                Severity = (int)alert.Severity,
                Scopes = { workspaceId },
                EvaluationFrequency = "PT5M",
                WindowSize = "PT15M",
                AutoMitigate = true,
                SkipQueryValidation = true, // in a new workspace the tables come with the first rows
                Criteria = new Monitor.Inputs.ScheduledQueryRuleCriteriaArgs
                {
                    AllOf =
                    {
                        new Monitor.Inputs.ConditionArgs
                        {
                            Query = alert.Query,
                            MetricMeasureColumn = alert.Column,
                            TimeAggregation = Monitor.TimeAggregation.Maximum,
                            Operator = Monitor.ConditionOperator.GreaterThan,
                            Threshold = alert.Limit,
                            FailingPeriods = new Monitor.Inputs.ConditionFailingPeriodsArgs
                            {
                                NumberOfEvaluationPeriods = 1, MinFailingPeriodsToAlert = 1,
                            },
                        },
                    },
                },
                Actions = new Monitor.Inputs.ActionsArgs { ActionGroups = { _people.Id } },
            },
            new CustomResourceOptions { Parent = this });
}
