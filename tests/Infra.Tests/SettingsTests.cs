using System.Text.RegularExpressions;
using Analytics.Azure;
using Analytics.Infra.Capacity;
using Analytics.Infra.Settings;
using Pulumi;

namespace Analytics.Infra.Tests;

public partial class SettingsTests
{
    [Theory]
    [InlineData("eventsPerDay", "0", "eventsPerDay is 0; it must be from 1 to 10000000000000.")]
    [InlineData("peakFactor", "0.5", "peakFactor is 0.5; it must be from 1 to 100.")]
    [InlineData("customers", "100", "activeCustomersPerHour 200 is more than customers 100.")]
    [InlineData("partitions", "33", "partitions is 33; a hub on Standard has from 1 to 32.")]
    [InlineData("partitions", "2", "partitions is 2, but 1000000 events a day need 4.")]
    [InlineData("streamRetentionHours", "169", "streamRetentionHours is 169; Standard keeps events from 1 to 168 hours.")]
    [InlineData("clusterId", "/clusters/one", "clusterId is set, but 1000000 events a day need no cluster: Standard takes them.")]
    [InlineData("sessionBuckets", "101", "sessionBuckets is 101; it must be from 1 to 100.")]
    [InlineData("rollupAccounts", """["0-4094"]""", "rollupAccounts is wrong. No account has bucket 4095; all from 0 to 4095 must be with one.")]
    [InlineData("rollupAccounts", "0", "rollupAccounts is '0'; it lists the buckets of each account, such as [\"0-2047\", \"2048-4095\"].")]
    [InlineData("rollupAccounts", "2", "rollupAccounts is 2; it lists the buckets of each account, in a new stack [\"0-2047\",\"2048-4095\"].")]
    [InlineData("customerManagedKeys", """["rollups"]""", "customerManagedKeys has rollups; a transaction would cost 271 times as much, the tables ")]
    [InlineData("customerManagedKeys", """["stream"]""", "customerManagedKeys has stream, which only Premium and Dedicated encrypt so.")]
    [InlineData("timeZone", "Mars/Olympus", "timeZone is 'Mars/Olympus', which is no IANA time zone.")]
    [InlineData("coolAfterDays", "100", "coolAfterDays, coldAfterDays and offlineAfterDays must grow in this order, or be 0.")]
    [InlineData("immutableDays", "31", "immutableDays is 31, longer than archiveRetentionDays 30.")]
    [InlineData("protectData", "true", "alertEmails is empty, but the data is worth protecting: name someone who is told.")]
    [InlineData("alertEmails", """["nobody"]""", "alertEmails has 'nobody', which is no mail address.")]
    [InlineData("producers", """["me"]""", "producers has 'me'; it takes object ids of service principals, and of others after group: or user:.")]
    [InlineData("logRetentionDays", "7", "logRetentionDays is 7; it must be from 30 to 730.")]
    [InlineData("logDailyQuotaGb", "0", "logDailyQuotaGb is 0; it must be over 0 and at most 10000.")]
    [InlineData("budgetStart", "2026-12-02", "budgetStart is '2026-12-02'; it must be the first of a month, as 2026-12-01.")]
    [InlineData("monthlyBudget", "-1", "monthlyBudget is -1; it must be positive.")]
    public async Task Read_OfABadValue_NamesTheKeyAndTheLimit(string key, string value, string problem)
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => DeclaredStack.OfAsync("dev", (key, value)));

        Assert.Contains($"analytics:{problem}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfSeveralBadValues_NamesThemAll()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => DeclaredStack.OfAsync("dev", ("partitions", "0"), ("timeZone", "?")));

        Assert.Contains("partitions", exception.Message, StringComparison.Ordinal);
        Assert.Contains("timeZone", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfAnUnknownRoom_NamesTheOnesThatThereAre()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => DeclaredStack.OfAsync("dev", ("customerManagedKeys", """["attic"]""")));

        Assert.Contains("'attic'; the rooms are stream and archive", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfTheArchiveTierInZones_IsRefused()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => DeclaredStack.OfAsync("prod", ("offlineAfterDays", "180")));

        Assert.Contains("offlineAfterDays needs zoneRedundant false", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_ThatTheProgramReads_AreAllDocumented()
    {
        var sources = File.ReadAllText(Path.Combine(StackFile.Root, "infra", "Settings", "SettingsReader.cs"))
            + File.ReadAllText(Path.Combine(StackFile.Root, "infra", "AnalyticsStack.cs"));
        var document = File.ReadAllText(Path.Combine(StackFile.Root, "docs", "deployment.md"));

        var keys = Key().Matches(sources).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"`{key}`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Problems_OfADedicatedStreamWithoutACluster_SayHowLargeItMustBe()
    {
        var settings = new StackSettings
        {
            Workload = new Workload { EventsPerDay = 1e11 },
            Partitions = 1_024,
            RollupAccounts = [.. RollupBuckets.Evenly(54)],
            BudgetStart = "2026-12-01",
            AlertEmails = ["someone@example.com"],
        };

        Assert.Equal(
            "clusterId is missing; 100000000000 events a day need a cluster of 13 capacity units.",
            Assert.Single(SettingsReader.Problems(settings)));
    }

    [GeneratedRegex("onfig(?:\\(\\))?\\.(?:Get|Require)\\w*(?:<.+?>+\\??>?)?\\(\"(\\w+)\"")]
    private static partial Regex Key();
}
