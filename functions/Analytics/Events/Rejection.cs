namespace Analytics.Events;

/// <summary>Why an event is not taken: which field, and the rule that it breaks, with the limit.</summary>
/// <param name="Field">The wire name, nested ones with a dot (<c>userInfo.visitorId</c>); <c>event</c> for the item as a whole.</param>
/// <param name="Rule">Completes a sentence that begins with the field: "must be …", "is required".</param>
public readonly record struct Rejection(string Field, string Rule)
{
    /// <summary>The whole sentence.</summary>
    public override string ToString() => $"{Field} {Rule}";
}
