namespace Analytics.Replay;

/// <summary>How far a replay is.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="StartedAt">When, UTC.</param>
/// <param name="Slices">How many slices it was cut into.</param>
/// <param name="Done">Slices that are finished.</param>
/// <param name="Waiting">Slices that found rows ahead of the archive and will be tried again.</param>
/// <param name="Failed">Slices that were given up; their rows are as they were.</param>
/// <param name="Report">What the slices did, added up.</param>
public sealed record ReplayProgress(
    string Id, ReplayRequest Request, DateTimeOffset StartedAt, int Slices, int Done, int Waiting, int Failed, SliceReport Report)
{
    /// <summary>Running until every slice is done or has failed.</summary>
    public ReplayStatus Status =>
        Done + Failed < Slices ? ReplayStatus.Running : Failed > 0 ? ReplayStatus.Failed : ReplayStatus.Succeeded;
}
