using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Commands;

/// <summary>What the variables of a PowerShell script hold that is handed arguments: <c>$args[0]</c>, and the parameters that it declares.</summary>
internal static class ScriptArguments
{
    private const string Position = "position";

    private const string Name = "name";

    private const string AddArgument = nameof(AddArgument);

    private const string AddParameter = nameof(AddParameter);

    /// <summary>The calls that start something else, which takes the arguments behind them.</summary>
    private static readonly IReadOnlyList<string> Starts = ["AddScript", "AddCommand", "AddStatement"];

    /// <summary>What names a variable behind its sign.</summary>
    private const string Names = $"(?:args\\[(?<{Position}>\\d{{1,2}})\\]|(?<{Name}>\\w+)\\b(?!:)|\\{{(?<{Name}>\\w+)\\}})";

    private static readonly Regex Variable = new($"\\$(?:{Names}|\\(\\s*\\${Names}\\s*\\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Parameters = new($"^\\s*param\\s*\\((?:[^()$]|\\([^()]*\\)|\\$(?<{Name}>\\w+)\\b)*\\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The script behind its parameters, with the arguments in the place of the variables that hold them, as far as they are seen.</summary>
    /// <param name="use">The call that takes the script.</param>
    /// <param name="script">The script.</param>
    public static ComposedText In(SinkUse use, ComposedText script)
    {
        if (script.Text.IndexOf('$') < 0 || CallArgument.CallOf(use.Value) is not IInvocationOperation call || Handed(call).ToList() is not { Count: > 0 } handed)
        {
            return script;
        }

        var parameters = Parameters.Match(script.Text);
        var declared = parameters.Groups[Name].Captures.Cast<Capture>().Select(name => name.Value).ToList();
        var pieces = ImmutableArray.CreateBuilder<ComposedPiece>();
        var start = parameters.Length;
        foreach (var variable in Variable.Matches(script.Text, start).Cast<Match>())
        {
            if (ValueOf(variable, handed, declared) is { } value)
            {
                pieces.AddRange(ComposedTexts.Cut(script, start, variable.Index - start));
                pieces.Add(new ComposedPiece(value.Unwrapped(), Text: null, IsOwnValue: true, Frame: null));
                start = variable.Index + variable.Length;
            }
        }

        pieces.AddRange(ComposedTexts.Cut(script, start, script.Text.Length - start));
        return new ComposedText(pieces.ToImmutable());
    }

    private static IOperation? ValueOf(Match variable, List<IInvocationOperation> handed, List<string> declared)
    {
        var name = variable.Groups[Name].Value;
        var position = variable.Groups[Position].Success ? int.Parse(variable.Groups[Position].Value, CultureInfo.InvariantCulture) : declared.FindIndex(own => own.Equals(name, StringComparison.OrdinalIgnoreCase));
        return handed.Where(call => name.Length > 0 && call.Arguments.Argument("parameterName")?.ConstantText()?.Equals(name, StringComparison.OrdinalIgnoreCase) == true)
            .Concat(handed.Where(call => call.TargetMethod.Name == AddArgument).Skip(position < 0 ? handed.Count : position))
            .Select(call => call.Arguments.Argument("value"))
            .FirstOrDefault();
    }

    /// <summary>The calls that hand arguments to a script, in their order: those that are chained to the call which takes it, and those of the same body on the same object.</summary>
    private static IEnumerable<IInvocationOperation> Handed(IInvocationOperation script)
    {
        var shell = Start(script);
        return script.Root().Descendants().OfType<IInvocationOperation>()
            .Where(call => call.Syntax.Span.End > script.Syntax.Span.End && call.TargetMethod.ContainingType?.Name == script.TargetMethod.ContainingType?.Name && IsOf(call, script, shell))
            .OrderBy(call => call.Syntax.Span.End)
            .TakeWhile(call => !Starts.Contains(call.TargetMethod.Name))
            .Where(call => call.TargetMethod.Name is AddArgument or AddParameter);
    }

    private static bool IsOf(IInvocationOperation call, IInvocationOperation script, IOperation shell)
        => call.Syntax.Span.Contains(script.Syntax.Span) || (shell.Variable() is not null && SyntaxFactory.AreEquivalent(Start(call).Syntax, shell.Syntax));

    /// <summary>What a chain of calls starts with.</summary>
    private static IOperation Start(IOperation call)
    {
        while (call is IInvocationOperation { Instance: { } instance })
        {
            call = instance.Unwrapped();
        }

        return call;
    }
}
