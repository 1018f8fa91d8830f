using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Local.Host.Settings;

/// <summary>host.json, overridden by settings of the form <c>AzureFunctionsJobHost__path__to__value</c>.</summary>
internal sealed class HostJson
{
    private const string FileName = "host.json";
    private const string OverridesSection = "AzureFunctionsJobHost";
    private const string LogLevels = "logging:logLevel";
    private static readonly TimeSpan DefaultFunctionTimeout = TimeSpan.FromMinutes(30); // the default outside of the Consumption plan
    private static readonly TimeSpan LongestFunctionTimeout = TimeSpan.FromDays(24); // timers count milliseconds in 31 bits

    private readonly IConfiguration _values;

    private HostJson(IConfiguration values) => _values = values;

    /// <summary>How long one invocation may take; null is for ever.</summary>
    public TimeSpan? FunctionTimeout => _values["functionTimeout"] == "-1"
        ? null
        : Duration("functionTimeout", DefaultFunctionTimeout, TimeSpan.FromSeconds(1), LongestFunctionTimeout);

    /// <summary>What every route begins with, without slashes around it.</summary>
    public string RoutePrefix => Text("extensions:http:routePrefix", "api").Trim('/');

    /// <summary>The least level of each category; that of <c>default</c> is for all others.</summary>
    public IEnumerable<(string Category, LogLevel Level)> Levels =>
        _values.GetSection(LogLevels).GetChildren().Select(child => (child.Key, Choice($"{LogLevels}:{child.Key}", LogLevel.Information)));

    /// <exception cref="StartFailure">The file is not JSON.</exception>
    public static HostJson Read(string folder, AppSettings settings)
    {
        try
        {
            return new HostJson(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, FileName), optional: true, reloadOnChange: false)
                .AddConfiguration(settings.Configuration.GetSection(OverridesSection))
                .Build());
        }
        catch (InvalidDataException exception)
        {
            throw new StartFailure($"{FileName} is not valid JSON: {exception.InnerException?.Message ?? exception.Message}");
        }
    }

    public string Text(string path, string defaultValue) => _values[path] ?? defaultValue;

    public int Number(string path, int defaultValue, int minimum, int maximum)
    {
        if (_values[path] is not { } text)
        {
            return defaultValue;
        }

        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw Invalid(path, text, $"a number from {minimum} to {maximum}");
    }

    public TimeSpan Duration(string path, TimeSpan defaultValue, TimeSpan minimum, TimeSpan maximum)
    {
        if (_values[path] is not { } text)
        {
            return defaultValue;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration) && duration >= minimum && duration <= maximum
            ? duration
            : throw Invalid(path, text, $"a time span from {minimum} to {maximum}, as hh:mm:ss");
    }

    public T Choice<T>(string path, T defaultValue)
        where T : struct, Enum
    {
        if (_values[path] is not { } text)
        {
            return defaultValue;
        }

        return Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase) // numbers would parse too
            ? Enum.Parse<T>(text, ignoreCase: true)
            : throw Invalid(path, text, $"one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    public static StartFailure Invalid(string path, string value, string expected) =>
        new($"{FileName}: '{path.Replace(':', '.')}' is '{value}' but must be {expected}.");
}
