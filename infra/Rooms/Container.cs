using Analytics.Infra.Access;

namespace Analytics.Infra.Rooms;

/// <summary>A blob container of the archive, and what the app may do in it.</summary>
public sealed record Container(string Name, Role Role);
