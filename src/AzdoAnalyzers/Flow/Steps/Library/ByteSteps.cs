using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The steps of the bytes of <c>user:secret</c>: to the text that an encoding makes them of.</summary>
internal static class ByteSteps
{
    private const string GetBytes = nameof(System.Text.Encoding.GetBytes);

    public static void Follow(Tracer tracer, Request request)
    {
        if (BytePieces.Of(tracer.Project, request.Value) is { IsEmpty: false } pieces)
        {
            // What is wrong with a header is said of texts only.
            if (request.State is not null)
            {
                return;
            }

            if (pieces is [{ IsOwnValue: true, Operation: var whole }])
            {
                tracer.Follow(request with { Value = whole, Role = ValueRole.BasicText });
            }
            else
            {
                BasicSteps.FollowPassword(tracer, request, pieces);
            }

            return;
        }

        switch (request.Value)
        {
            case IInvocationOperation { TargetMethod.Name: GetBytes } call:
                FollowText(tracer, request, call);
                break;
            case IUtf8StringOperation { Value: var text } literal:
                BasicSteps.FoundPair(tracer, request, literal.Syntax, text);
                break;
            case IArrayCreationOperation or { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.StackAllocArrayCreationExpressionSyntax }:
                foreach (var call in request.State is not null && IsFilledInParts(request.Value) ? [] : CallsThatFill(request.Value))
                {
                    FollowText(tracer, request, call);
                }

                break;
            default:
                if (RowSteps.Copied(request.Value) is { } source)
                {
                    tracer.Follow(request with { Value = source });
                }

                break;
        }
    }

    private static void FollowText(Tracer tracer, Request request, IInvocationOperation call)
    {
        if (request.State is { Kind: FlowStateKind.Base64 } state && WideEncodings.Include(tracer.Project, call.Instance))
        {
            BasicSteps.FoundShape(tracer, request, state, FlowStateKind.WideBytes);
        }

        if ((call.Arguments.Argument("s") ?? call.Arguments.Argument("chars")) is { } text)
        {
            tracer.Follow(request with { Value = text, Role = ValueRole.BasicText });
        }
    }

    /// <summary>Whether bytes are written one by one too, as that of the colon is, or from another place than the first: then no text is all of it.</summary>
    private static bool IsFilledInParts(IOperation buffer)
        => LocalWrites.Holder(buffer) is { } local && buffer.Root().Descendants().Any(operation => operation switch
        {
            ISimpleAssignmentOperation { Target: IArrayElementReferenceOperation { ArrayReference: var array } } => LocalWrites.IsReference(array.Unwrapped(), local),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } span } } => LocalWrites.IsReference(span.Unwrapped(), local),
            IInvocationOperation { TargetMethod.Name: GetBytes } call => call.Arguments.Argument("bytes")?.Unwrapped() is { } filled and not ILocalReferenceOperation && RowSteps.Copied(filled) is { } whole && LocalWrites.IsReference(whole.Unwrapped(), local),
            _ => false,
        });

    /// <summary>The calls that write into the buffer, where it is a local of the same body.</summary>
    private static IEnumerable<IInvocationOperation> CallsThatFill(IOperation buffer)
    {
        return LocalWrites.Holder(buffer) is not { } local ? [] : buffer.Root().Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == GetBytes && call.Arguments.Argument("bytes") is { } filled && LocalWrites.IsReference((RowSteps.Copied(filled.Unwrapped()) ?? filled).Unwrapped(), local));
    }
}
