using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>
/// The step of a <c>StringBuilder</c> that one call of a method of the project fills, with one text: to that text. Of several texts none is what
/// the builder holds.
/// </summary>
internal static class FilledBuilders
{
    /// <summary>Goes on from the text of such a builder, or from the builder where it stands for its text; <see langword="false"/> if the request is for something else.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        var builder = StringBuilderPieces.IsText(request.Value) ? ((IInvocationOperation)request.Value).Instance!.Unwrapped() : request.Value;
        if (request.Element is not null || builder is not ILocalReferenceOperation { Local: var local } || !StringBuilderPieces.IsBuilder(local.Type) || StringBuilderPieces.Of(request.Value) is not { Count: 0 }
            || tracer.Project.Bodies.Of(builder).References(local).Select(reference => reference.Parent).OfType<IArgumentOperation>().Where(argument => argument.Parent is IInvocationOperation { TargetMethod: var filling } && tracer.Project.Declares(filling)).ToList() is not [{ Parameter: { } parameter, Parent: IInvocationOperation call }]
            || Implementations.Of(tracer.Project, call.TargetMethod) is not [IMethodSymbol method]
            || Appended(tracer.Project, method, method.Parameters[parameter.Ordinal]) is not { } text
            || CallContext.Into(call, request.Frame) is not { } frame)
        {
            return false;
        }

        tracer.Follow(request with { Value = text, Frame = frame, Branch = null, IsAlternative = true });
        return true;
    }

    /// <summary>The text that a method puts into a builder which it is handed, if that is all it does with it.</summary>
    private static IOperation? Appended(ProjectModel project, IMethodSymbol method, IParameterSymbol builder)
        => MemberWrites.Bodies(project, method).ToList() is [var body]
            && project.Bodies.Of(body).References(builder).ToList() is [{ Parent: IInvocationOperation { TargetMethod.Name: nameof(System.Text.StringBuilder.Append), Arguments: [.., var text], Parent: IExpressionStatementOperation } append }]
            && append.Instance is { } target && LocalWrites.IsReference(target, builder)
            ? text.Value
            : null;
}
