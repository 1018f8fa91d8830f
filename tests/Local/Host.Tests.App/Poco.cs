namespace Local.Host.Tests.App;

public sealed record Poco(int Number);
