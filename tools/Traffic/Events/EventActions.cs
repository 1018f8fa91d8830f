namespace Traffic.Events;

/// <summary>The actions that this tool sends: three that every tracker knows, and two of a shop's own.</summary>
public static class EventActions
{
    public const string PageLoaded = "pageLoaded";
    public const string LinkClicked = "linkClicked";
    public const string NavigatedBack = "navigatedBack";
    public const string PageRead = "pageRead";
    public const string OrderPlaced = "orderPlaced";
}
