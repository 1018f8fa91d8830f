using System.Collections.Immutable;
using Pulumi.Plan;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>Runs a program: against mocks in tests, and otherwise to plan what it declares.</summary>
public sealed partial class Deployment
{
    private Deployment()
    {
    }

    public static DeploymentInstance Instance => new(Execution.Required);

    public static Task<int> RunAsync(Action action) =>
        RunAsync(() =>
        {
            action();
            return Task.CompletedTask;
        });

    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => RunAsync(() => Task.FromResult(func()));

    public static Task<int> RunAsync(Func<Task> func) =>
        RunAsync(async () =>
        {
            await func();
            return (IDictionary<string, object?>)ImmutableDictionary<string, object?>.Empty;
        });

    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        PlanRun.RunAsync(Program(func, options));

    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() =>
        PlanRun.RunAsync(Program(() => new TStack()));

    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack =>
        PlanRun.RunAsync(Program(() => Resolve<TStack>(serviceProvider)));

    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        TestAsync(mocks, options, Program(() => new TStack()), withStack: true);

    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        TestAsync(mocks, options, Program(() => Resolve<TStack>(serviceProvider)), withStack: true);

    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(
            testMocks,
            testOptions,
            () =>
            {
                createResources();
                return Task.CompletedTask;
            });

    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(
            testMocks,
            testOptions,
            async () =>
            {
                await createResources();
                return ImmutableDictionary<string, object?>.Empty;
            });
        return resources;
    }

    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var program = Program(async () => outputs = await createResources(), options: null);
        return (await TestAsync(testMocks, testOptions, program, withStack: false), outputs);
    }

    private static async Task<ImmutableArray<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Task> program, bool withStack)
    {
        var execution = new Execution(
            options?.ProjectName ?? "project",
            options?.StackName ?? "stack",
            options?.OrganizationName ?? "organization",
            options?.IsPreview ?? true,
            mocks)
        {
            Config = Execution.ConfigFromEnvironment(),
        };
        var failures = await execution.RunAsync(program);
        return failures switch
        {
            [] => [.. execution.Registrations.Select(registration => registration.Resource).Where(resource => withStack || resource is not Stack)],
            [var failure] => throw AsRunException(failure),
            _ => throw new AggregateException(failures.Select(AsRunException)),
        };
    }

    /// <summary>What the program sees of a failure: the message of its own errors, everything about the unexpected ones.</summary>
    private static RunException AsRunException(Exception failure) =>
        new(failure is RunException ? failure.Message : $"Running program failed with an unhandled exception:\n{failure}", failure);

    private static Func<Task> Program<TStack>(Func<TStack> create)
        where TStack : Stack =>
        () =>
        {
            create().RegisterPropertyOutputs();
            return Task.CompletedTask;
        };

    private static Func<Task> Program(Func<Task<IDictionary<string, object?>>> func, StackOptions? options) =>
        async () =>
        {
            var stack = new Stack(options);
            stack.RegisterReturnedOutputs(await func());
        };

    private static TStack Resolve<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack =>
        serviceProvider.GetService(typeof(TStack)) as TStack
        ?? throw new InvalidOperationException($"Failed to resolve instance of type {typeof(TStack)} from service provider.");
}
