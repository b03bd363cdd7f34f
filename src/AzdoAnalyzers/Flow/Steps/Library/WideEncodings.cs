using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>The encodings that make more than one byte of a letter: what a server decodes as UTF-8 has a zero behind each.</summary>
internal static class WideEncodings
{
    private const int MaxDepth = 3;

    /// <summary>Whether an expression is one of them, or has only been given one.</summary>
    public static bool Include(ProjectModel project, IOperation? encoding) => Include(project, encoding, MaxDepth);

    private static bool Include(ProjectModel project, IOperation? encoding, int depth)
        => depth > 0 && encoding?.Unwrapped() switch
        {
            IPropertyReferenceOperation { Property: { Name: nameof(System.Text.Encoding.Unicode) or nameof(System.Text.Encoding.BigEndianUnicode) or nameof(System.Text.Encoding.UTF32), ContainingType: var type } } => type.Is("Encoding", "System.Text"),
            IObjectCreationOperation { Type: var type } => type.Is("UnicodeEncoding", "System.Text") || type.Is("UTF32Encoding", "System.Text"),
            IInvocationOperation { TargetMethod.Name: nameof(System.Text.Encoding.GetEncoding), Arguments: [{ Value: var name }, ..] } => name.ConstantValue.Value is 1200 or 1201 or 12000 or 12001 || name.ConstantText()?.ToUpperInvariant() is "UTF-16" or "UTF-16LE" or "UTF-16BE" or "UNICODE" or "UTF-32",
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).ToList() is [var only] && Include(project, project.Operation(only), depth - 1),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } when project.Declares(field) => MemberWrites.Initializers(project, field).ToList() is [var initial] && Include(project, initial, depth - 1),
            _ => false,
        };
}
