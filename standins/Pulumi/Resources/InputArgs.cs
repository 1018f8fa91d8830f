using System.Reflection;

namespace Pulumi;

/// <summary>Base of every class whose marked members are sent to the engine.</summary>
public abstract class InputArgs
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The marked members under their wire names.</summary>
    /// <exception cref="ArgumentNullException">A required member has no value.</exception>
    internal IEnumerable<(string Name, object? Value)> GetInputs()
    {
        foreach (var member in GetType().GetMembers(Members))
        {
            if (member.GetCustomAttribute<InputAttribute>() is not { } input)
            {
                continue;
            }

            var value = member is FieldInfo field ? field.GetValue(this) : ((PropertyInfo)member).GetValue(this);
            if (input.IsRequired && value is null)
            {
                throw new ArgumentNullException(
                    member.Name, $"[Input] {GetType().FullName}.{member.Name} is required but was not given a value");
            }

            yield return (input.Name, value);
        }
    }
}
