using System.Collections.Immutable;
using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Leaks;
using AzdoAnalyzers.Models.Leaks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.Rules;

/// <summary>AZDO1006: a credential is written where others can read it.</summary>
internal static class LeakedCredentialVerdict
{
    /// <summary>Of several leaks at one place none is nearer than the other.</summary>
    public const int Distance = 0;

    public static Diagnostic Of(Leak leak)
        => Diagnostic.Create(
            Descriptors.LeakedCredential,
            leak.Node.GetLocation(),
            additionalLocations: leak.Place.Contains(leak.Node) ? [] : [leak.Place.GetLocation()],
            leak.Place.Contains(leak.Node) ? Properties(leak) : Properties(leak).Add(TracedFinding.RolesProperty, TracedFinding.Text([WayRole.Used])),
            MessageLine.Arguments(Descriptors.LeakedCredential, leak.Node, leak.Place, Target(leak.Kind)));

    /// <summary>The name can stand in for the value where that is only looked at, and is written there as it is.</summary>
    private static ImmutableDictionary<string, string?> Properties(Leak leak)
        => leak is { Kind: LeakKind.Console or LeakKind.Log or LeakKind.Exception or LeakKind.Telemetry, Variable: { } variable } && AnalyzerSettings.IsVariableName(variable) && IsWrittenWhole(leak)
            ? FixAdvice.None(FixReason.Shown).Add(FixProperties.Kind, nameof(FixKind.NameOfVariable)).Add(FixProperties.Variable, variable)
            : FixAdvice.None(leak.Variable is null ? FixReason.NoVariable : FixReason.Changed);

    /// <summary>Whether nothing stands between the value and the call that writes it but texts that it is put into.</summary>
    private static bool IsWrittenWhole(Leak leak)
        => leak.Place.Contains(leak.Node) && leak.Node.Ancestors().TakeWhile(node => node != leak.Place).All(node => node is InterpolationSyntax or InterpolatedStringExpressionSyntax or ParenthesizedExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression });

    private static string Target(LeakKind kind)
        => kind switch
        {
            LeakKind.Console => "the console",
            LeakKind.Log => "a log",
            LeakKind.Exception => "an exception message",
            LeakKind.Telemetry => "telemetry",
            LeakKind.File => "a file",
            LeakKind.CommandLine => "a command line",
            LeakKind.Query => "a URL query",
            LeakKind.Text => "the text of an object",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
        };
}
