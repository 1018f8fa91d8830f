using Analytics.Infra.Access;
using Analytics.Infra.Capacity;
using Analytics.Infra.Settings;
using Pulumi;

namespace Analytics.Infra;

/// <summary>What every room of the stack builds on.</summary>
/// <param name="ResourceGroupName">The group that holds everything.</param>
/// <param name="Plan">The sizes that follow from the settings.</param>
/// <param name="Identity">The identity of the functions, which rooms give their roles to.</param>
public sealed record StackContext(Input<string> ResourceGroupName, StackSettings Settings, CapacityPlan Plan, AppIdentity Identity);
