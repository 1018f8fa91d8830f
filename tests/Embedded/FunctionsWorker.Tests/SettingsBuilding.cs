namespace FunctionsWorker.Tests;

internal static class SettingsBuilding
{
    public static Dictionary<string, string?> With(this Dictionary<string, string?> settings, string name, string? value)
    {
        settings[name] = value;
        return settings;
    }
}
