using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// A local that the code behind its value sets again, or asks for. A <c>throw</c> right behind the value would come before that: the guard goes
/// behind the last write, a check that is there becomes it, or there is no fix.
/// </summary>
internal static class CheckedLocal
{
    /// <summary>The plans for a value that such a local takes over, perhaps none; null where the local is neither set again nor asked for.</summary>
    public static IReadOnlyList<Plan>? Create(Site site)
    {
        if (LocalUses.Of(site.Replaced, site.Model) is not { } local)
        {
            return null;
        }

        var isSet = local.Next.Concat(local.Later).Any(statement => local.In(statement).Any(local.IsWrite));
        var isAskedFor = local.Next.Concat(local.Later).Any(statement => local.In(statement).Any(name => LocalUses.IsTest(name, site.Model)));
        return !isSet && !isAskedFor ? null
            : site.Read.Otherwise is null && GuardedLocal.Reads(site) is { Count: > 0 } reads && Checked(site, local, isSet) is { } check ? [site.Plan([.. reads, .. check], names: [])]
            : [];
    }

    /// <summary>The edits that see to a check; null where no place for one can be told.</summary>
    private static IReadOnlyList<TextEdit>? Checked(Site site, LocalUses local, bool isSet)
    {
        var last = isSet ? local.Next.LastOrDefault(statement => local.In(statement).Any(local.IsWrite)) : local.Statement;
        if (last is null
            || local.Later.Any(statement => local.In(statement).Any(local.IsWrite))
            || local.Next.TakeWhile(statement => statement.SpanStart <= last.SpanStart).Any(statement => IsRead(site, local, statement)))
        {
            return null;
        }

        var rest = local.Next.SkipWhile(statement => statement.SpanStart <= last.SpanStart).ToList();
        return rest.Concat(local.Later).Any(statement => local.In(statement).Any(name => LocalUses.IsTest(name, site.Model)))
            ? rest.Find(statement => local.In(statement).Any()) is IfStatementSyntax check ? Existing(site, local, check) : null
            : isSet && (GracefulExit.LastBefore(local, last) ?? last) is var behind && site.Style.IsFirstOnLine(behind.SpanStart) && GuardedLocal.EndOfLine(behind) is { } end ? [GuardedLocal.Guard(site, behind, local.Name, end)]
            : null;
    }

    /// <summary>Whether a statement that sets the local uses its value too, or sets it where nobody knows when.</summary>
    private static bool IsRead(Site site, LocalUses local, StatementSyntax statement)
        => local.In(statement).Any(name => local.IsWrite(name) ? name.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null || statement is LocalFunctionStatementSyntax : !LocalUses.IsTest(name, site.Model));

    /// <summary>The edits that make a check which is there find null and an empty text, and stop if it doesn't leave.</summary>
    private static IReadOnlyList<TextEdit>? Existing(Site site, LocalUses local, IfStatementSyntax check)
    {
        if (TestIn(site, local, check.Condition, isMissing: true) is { } missing)
        {
            return Leaves(check.Statement) ? [.. Mended(site, missing), .. ExistingGuard.MessageEdit(check, local.Name, site) is { } message ? new[] { message } : []]
                : check is { Else: null, Statement: BlockSyntax block } && missing.Condition == check.Condition ? [.. Mended(site, missing), Stop(site, block)]
                : null;
        }

        return TestIn(site, local, check.Condition, isMissing: false) is { } present && !check.CloseBy().SelectMany(local.In).Any() ? [.. Mended(site, present)] : null;
    }

    /// <summary>The statements that run whatever the condition of an <c>if</c> says: its <c>else</c>, and those behind it.</summary>
    private static IEnumerable<SyntaxNode> CloseBy(this IfStatementSyntax check)
    {
        if (check.Else is { } otherwise)
        {
            yield return otherwise;
        }

        foreach (var statement in check.AncestorsAndSelf().OfType<StatementSyntax>())
        {
            for (var next = statement.Next(); next is not null; next = next.Next())
            {
                yield return next;
            }
        }
    }

    /// <summary>The condition, or the part of it, that by itself makes an <c>if</c> run where the local is missing, or not run.</summary>
    private static (ExpressionSyntax Condition, MissingTest Test)? TestIn(Site site, LocalUses local, ExpressionSyntax condition, bool isMissing)
        => MissingTest.Of(condition, site.Model) is { Tested: IdentifierNameSyntax tested } test && tested.Identifier.ValueText == local.Name ? test.Outcome == isMissing ? (condition, test) : null
            : condition is BinaryExpressionSyntax binary && binary.IsKind(isMissing ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression)
                ? TestIn(site, local, binary.Left, isMissing) ?? TestIn(site, local, binary.Right, isMissing)
            : condition is ParenthesizedExpressionSyntax parenthesized ? TestIn(site, local, parenthesized.Expression, isMissing)
            : null;

    private static IEnumerable<TextEdit> Mended(Site site, (ExpressionSyntax Condition, MissingTest Test) check)
        => check.Test is { FindsNull: true, FindsEmpty: true } ? [] : [new TextEdit(site.Document, check.Condition.Span, check.Test.Whole(site.CodeStyle.StringType))];

    private static TextEdit Stop(Site site, BlockSyntax block)
    {
        var statement = block.Statements.LastOrDefault();
        var lineBreak = statement is null ? site.Style.LineBreakAt(block.CloseBraceToken.SpanStart) + site.BlockAt(block.SpanStart).Indentation : site.Style.LineBreakAt(statement.SpanStart);
        return TextEdit.Insert(site.Document, statement is null ? block.OpenBraceToken.Span.End : GuardedLocal.EndOfLine(statement) ?? statement.Span.End, $"{lineBreak}{site.Read.Throw};");
    }

    /// <summary>Whether a statement ends by leaving: nothing behind it runs.</summary>
    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements.Count > 0 && Leaves(block.Statements.Last()),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        YieldStatementSyntax yielded => yielded.IsKind(SyntaxKind.YieldBreakStatement),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: nameof(Environment.Exit) or nameof(Environment.FailFast) } } }
            => type.GetLastToken().ValueText is nameof(Environment) or "Application",
        _ => false,
    };
}
