using System.Text;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Texts;

/// <summary>The one text that an expression can have: what a separator, a scheme or a part of a URL is known to be.</summary>
internal static class SingleText
{
    private const int MaxDepth = 6;

    /// <summary>What a member holds that is written once, by how deep is looked for it.</summary>
    private static readonly Func<ProjectModel, ISymbol, string?>[] OfMembers = [.. Enumerable.Range(0, MaxDepth + 1).Select(OfMember)];

    /// <summary>The text, or <see langword="null"/> if it isn't known or there are several.</summary>
    public static string? Of(ProjectModel project, IOperation operation) => Of(project, operation, MaxDepth);

    /// <summary>The text of a piece, or <see langword="null"/> if it isn't known.</summary>
    public static string? Of(ProjectModel project, TextPiece piece) => piece.Text ?? (piece.IsOwnValue ? Of(project, piece.Operation) : null);

    private static string? Of(ProjectModel project, IOperation operation, int depth)
    {
        operation = operation.Unwrapped();
        if (operation.ConstantText() is { } constant)
        {
            return constant;
        }

        return depth == 0 ? null : operation switch
        {
            ILocalReferenceOperation local => OfOnly(project, LocalDefinitions.Reaching(project, local, enough: 2).Select(project.Operation), depth),
            IFieldReferenceOperation { Field: var field } when project.Declares(field) => OfMember(project, field.OriginalDefinition, depth),
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } when project.Declares(property) => OfProperty(project, property.OriginalDefinition, depth),
            IObjectCreationOperation creation when creation.Type.Is("Uri", "System") => OfUri(project, creation, depth),
            IArrayElementReferenceOperation { ArrayReference: var array, Indices: [var index] } => OfElement(project, array, index, depth),
            IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } list, Arguments: [var index] } => OfElement(project, list, index.Value, depth),
            IInvocationOperation call when TextPieces.JoinedCollection(call) is { } collection && WrittenElements.Of(project, collection) is { } elements => OfElements(project, elements, call.Arguments.Argument("separator"), depth),
            _ => OfPieces(project, operation, depth),
        };
    }

    private static string? OfProperty(ProjectModel project, IPropertySymbol property, int depth)
    {
        var returns = property.GetMethod is { } getter ? MemberWrites.Returns(project, getter) : [];
        return returns.Count > 0 ? OfOnly(project, returns, depth) : OfMember(project, property, depth);
    }

    private static string? OfMember(ProjectModel project, ISymbol member, int depth) => project.Once(OfMembers[depth], member);

    private static Func<ProjectModel, ISymbol, string?> OfMember(int depth)
        => (project, member) => OfOnly(project, MemberWrites.Initializers(project, member).Concat(MemberWrites.Assignments(project, member).Select(OperationFacts.Written)), depth) is var text && text is not "" ? text : IsFilledByOthers(member) ? null : text;

    /// <summary>Whether a member that starts empty may be given its value by others, as a binder gives options theirs.</summary>
    private static bool IsFilledByOthers(ISymbol member) => member is IPropertySymbol { IsStatic: false, SetMethod.DeclaredAccessibility: not Accessibility.Private };

    private static string? OfOnly(ProjectModel project, IEnumerable<IOperation?> values, int depth)
        => values.Take(2).ToArray() is [{ } value] ? Of(project, value, depth - 1) : null;

    private static string? OfUri(ProjectModel project, IObjectCreationOperation creation, int depth)
    {
        if (creation.Arguments.Argument("uriString") is { } text)
        {
            return Of(project, text, depth - 1);
        }

        return creation.Arguments.Argument("baseUri") is { } start && creation.Arguments.Argument("relativeUri") is { } path
            && Uri.TryCreate(Of(project, start, depth - 1), UriKind.Absolute, out var startUri)
            && Uri.TryCreate(startUri, Of(project, path, depth - 1), out var uri)
                ? uri.OriginalString
                : null;
    }

    private static string? OfElement(ProjectModel project, IOperation collection, IOperation index, int depth)
        => index.Unwrapped().ConstantValue is { HasValue: true, Value: int at } && WrittenElements.Of(project, collection) is { } elements && at >= 0 && at < elements.Count ? Of(project, elements[at], depth - 1) : null;

    private static string? OfElements(ProjectModel project, IReadOnlyList<IOperation> elements, IOperation? separator, int depth)
    {
        var texts = elements.Select(element => Of(project, element, depth - 1)).ToList();
        return texts.Contains(null) || (separator is null ? "" : Of(project, separator, depth - 1)) is not { } between ? null : string.Join(between, texts);
    }

    private static string? OfPieces(ProjectModel project, IOperation operation, int depth)
    {
        var pieces = TextPieces.Of(operation);
        if (pieces.Length < 2 && (pieces.IsEmpty || pieces[0].Operation == operation))
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            if ((piece.Text ?? (piece.IsOwnValue ? Of(project, piece.Operation, depth - 1) : null)) is not { } known)
            {
                return null;
            }

            text.Append(known);
        }

        return text.ToString();
    }
}
