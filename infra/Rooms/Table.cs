namespace Analytics.Infra.Rooms;

/// <summary>A table of the rollups' accounts.</summary>
/// <param name="IsInEveryAccount">Whether it holds rows of customers, who are spread over all accounts; others are in the first.</param>
public sealed record Table(string Name, bool IsInEveryAccount = false);
