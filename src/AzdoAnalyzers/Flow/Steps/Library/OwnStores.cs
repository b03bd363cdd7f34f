using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps of what a program reads under a name that it writes itself: an environment variable, a setting of its configuration.</summary>
internal static class OwnStores
{
    private const string SetVariable = nameof(Environment.SetEnvironmentVariable);

    /// <summary>Goes on with what the project writes under the name that an origin is read by.</summary>
    public static void Follow(Tracer tracer, Request request, FlowSource origin)
    {
        switch (origin.Kind)
        {
            case FlowSourceKind.EnvironmentVariable when origin.Value.Length > 0 && !tracer.Project.Options.ServiceVariables.Contains(origin.Value):
                FollowVariable(tracer, request, origin.Value);
                break;
            case FlowSourceKind.Configuration:
                _ = RowSteps.Follow(tracer, request) || ElementSteps.Follow(tracer, request);
                break;
        }
    }

    /// <summary>The variables of the convention are sinks where they are set, whoever reads them.</summary>
    private static void FollowVariable(Tracer tracer, Request request, string name)
    {
        foreach (var call in from tree in tracer.Project.TreesWith([SetVariable])
                             from node in tracer.Project.Index(tree).Invocations(SetVariable)
                             let set = tracer.Project.Operation(node) as IInvocationOperation
                             where set?.IsCallOf(nameof(Environment), nameof(System), SetVariable) == true
                             select set)
        {
            if (call.Arguments.Argument("variable") is { } variable && call.Arguments.Argument("value") is { } value && SingleText.Of(tracer.Project, variable) == name)
            {
                tracer.Follow(request with { Value = value, Frame = null, Branch = null, IsAlternative = true });
            }
        }
    }
}
