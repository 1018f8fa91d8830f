using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace App.Tests.Functions;

/// <summary>What the worker says of one call, as far as the app looks at it.</summary>
internal sealed class CallContext : FunctionContext
{
    public CallContext(HttpContext? http, CancellationToken cancellationToken)
    {
        CancellationToken = cancellationToken;
        if (http is not null)
        {
            Items["HttpRequestContext"] = http; // where the worker's HTTP extension keeps it
        }
    }

    public override CancellationToken CancellationToken { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override FunctionDefinition FunctionDefinition { get; } = new Definition();

    public override string InvocationId => "1";

    public override string FunctionId => "1";

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override IInvocationFeatures Features => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!; // nothing asks for it

    private sealed class Definition : FunctionDefinition
    {
        public override string Name => "Function";

        public override string Id => "1";

        public override string PathToAssembly => "";

        public override string EntryPoint => "";

        public override ImmutableArray<FunctionParameter> Parameters => [];

        public override IImmutableDictionary<string, BindingMetadata> InputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;

        public override IImmutableDictionary<string, BindingMetadata> OutputBindings => ImmutableDictionary<string, BindingMetadata>.Empty;
    }
}
