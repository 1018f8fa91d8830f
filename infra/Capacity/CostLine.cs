namespace Analytics.Infra.Capacity;

/// <summary>One line of the monthly bill in US dollars.</summary>
public sealed record CostLine(string Item, double Monthly);
