using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Flow.Steps.Urls;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Texts that a library puts together of what stands elsewhere: of the elements of a list, the parts of a path, the properties of a <c>UriBuilder</c>.</summary>
internal static class AssembledTexts
{
    private const string SchemeEnd = "://";

    /// <summary>How many pieces a function grows a text to: one that takes it twice doubles it with each element.</summary>
    private const int MaxPieces = 256;

    /// <summary>The pieces of such a text in order; <see langword="null"/> for another expression, or where they aren't seen.</summary>
    public static IReadOnlyList<TextPiece>? Of(ProjectModel project, IOperation value)
        => value switch
        {
            IInvocationOperation { TargetMethod: { Name: nameof(string.Join), ContainingType.SpecialType: SpecialType.System_String } } join when join.Arguments.Argument("separator") is { } separator && List(join) is { } list
                => Between(ListedElements.Of(project, list), new TextPiece(separator, SingleText.Of(project, separator), isOwnValue: true)),
            IInvocationOperation { TargetMethod: { Name: nameof(Path.Combine) or "Join", ContainingType: { Name: nameof(Path) } type } } path when type.Is(nameof(Path), "System.IO")
                => Between(List(path) is { } list ? ListedElements.Of(project, list) : [.. path.Arguments.Select(argument => argument.Value)], new TextPiece(path, "/", isOwnValue: false)),
            IInvocationOperation { TargetMethod: { Name: nameof(Enumerable.Aggregate), ContainingType.Name: nameof(Enumerable) } } aggregate => Grown(project, aggregate),
            IInvocationOperation query when Queried(query) is { } url => WithQuery(query, url),
            IObjectCreationOperation creation when creation.Type.Is(nameof(UriBuilder), "System") => OfBuilder(project, creation),
            { Type: { SpecialType: SpecialType.None } type } when HoldsTexts(type) => Between(ListedElements.Of(project, value), separator: null),
            _ => null,
        };

    /// <summary>The URL that a call of a library adds names and values to the query of; <see langword="null"/> if it is another call.</summary>
    public static IOperation? Queried(IInvocationOperation call)
        => !UrlRows.AddToQuery.Any(row => row.Includes(call.TargetMethod)) ? null : call.Arguments.Argument("uri") ?? RowSteps.Receiver(call);

    /// <summary>The argument that holds all the others.</summary>
    private static IOperation? List(IInvocationOperation call)
        => call.Arguments.Select(argument => argument.Value.Unwrapped()).FirstOrDefault(value => value.Type is { } type && HoldsTexts(type));

    private static bool HoldsTexts(ITypeSymbol type)
        => type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_String } || IsSequence(type) || type.AllInterfaces.Any(IsSequence);

    private static bool IsSequence(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [{ SpecialType: SpecialType.System_String }] };

    private static List<TextPiece> Between(IReadOnlyList<IOperation> elements, TextPiece? separator)
    {
        var pieces = new List<TextPiece>();
        foreach (var element in elements)
        {
            if (pieces.Count > 0 && separator is { Text: not "" } between)
            {
                pieces.Add(between);
            }

            pieces.AddRange(TextPieces.Of(element));
        }

        return pieces;
    }

    /// <summary>What a function grows a text by, for each element of a list: where it adds to the text it isn't asked when.</summary>
    private static List<TextPiece>? Grown(ProjectModel project, IInvocationOperation aggregate)
    {
        if (aggregate.Arguments.Argument("func")?.DescendantsAndSelf().OfType<IAnonymousFunctionOperation>().FirstOrDefault() is not { Symbol.Parameters: [var grown, var next] } function
            || Sums(function.Body).Select(TextPieces.Of).FirstOrDefault(pieces => pieces.Length > 1 && pieces.Any(piece => Names(piece, grown)) && pieces.Any(piece => Names(piece, next))) is not { IsDefaultOrEmpty: false } sum)
        {
            return null;
        }

        var text = aggregate.Arguments.Argument("seed") is { } seed ? TextPieces.Of(seed).ToList() : null;
        foreach (var element in aggregate.Arguments is [{ Value: var source }, ..] ? ListedElements.Of(project, source) : [])
        {
            var added = TextPieces.Of(element);
            if (text?.Count > MaxPieces)
            {
                return null;
            }

            text = text is null ? [.. added] : [.. sum.SelectMany(piece => Names(piece, grown) ? text : Names(piece, next) ? added : (IEnumerable<TextPiece>)[piece])];
        }

        return text;
    }

    /// <summary>What a function may hand back.</summary>
    private static IEnumerable<IOperation> Sums(IOperation body) => MemberWrites.Returns(body).SelectMany(Alternatives);

    private static IEnumerable<IOperation> Alternatives(IOperation value)
        => value.Unwrapped() is IConditionalOperation { WhenFalse: { } whenFalse } choice ? Alternatives(choice.WhenTrue).Concat(Alternatives(whenFalse)) : [value.Unwrapped()];

    private static bool Names(TextPiece piece, IParameterSymbol parameter)
        => piece.IsOwnValue && piece.Operation.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter));

    /// <summary>The URL with a name and value behind it, or all of those that a dictionary has which is written there.</summary>
    private static List<TextPiece> WithQuery(IInvocationOperation query, IOperation url)
    {
        var entries = query.Arguments.Argument("name") is { } name && query.Arguments.Argument("value") is { } value ? [(name, value)]
            : query.Arguments.Argument("queryString")?.Unwrapped() is IObjectCreationOperation { Initializer.Initializers: var initial } ? [.. initial.Select(entry => ElementWrites.Of(entry, _ => true)).OfType<ElementWrite>().Where(entry => entry.KeyValue is not null).Select(entry => (entry.KeyValue!, entry.Value))]
            : Array.Empty<(IOperation Name, IOperation Value)>();
        var pieces = TextPieces.Of(url).ToList();
        foreach (var (entryName, entryValue) in entries)
        {
            pieces.Add(Literal(query, pieces.Exists(piece => piece.Text?.IndexOf('?') >= 0) ? "&" : "?"));
            pieces.AddRange(TextPieces.Of(entryName));
            pieces.Add(Literal(query, "="));
            pieces.AddRange(TextPieces.Of(entryValue));
        }

        return pieces;
    }

    /// <summary>The URL of a builder, with the user information that it is given.</summary>
    private static List<TextPiece>? OfBuilder(ProjectModel project, IObjectCreationOperation builder)
    {
        var parts = new UriBuilderParts(project, builder);
        if (builder.Arguments.Argument("uri") is { } start)
        {
            return parts is { UserName: null, Password: null } ? null : WithUser(project, builder, start, parts);
        }

        return parts is { Scheme: { Length: > 0 } scheme, Host.Length: > 0 }
            ? [Literal(builder, scheme + SchemeEnd), .. User(builder, parts), Literal(builder, parts.Host), Literal(builder, "/"), .. PiecesOf(parts.Path)]
            : null;
    }

    /// <summary>The text that a builder starts with, with user information behind its scheme; a path that is set takes the place of its own.</summary>
    private static List<TextPiece>? WithUser(ProjectModel project, IObjectCreationOperation builder, IOperation start, UriBuilderParts parts)
    {
        var text = SpelledText.Of(project, start);
        if (text.IndexOf(SchemeEnd, StringComparison.Ordinal) is not (> 0 and var scheme))
        {
            return null;
        }

        var host = scheme + SchemeEnd.Length;
        var end = parts.NewPath is not null && text.IndexOf('/', host) is > 0 and var slash ? slash : text.Length;
        return [Literal(start, text.Substring(0, host)), .. User(builder, parts), Literal(start, text.Substring(host, end - host)), .. parts.NewPath is { } path ? TextPieces.Of(path).Prepend(Literal(builder, "/")) : []];
    }

    private static IEnumerable<TextPiece> User(IOperation builder, UriBuilderParts parts)
        => (parts.UserName, parts.Password) switch
        {
            (null, null) => [],
            (var name, null) => TextPieces.Of(name).Append(Literal(builder, "@")),
            (null, var password) => TextPieces.Of(password).Prepend(Literal(builder, ":")).Append(Literal(builder, "@")),
            (var name, var password) => [.. TextPieces.Of(name), Literal(builder, ":"), .. TextPieces.Of(password), Literal(builder, "@")],
        };

    private static ImmutableArray<TextPiece> PiecesOf(IOperation? value) => value is null ? ImmutableArray<TextPiece>.Empty : TextPieces.Of(value);

    private static TextPiece Literal(IOperation place, string text) => new(place, text, isOwnValue: false);
}
