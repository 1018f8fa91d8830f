using YamlDotNet.Serialization;

namespace Analytics.Infra.Tests.Workflow;

/// <summary>The pipeline, read as GitHub reads it.</summary>
internal static class DeployWorkflow
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(StackFile.Root, ".github", "workflows", "deploy.yml"));

    public static IReadOnlyDictionary<object, object> Root { get; } = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Text);

    /// <summary>The jobs by their ids.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<object, object>> Jobs { get; } =
        Map(Root["jobs"]).ToDictionary(job => (string)job.Key, job => Map(job.Value));

    public static IReadOnlyDictionary<object, object> Map(object value) => (IReadOnlyDictionary<object, object>)(Dictionary<object, object>)value;

    public static IReadOnlyList<IReadOnlyDictionary<object, object>> StepsOf(string job) => [.. ((List<object>)Jobs[job]["steps"]).Select(Map)];

    /// <summary>What the shell runs in the step of a name.</summary>
    public static string Script(string job, string step) => (string)StepsOf(job).Single(other => Is(other, step))["run"];

    private static bool Is(IReadOnlyDictionary<object, object> step, string name) => step.TryGetValue("name", out var value) && value.Equals(name);
}
