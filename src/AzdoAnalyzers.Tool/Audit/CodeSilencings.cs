using System.Collections.Immutable;
using AzdoAnalyzers.Tool.Scan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Tool.Audit;

/// <summary>What silences rules in the code of a project: <c>#pragma warning disable</c> and <c>[SuppressMessage]</c>.</summary>
internal static class CodeSilencings
{
    private const string AttributeName = "SuppressMessage";

    private const string AttributeType = "System.Diagnostics.CodeAnalysis.SuppressMessageAttribute";

    private const string JustificationProperty = "Justification";

    /// <summary>Lists them.</summary>
    /// <param name="compilation">The project's compilation.</param>
    /// <param name="findings">What the rules find in the project.</param>
    public static IEnumerable<Silencing> Of(Compilation compilation, IReadOnlyList<UnsilencedFinding> findings)
    {
        var byTree = findings.Where(finding => finding.Diagnostic.Location.IsInSource).ToLookup(finding => finding.Diagnostic.Location.SourceTree!);
        var names = AttributeNamesIn(compilation);
        return compilation.SyntaxTrees.SelectMany(tree => Pragmas(tree, [.. byTree[tree]]).Concat(Attributes(tree, compilation, names, findings)));
    }

    private static IEnumerable<Silencing> Pragmas(SyntaxTree tree, IReadOnlyList<UnsilencedFinding> findings)
    {
        var root = tree.GetRoot();
        if (!root.ContainsDirectives)
        {
            yield break;
        }

        PragmaWarningDirectiveTriviaSyntax[] pragmas = [.. root.DescendantNodes(node => node.ContainsDirectives, descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>().Where(pragma => pragma.IsActive)];
        foreach (var (index, pragma) in pragmas.Index().Where(entry => entry.Item.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword)))
        {
            UnsilencedFinding[] hidden = [.. findings.Where(finding => finding.Diagnostic.IsSuppressed && IsCovered(finding, pragma, pragmas.Skip(index + 1)))];
            var isBare = pragma.ErrorCodes.Count == 0;
            var rules = isBare ? Silencing.RulesAmong(hidden.Select(finding => finding.Rule)) : Silencing.RulesAmong(pragma.ErrorCodes.Select(code => code.ToString()));
            if (rules.Length > 0)
            {
                yield return new(tree.FilePath, LineOf(pragma), "#pragma warning disable", rules, hidden.Length, isBare ? ["all warnings"] : []);
            }
        }
    }

    /// <summary>Whether a finding stands after a directive that names its rule, and before one that takes it back.</summary>
    private static bool IsCovered(UnsilencedFinding finding, PragmaWarningDirectiveTriviaSyntax pragma, IEnumerable<PragmaWarningDirectiveTriviaSyntax> following)
    {
        var position = finding.Diagnostic.Location.SourceSpan.Start;
        return pragma.SpanStart < position
            && Names(pragma, finding.Rule)
            && !following.TakeWhile(next => next.SpanStart < position).Any(next => next.DisableOrRestoreKeyword.IsKind(SyntaxKind.RestoreKeyword) && Names(next, finding.Rule));
    }

    private static bool Names(PragmaWarningDirectiveTriviaSyntax pragma, string rule)
        => pragma.ErrorCodes.Count == 0 || pragma.ErrorCodes.Any(code => code.ToString() == rule);

    private static IEnumerable<Silencing> Attributes(SyntaxTree tree, Compilation compilation, ImmutableHashSet<string> names, IReadOnlyList<UnsilencedFinding> findings)
    {
        AttributeSyntax[] attributes = [.. tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>().Where(attribute => names.Contains(LastName(attribute.Name)))];
        if (attributes.Length == 0)
        {
            yield break;
        }

        var model = compilation.GetSemanticModel(tree);
        foreach (var attribute in attributes.Where(attribute => IsSuppression(attribute, model)))
        {
            var rules = Silencing.RulesAmong(Arguments(attribute).Select(argument => model.GetConstantValue(argument.Expression).Value).OfType<string>().Take(2).Skip(1).Select(id => id.Split(':')[0]));
            if (rules.Length > 0)
            {
                yield return new(
                    tree.FilePath,
                    LineOf(attribute),
                    AttributeName,
                    rules,
                    findings.Count(finding => finding.Attribute is { } reference && reference.SyntaxTree == tree && reference.Span == attribute.Span),
                    [.. Remarks(attribute, model)]);
            }
        }
    }

    private static IEnumerable<string> Remarks(AttributeSyntax attribute, SemanticModel model)
    {
        if (attribute.Parent is AttributeListSyntax { Target: { } target } && (target.Identifier.IsKind(SyntaxKind.AssemblyKeyword) || target.Identifier.IsKind(SyntaxKind.ModuleKeyword)))
        {
            yield return $"for the {target.Identifier.ValueText}";
        }

        var justification = attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == JustificationProperty);
        yield return justification is not null && model.GetConstantValue(justification.Expression).Value is not (null or "") ? "with a justification" : "without a justification";
    }

    /// <summary>The arguments of the constructor: category and rule.</summary>
    private static IEnumerable<AttributeArgumentSyntax> Arguments(AttributeSyntax attribute)
        => attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).OrderBy(argument => argument.NameColon?.Name.Identifier.ValueText == "checkId") ?? Enumerable.Empty<AttributeArgumentSyntax>();

    private static bool IsSuppression(AttributeSyntax attribute, SemanticModel model)
        => model.GetTypeInfo(attribute).Type?.ToDisplayString() == AttributeType;

    /// <summary>The names under which the attribute can be written: its own, and those that a using directive gives it.</summary>
    private static ImmutableHashSet<string> AttributeNamesIn(Compilation compilation)
    {
        ImmutableHashSet<string> own = [AttributeName, AttributeName + "Attribute"];
        return own.Union(compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            .OfType<UsingDirectiveSyntax>()
            .Where(directive => directive is { Alias: not null, Name: not null } && own.Contains(LastName(directive.Name)))
            .Select(directive => directive.Alias!.Name.Identifier.ValueText));
    }

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static int LineOf(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;
}
