using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Tells the texts and streams of files from those of answers and messages.</summary>
internal static class FileTexts
{
    /// <summary>Through how many definitions and calls one is followed.</summary>
    private const int MaxDepth = 6;

    private static readonly IReadOnlyList<string> Opening = [nameof(File.Open), nameof(File.OpenRead), nameof(File.OpenText)];

    /// <summary>Whether what is read comes out of a file.</summary>
    public static bool Include(ProjectModel project, IOperation? text, int depth = 0)
        => depth < MaxDepth && text?.Unwrapped() switch
        {
            IInvocationOperation call => IsOfCall(project, call, depth),
            IObjectCreationOperation { Type: { } type, Arguments: [var source, ..] } => (source.Value.Type?.SpecialType is SpecialType.System_String && type.Name is nameof(StreamReader) or nameof(FileStream)) || Include(project, source.Value, depth + 1),
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).Any(value => Include(project, project.Operation(value), depth + 1)),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method } parameter }
                => Callers.Of(project, method.OriginalDefinition).Any(arguments => Include(project, arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)?.Value, depth + 1)),
            IAwaitOperation await => Include(project, await.Operation, depth + 1),
            IPropertyReferenceOperation { Instance: { } instance } => Include(project, instance, depth + 1),
            IInvalidOperation unbound => unbound.ChildOperations.Any(child => Include(project, child, depth + 1)),
            _ => false,
        };

    private static bool IsOfCall(ProjectModel project, IInvocationOperation call, int depth)
        => InputKinds.Of(project, call) is { } kind ? (kind == FlowSourceKind.File && call.Instance is null) || Include(project, call.Instance, depth + 1)
            : call.TargetMethod is { ContainingType: var type, Name: var name } && type.Is(nameof(File), "System.IO") && Opening.Contains(name) ? true
            : project.Declares(call.TargetMethod) ? MemberWrites.Returns(project, call.TargetMethod.OriginalDefinition).Any(value => Include(project, value, depth + 1))
            : Include(project, call.Instance, depth + 1) || call.Arguments.Any(argument => Include(project, argument.Value, depth + 1));
}
