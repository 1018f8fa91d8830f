namespace Analytics.Events;

/// <summary>What the visitor did, as far as metrics tell it apart.</summary>
public enum EventAction
{
    /// <summary>Any name of the customer's own.</summary>
    Custom = 0,

    /// <summary><c>pageLoaded</c>: a page view.</summary>
    PageLoaded = 1,

    /// <summary><c>linkClicked</c>.</summary>
    LinkClicked = 2,

    /// <summary><c>navigatedBack</c>.</summary>
    NavigatedBack = 3,
}
