using Analytics.Archive;
using Analytics.Azure.Tests.Support;
using Analytics.Events;
using Analytics.Replay;
using Analytics.Rollups;
using Analytics.Streaming;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Blobs.Models;
using Xunit.Abstractions;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class SliceReplayTests(AzuriteFixture azurite, ITestOutputHelper output) : IAsyncLifetime
{
    private readonly CustomerId _customer = Some.Customer();
    private readonly Shard _shard = Some.Shard();
    private readonly string _replay = $"{Guid.NewGuid():N}";
    private QueueClient _queue = null!; // xunit calls InitializeAsync before the test

    public static TheoryData<string> DamageOfHours => Damage.OfHours;

    public static TheoryData<string> DamageOfDays => Damage.OfDays;

    public async Task InitializeAsync()
    {
        _queue = await azurite.CreateQueueAsync();
        using var host = NewHost();
        await host.Replays.StartAsync(_replay, new ReplayRequest(Slice.From, Slice.To), slices: 1, CancellationToken.None);
    }

    public Task DisposeAsync() => _queue.DeleteAsync();

    [Fact]
    public async Task RunAsync_OfRowsThatAreRight_WritesNothing()
    {
        using var host = NewHost();
        await StoreAsync(host);
        var before = await Rows.ReadAsync(azurite, _customer);

        await host.Slices.RunAsync(Slice, CancellationToken.None);

        var rows = await Rows.ReadAsync(azurite, _customer);
        Assert.Equal(before.Tags, rows.Tags);
        var report = await AssertDoneAsync(host);
        Assert.Equal(new SliceReport(Events: 24, Unchanged: 12, Restored: 0, Ahead: 0), report);
    }

    [Theory]
    [MemberData(nameof(DamageOfHours))]
    public Task RunAsync_OfADamagedHour_RestoresItAndLeavesTheOthers(string kind) => AssertRestoresAsync($"h:202611220600:{_shard}", kind);

    [Theory]
    [MemberData(nameof(DamageOfDays))]
    public Task RunAsync_OfADamagedDay_RestoresItAndLeavesTheOthers(string kind) => AssertRestoresAsync($"d:20261122:{_shard}", kind);

    [Fact]
    public async Task RunAsync_OfADamagedHourAndItsDay_RestoresBoth()
    {
        using var host = NewHost();
        await StoreAsync(host);
        var before = await Rows.ReadAsync(azurite, _customer);
        await Damage.DoAsync(azurite, before[$"h:202611220600:{_shard}"], "corrupt bytes of a sketch");
        await Damage.DoAsync(azurite, before[$"h:202611220700:{_shard}"], "a missing sum");
        await Damage.DoAsync(azurite, before[$"d:20261122:{_shard}"], "a wrong sum");

        await host.Slices.RunAsync(Slice, CancellationToken.None);

        Assert.Equal(before.Content, (await Rows.ReadAsync(azurite, _customer)).Content);
    }

    [Fact]
    public async Task RunAsync_WithoutAnyRows_BuildsThemFromTheArchive()
    {
        using var host = NewHost();
        await StoreAsync(host);
        var before = await Rows.ReadAsync(azurite, _customer);
        foreach (var key in before.Keys)
        {
            await azurite.RowsTable.DeleteEntityAsync(_customer.Value, key);
        }

        await host.Slices.RunAsync(Slice, CancellationToken.None);

        Assert.Equal(before.Content, (await Rows.ReadAsync(azurite, _customer)).Content);
    }

    [Fact]
    public async Task RunAsync_BesideAnUnreadableHourOutsideTheSlice_LeavesTheDayThatHoldsIt()
    {
        using var host = NewHost();
        await StoreAsync(host);
        var before = await Rows.ReadAsync(azurite, _customer);
        await Damage.DoAsync(azurite, before[$"h:202611220900:{_shard}"], "corrupt bytes of a sketch");

        await host.Slices.RunAsync(Slice with { To = Some.Noon.AddHours(-5) }, CancellationToken.None);

        var rows = await Rows.ReadAsync(azurite, _customer);
        Assert.Equal(before[$"d:20261122:{_shard}"].ETag, rows[$"d:20261122:{_shard}"].ETag);
    }

    [Fact]
    public async Task RunAsync_OfAnUnreadableRowAheadOfTheArchive_LeavesIt()
    {
        using var host = NewHost();
        await StoreAsync(host);
        await host.AbsorbAsync(_shard, Some.Event(_customer, 100, Some.Noon.AddHours(-6)));
        var before = await Rows.ReadAsync(azurite, _customer);
        var key = $"h:202611220600:{_shard}";
        await Damage.DoAsync(azurite, before[key], "corrupt bytes of a sketch");

        await host.Slices.RunAsync(Slice, CancellationToken.None);

        Assert.Equal(100, (await Rows.ReadAsync(azurite, _customer))[key].GetInt64("WatermarkSequenceNumber"));
        Assert.Equal(1, (await host.Replays.FindAsync(_replay, CancellationToken.None))!.Report.Ahead);
    }

    [Fact]
    public async Task RunAsync_OfRowsAheadOfTheArchive_LeavesThemAndIsTriedAgainUntilTheArchiveHasCaughtUp()
    {
        using var host = NewHost();
        await StoreAsync(host);
        var late = Some.Item(_customer, 100, Some.Noon.AddHours(-6));
        await host.AbsorbAsync(_shard, Some.Readable([late]));
        var before = await Rows.ReadAsync(azurite, _customer);

        await host.Slices.RunAsync(Slice, CancellationToken.None);

        Assert.Equal(before.Tags, (await Rows.ReadAsync(azurite, _customer)).Tags);
        var progress = await host.Replays.FindAsync(_replay, CancellationToken.None);
        Assert.Equal((ReplayStatus.Running, 1, 0), (progress!.Status, progress.Waiting, progress.Done));
        Assert.Equal(new SliceReport(Events: 24, Unchanged: 11, Restored: 0, Ahead: 1), progress.Report);
        Assert.Equal(1, (await _queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Empty((await _queue.ReceiveMessagesAsync()).Value); // put off

        await host.Segments.WriteAsync(_shard, [late], CancellationToken.None);
        await host.Slices.RunAsync(Slice with { Attempt = 2 }, CancellationToken.None);

        Assert.Equal(before.Tags, (await Rows.ReadAsync(azurite, _customer)).Tags);
        Assert.Equal(new SliceReport(Events: 25, Unchanged: 12, Restored: 0, Ahead: 0), await AssertDoneAsync(host));
    }

    [Fact]
    public async Task RunAsync_OfRowsAheadAtTheLastAttempt_GivesTheSliceUp()
    {
        using var host = NewHost();
        await StoreAsync(host);
        await host.AbsorbAsync(_shard, Some.Event(_customer, 100, Some.Noon.AddHours(-6)));

        await host.Slices.RunAsync(Slice with { Attempt = ReplaySlice.MaxAttempts }, CancellationToken.None);

        Assert.Equal(ReplayStatus.Failed, (await host.Replays.FindAsync(_replay, CancellationToken.None))!.Status);
        Assert.Equal(0, (await _queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task RunAsync_WhileStorageIsAway_PutsTheSliceOff()
    {
        using var host = NewHost();
        await StoreAsync(host);
        host.Caller.Before(_ => true, () => throw new RequestFailedException(503, "The service is away."));

        await host.Slices.RunAsync(Slice, CancellationToken.None);

        Assert.Equal(1, (await host.Replays.FindAsync(_replay, CancellationToken.None))!.Waiting);
        Assert.Equal(1, (await _queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        await host.Slices.RunAsync(Slice with { Attempt = 2 }, CancellationToken.None);
        Assert.Equal(ReplayStatus.Succeeded, (await host.Replays.FindAsync(_replay, CancellationToken.None))!.Status);
    }

    [Fact]
    public async Task RunAsync_OfADamagedSegment_GivesTheSliceUpVisibly()
    {
        using var host = NewHost();
        await StoreAsync(host);
        var container = azurite.Blobs.GetBlobContainerClient(SegmentStore.RawContainer);
        var blob = container.GetBlobs(new GetBlobsOptions { Prefix = SegmentName.Prefix(Some.Noon.AddHours(-6), _shard) }).Single();
        await container.GetBlobClient(blob.Name).UploadAsync(new BinaryData("no gzip"), overwrite: true);

        await Assert.ThrowsAsync<SegmentFormatException>(() => host.Slices.RunAsync(Slice, CancellationToken.None));

        Assert.Equal(ReplayStatus.Failed, (await host.Replays.FindAsync(_replay, CancellationToken.None))!.Status);
    }

    [Theory]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/St_Johns")]
    public async Task RunAsync_InAnyZone_FindsTheRowsThatTheLiveRollupMade(string zone)
    {
        using var host = NewHost(zone);
        await StoreAsync(host);
        var before = await Rows.ReadAsync(azurite, _customer);
        foreach (var key in before.Keys)
        {
            await azurite.RowsTable.DeleteEntityAsync(_customer.Value, key);
        }

        await host.Slices.RunAsync(Slice with { From = Slice.From.AddHours(-1) }, CancellationToken.None);

        Assert.Equal(before.Content, (await Rows.ReadAsync(azurite, _customer)).Content);
    }

    [Fact]
    public async Task RunAsync_AfterTheReportingZoneChanged_CountsNoEventTwiceInADay()
    {
        using var before = NewHost();
        await StoreAsync(before);
        using var host = NewHost("Asia/Kolkata");

        await host.Slices.RunAsync(Slice with { From = Slice.From.AddHours(-1) }, CancellationToken.None);

        var days = await host.Rollups.ReadDaysAsync(_customer, new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 23), CancellationToken.None);
        Assert.Equal(24, Assert.Single(days).Value[Metric.Events]);
    }

    [Fact]
    public async Task RunAsync_WhenLiveTrafficWritesBetweenReadAndWrite_LosesNothing()
    {
        using var live = NewHost();
        using var host = NewHost();
        var items = await StoreAsync(live);
        var before = await Rows.ReadAsync(azurite, _customer);
        var damaged = $"h:202611220000:{_shard}"; // the slice's first hour: restoring an earlier one would write its averages first
        await Damage.DoAsync(azurite, before[damaged], "a wrong sum");
        var late = Some.Item(_customer, 100, Some.Noon.AddHours(-12));
        host.Wire.Before(request => request.RowKeys.Contains(damaged), () => live.AbsorbAsync(_shard, Some.Readable([late])));

        await host.Slices.RunAsync(Slice, CancellationToken.None);
        await host.Segments.WriteAsync(_shard, [late], CancellationToken.None);
        var whileAhead = await host.Replays.FindAsync(_replay, CancellationToken.None);
        await host.Slices.RunAsync(Slice with { Attempt = 2 }, CancellationToken.None);

        Assert.Equal(1, whileAhead!.Report.Ahead);
        var rows = await Rows.ReadAsync(azurite, _customer);
        rows.AssertHold(Some.Readable([.. items, late]), _customer, _shard, host.Calendar, "live traffic between");
    }

    [Fact]
    public async Task RunAsync_BesideLiveTraffic_LosesAndDoublesNothing()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        using var live = NewHost();
        using var replay = NewHost();
        var messages = Some.Messages(random, [_customer], 120, Some.Noon, latestHours: 12, lateHours: 12);

        var traffic = DeliverAsync(live, messages, random.Next(), halfWay: () => replay.Slices.RunAsync(Slice, CancellationToken.None));
        while (!traffic.IsCompleted)
        {
            await replay.Slices.RunAsync(Slice, CancellationToken.None);
        }

        await traffic;
        Assert.NotEmpty(replay.Wire.Transactions); // the replay wrote rows that live traffic was about to write
        Assert.True(live.Wire.Conflicts > 0, $"seed {seed}");
        await replay.Slices.RunAsync(Slice, CancellationToken.None);

        await AssertDoneAsync(replay);
        (await Rows.ReadAsync(azurite, _customer))
            .AssertHold(Some.Readable(messages.SelectMany(items => items)), _customer, _shard, live.Calendar, $"seed {seed}");
    }

    private ReplaySlice Slice => new(_replay, _shard.ToString(), Some.Noon.AddHours(-12), Some.Noon, Attempt: 1);

    private Host NewHost(string zone = "UTC") => new(azurite, zone, queue: _queue);

    /// <summary>Two events in each of the twelve hours before noon, archived and rolled up.</summary>
    private async Task<IReadOnlyList<StreamItem>> StoreAsync(Host host)
    {
        List<StreamItem> items =
            [.. Enumerable.Range(1, 24).Select(i => Some.Item(_customer, i, Some.Noon.AddMinutes(-30 * i), $"s{i}", more: $",\"eventId\":\"e{i}\""))];
        await host.Segments.WriteAsync(_shard, items, CancellationToken.None);
        await host.AbsorbAsync(_shard, Some.Readable(items));
        return items;
    }

    private async Task AssertRestoresAsync(string rowKey, string kind)
    {
        using var host = NewHost();
        await StoreAsync(host);
        var before = await Rows.ReadAsync(azurite, _customer);
        await Damage.DoAsync(azurite, before[rowKey], kind);

        await host.Slices.RunAsync(Slice, CancellationToken.None);

        var rows = await Rows.ReadAsync(azurite, _customer);
        Assert.Equal(before.Content, rows.Content);
        await AssertDoneAsync(host);
        await host.Slices.RunAsync(Slice, CancellationToken.None);
        Assert.Equal(rows.Tags, (await Rows.ReadAsync(azurite, _customer)).Tags); // a second run finds nothing to do
    }

    private async Task<SliceReport> AssertDoneAsync(Host host)
    {
        var progress = await host.Replays.FindAsync(_replay, CancellationToken.None);
        Assert.Equal(ReplayStatus.Succeeded, progress!.Status);
        return progress.Report;
    }

    /// <summary>Archives and rolls up batches in order, as two consumer groups do.</summary>
    /// <param name="halfWay">What happens when everything is archived and half of it rolled up.</param>
    private async Task DeliverAsync(Host host, IReadOnlyList<IReadOnlyList<StreamItem>> messages, int seed, Func<Task> halfWay)
    {
        var random = new Random(seed);
        var archived = InPortionsAsync(
            0, messages.Count, new Random(seed + 1), items => host.Segments.WriteAsync(_shard, items, CancellationToken.None));
        await InPortionsAsync(0, messages.Count / 2, random, items => host.AbsorbAsync(_shard, Some.Readable(items)));
        await archived;
        await halfWay();
        await InPortionsAsync(messages.Count / 2, messages.Count, random, items => host.AbsorbAsync(_shard, Some.Readable(items)));

        async Task InPortionsAsync(int start, int end, Random random, Func<IEnumerable<StreamItem>, Task> deliver)
        {
            for (var next = start; next < end;)
            {
                var from = Math.Max(0, next - random.Next(5));
                next = Math.Min(end, next + random.Next(1, 20));
                await deliver(messages.Take(from..next).SelectMany(items => items));
            }
        }
    }
}
