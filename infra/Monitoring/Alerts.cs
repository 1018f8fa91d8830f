using Pulumi;
using Monitor = Pulumi.AzureNative.Monitor;

namespace Analytics.Infra.Monitoring;

/// <summary>What wakes someone up, and whom.</summary>
public sealed class Alerts : ComponentResource
{
    private const double FreshnessSeconds = 600; // a sixth of the promised hour, so that there is time to act
    private const double LagShare = 0.2; // of a quarter of an hour's messages; less is batches under way
    private const double FailedRunsLimit = 10; // in a quarter of an hour; a run that is retried and succeeds counts too
    private const double ServerErrorsLimit = 10;
    private const int Critical = 1;
    private const int Warning = 2;

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

    /// <summary>Alerts on the stream: throttled senders, and readers that fall behind.</summary>
    public void OnStream(Input<string> namespaceId, Input<string> workspaceId)
    {
        OnMetric(
            "stream-throttled",
            "The event hub refuses requests: raise its units.",
            Warning,
            namespaceId,
            "Microsoft.EventHub/namespaces",
            "ThrottledRequests",
            0);
        var lag = AlertQueries.ConsumerLag(EventStream.ConsumerGroups.Count);
        OnQuery("consumer-lag", "A consumer group reads less than comes in.", Warning, workspaceId, lag, "Behind", LagShare);
    }

    /// <summary>Alerts on what the functions do: late, wrong or failing.</summary>
    public void OnFunctions(Input<string> appId, Input<string> workspaceId)
    {
        var freshness = AlertQueries.Freshness("RollUpEvents");
        OnQuery("freshness", "Rollups are more than ten minutes old.", Critical, workspaceId, freshness, "Age", FreshnessSeconds);
        var mismatch = AlertQueries.LedgerMismatch;
        OnQuery("ledger-mismatch", "Accepted events are neither archived, counted nor rejected.", Critical, workspaceId, mismatch, "Hours", 0);
        var poison = AlertQueries.Poison(ReplayQueue.PoisonQueueName);
        OnQuery("poison-queue", "A replay slice failed too often.", Warning, workspaceId, poison, "Messages", 0);
        OnQuery("failed-runs", "Functions fail.", Warning, workspaceId, AlertQueries.FailedRuns, "Failed", FailedRunsLimit);
        OnMetric("server-errors", "The app answers with 5xx.", Critical, appId, "Microsoft.Web/sites", "Http5xx", ServerErrorsLimit);
    }

    /// <summary>An alert when a storage account refuses requests because there are too many; such alerts take one account each.</summary>
    public void OnStorage(string account, Input<string> accountId) =>
        OnMetric(
            $"{account}-throttled",
            "A storage account refuses requests: spread customers over more accounts.",
            Warning,
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
        int severity,
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
                Severity = severity,
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

    private void OnQuery(string name, string description, int severity, Input<string> workspaceId, string query, string column, double threshold) =>
        _ = new Monitor.ScheduledQueryRule(
            name,
            new Monitor.ScheduledQueryRuleArgs
            {
                ResourceGroupName = _resourceGroupName,
                Kind = Monitor.Kind.LogAlert,
                DisplayName = name,
                Description = description,
                Enabled = true,
                Severity = severity,
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
                            Query = query,
                            MetricMeasureColumn = column,
                            TimeAggregation = Monitor.TimeAggregation.Maximum,
                            Operator = Monitor.ConditionOperator.GreaterThan,
                            Threshold = threshold,
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
