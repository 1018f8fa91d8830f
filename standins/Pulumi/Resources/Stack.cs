using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources; a program derives from it and declares them in the constructor.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToResourceOptions(options)) =>
        Execution.Required.Stack = this;

    /// <summary>Registers what the constructor has put into the properties marked with <see cref="OutputAttribute"/>.</summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs = GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => (Property: property, Mark: property.GetCustomAttribute<OutputAttribute>()))
            .Where(output => output.Mark is not null)
            .ToDictionary(output => output.Mark!.Name ?? output.Property.Name, output => output.Property.GetValue(this));

        var unassigned = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (unassigned.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var wrong = outputs.Where(output => output.Value is not IOutput).Select(output => output.Key).ToList();
        if (wrong.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", wrong)}' have incorrect type. [Output] attributed properties must be instances of Output<T>.");
        }

        RegisterOutputs(outputs);
    }

    /// <summary>Registers what a function returned as the outputs of a stack without a class.</summary>
    internal void RegisterReturnedOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);

    private static ComponentResourceOptions? ToResourceOptions(StackOptions? options) =>
        options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations };
}
