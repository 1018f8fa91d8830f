using Analytics.Azure.Tests.Support;
using Analytics.Replay;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class ReplayTableTests(AzuriteFixture azurite) : IDisposable
{
    private readonly Host _host = new(azurite);
    private readonly string _id = $"{Guid.NewGuid():N}";
    private readonly ReplayRequest _request = new(Some.Noon.AddDays(-2), Some.Noon);

    [Fact]
    public async Task FindAsync_OfAReplayThatJustBegan_IsRunning()
    {
        await _host.Replays.StartAsync(_id, _request, slices: 2, CancellationToken.None);

        var progress = await _host.Replays.FindAsync(_id, CancellationToken.None);

        Assert.Equal(new ReplayProgress(_id, _request, progress!.StartedAt, 2, 0, 0, 0, default), progress);
        Assert.Equal(ReplayStatus.Running, progress.Status);
    }

    [Fact]
    public async Task StartAsync_WhenTheResponseIsLostAndSentAgain_StartsOnce()
    {
        _host.Wire.After(_ => true, () => throw new IOException("The connection was reset."));

        await _host.Replays.StartAsync(_id, _request, slices: 2, CancellationToken.None);

        Assert.Equal(2, _host.Wire.Requests.Count);
        Assert.Equal(2, (await _host.Replays.FindAsync(_id, CancellationToken.None))!.Slices);
    }

    [Fact]
    public async Task FindAsync_OfSlicesInAllStates_AddsThemUp()
    {
        await _host.Replays.StartAsync(_id, _request, slices: 4, CancellationToken.None);
        await _host.Replays.ReportAsync(Slice(0), SliceStatus.Done, new SliceReport(10, 1, 2, 0), CancellationToken.None);
        await _host.Replays.ReportAsync(Slice(1), SliceStatus.Waiting, new SliceReport(20, 3, 0, 4), CancellationToken.None);
        await _host.Replays.ReportAsync(Slice(2), SliceStatus.Failed, new SliceReport(5, 0, 0, 1), CancellationToken.None);

        var progress = await _host.Replays.FindAsync(_id, CancellationToken.None);

        Assert.Equal((1, 1, 1), (progress!.Done, progress.Waiting, progress.Failed));
        Assert.Equal(new SliceReport(35, 4, 2, 5), progress.Report);
        Assert.Equal(ReplayStatus.Running, progress.Status);
    }

    [Fact]
    public async Task FindAsync_OfASliceReportedTwice_CountsItsLastAttempt()
    {
        await _host.Replays.StartAsync(_id, _request, slices: 1, CancellationToken.None);
        await _host.Replays.ReportAsync(Slice(0), SliceStatus.Waiting, new SliceReport(10, 0, 0, 2), CancellationToken.None);
        await _host.Replays.ReportAsync(Slice(0) with { Attempt = 2 }, SliceStatus.Done, new SliceReport(10, 1, 1, 0), CancellationToken.None);

        var progress = await _host.Replays.FindAsync(_id, CancellationToken.None);

        Assert.Equal(ReplayStatus.Succeeded, progress!.Status);
        Assert.Equal(new SliceReport(10, 1, 1, 0), progress.Report);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc' or PartitionKey ne '")]
    [InlineData("00000000000000000000000000000000")]
    public async Task FindAsync_OfAnUnknownName_IsNull(string id) => Assert.Null(await _host.Replays.FindAsync(id, CancellationToken.None));

    public void Dispose() => _host.Dispose();

    private ReplaySlice Slice(int day) => new(_id, "events-0", Some.Noon.AddDays(day), Some.Noon.AddDays(day + 1), Attempt: 1);
}
