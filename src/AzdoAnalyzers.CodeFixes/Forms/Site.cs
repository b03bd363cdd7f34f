using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using AzdoAnalyzers.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>The place where a target is replaced, with all that the forms of a fix need to know of it.</summary>
/// <param name="Target">The expression found.</param>
/// <param name="Model">The semantic model of its document.</param>
/// <param name="Replaced">The expression that is replaced: the target's, or the fallback that it ends.</param>
/// <param name="Read">The read that takes the place of the target's parts.</param>
/// <param name="End">What stands behind the value.</param>
internal sealed record Site(Target Target, SemanticModel Model, ExpressionSyntax Replaced, EnvironmentRead Read, UrlEnd End = UrlEnd.Open)
{
    /// <summary>What takes the place, made from the value's name; absent: the target with the values in the place of its parts.</summary>
    public Func<string, string>? Written { get; init; }

    /// <summary>What the fix is called, where it does more than to put a read in the place of the target.</summary>
    public string? Title { get; init; }

    public DocumentId Document => Target.Document.Id;

    public SourceStyle Style { get; } = new(Model.SyntaxTree.GetRoot());

    /// <summary>The choices of the file's configuration.</summary>
    public CodeStyle CodeStyle { get; } = CodeStyle.Of(Target.Document, Model.SyntaxTree);

    /// <inheritdoc cref="Target.LanguageVersion"/>
    public LanguageVersion LanguageVersion { get; } = Target.LanguageVersion;

    /// <summary>Whether what takes the place is the variable's value and nothing else.</summary>
    public bool IsBare => Write("name") == "name";

    /// <summary>What stands in the place, once the value has a name.</summary>
    public string Write(string name) => Written is null ? Replacement.Write(Target, name, End) : Written(name);

    /// <summary>A name for the value.</summary>
    public string Name(UniqueNames names) => names.Propose(Replaced, Model, [Read.Variable])[0];

    /// <summary>Names for the value, and for what is read where it is missing.</summary>
    public IReadOnlyList<string> NamesWithOtherwise(UniqueNames names)
        => names.Propose(Replaced, Model, new[] { Read, Read.Otherwise }.OfType<EnvironmentRead>().Select(read => read.Variable));

    /// <summary>What a local for a value that may be missing is declared with.</summary>
    public string LocalType
        => CodeStyle.UsesVar ? "var" : !Read.IsNeverNull && Model.GetNullableContext(Replaced.SpanStart).AnnotationsEnabled() ? "string?" : "string";

    /// <summary>How blocks are written around a position.</summary>
    public BlockStyle BlockAt(int position)
    {
        var around = Style.BlockAt(position, CodeStyle.Indentation);
        return around with { BraceOnOwnLine = CodeStyle.BraceOnOwnLine ?? around.BraceOnOwnLine, StringType = CodeStyle.StringType };
    }

    /// <summary>The statements that read the value into a local and stop when there is none, up to where the next one begins.</summary>
    /// <param name="name">Name of the local.</param>
    /// <param name="lineBreak">A line break with the indentation of the statements.</param>
    /// <param name="style">How blocks are written.</param>
    public string GuardedRead(string name, string lineBreak, BlockStyle style)
        => $"{LocalType} {name} = {Read.Expression};{lineBreak}{Read.Guard(name, lineBreak, style)}{style.NewLine}{lineBreak}";

    /// <summary>The edit that puts an expression in the place.</summary>
    public TextEdit Replace(string expression, bool isPrimary)
        => new(Document, Replaced.Span, isPrimary || TakesAnyExpression(Replaced.Parent) || StandsAlone(SyntaxFactory.ParseExpression(expression)) ? expression : $"({expression})");

    /// <summary>The plan that makes edits here.</summary>
    public Plan Plan(IReadOnlyList<TextEdit> edits, IReadOnlyList<string> names)
        => new(Target, edits) { Names = names, Discarded = Discarded, Title = Title };

    /// <summary>The code that goes; none where a read is there already and stays.</summary>
    private IReadOnlyList<TextSpan> Discarded
        => Target.Parts[0].Kind is FixKind.UnguardedRead ? [] : Written is null ? Target.Spans : [Target.Expression.Span];

    /// <summary>Whether an expression needs no parentheses whatever it stands in, or as the first of the summands there.</summary>
    private bool StandsAlone(ExpressionSyntax expression)
        => expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax
            || (expression.IsKind(SyntaxKind.AddExpression) && Replaced.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum && sum.Left == Replaced);

    private static bool TakesAnyExpression(SyntaxNode? parent)
        => parent is ArgumentSyntax
            or EqualsValueClauseSyntax
            or ArrowExpressionClauseSyntax
            or ReturnStatementSyntax
            or YieldStatementSyntax
            or AssignmentExpressionSyntax
            or LambdaExpressionSyntax
            or ParenthesizedExpressionSyntax
            or InitializerExpressionSyntax
            or ExpressionElementSyntax
            or SwitchExpressionArmSyntax
            or AnonymousObjectMemberDeclaratorSyntax;
}
