namespace Microsoft.Azure.Functions.Worker.Hosting;

/// <summary>The context of one invocation.</summary>
internal sealed class InvocationContext(
    EmbeddedFunction function, TriggerInput input, RetryContext? retry, IServiceProvider services, CancellationToken cancellationToken)
    : FunctionContext
{
    private readonly InvocationBindingContext _bindingContext = new(input.BindingData);

    public EmbeddedFunction Function => function;

    public TriggerInput Input => input;

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override string FunctionId => function.Id;

    public override FunctionDefinition FunctionDefinition => function;

    public override TraceContext TraceContext { get; } = new InvocationTraceContext();

    public override BindingContext BindingContext => _bindingContext;

    // Null without a retry attribute although its type does not say so: as in the worker.
    public override RetryContext RetryContext => retry!;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellationToken;

    private sealed class InvocationBindingContext(IReadOnlyDictionary<string, object?> bindingData) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => bindingData;
    }
}
