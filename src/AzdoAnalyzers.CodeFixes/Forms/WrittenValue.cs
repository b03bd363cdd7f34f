using AzdoAnalyzers.Models.Leaks;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzdoAnalyzers.CodeFixes.Forms;

/// <summary>
/// Values that are also written where others can read them, to the console, a log, an exception's message or a file, also as a member of an object
/// that is serialized, or of a record: what writes them is to be mended first, or the variable's value would be written there, which AZDO1006 then
/// reports.
/// </summary>
internal static class WrittenValue
{
    /// <summary>How many variables, calls and collections after one another a value is followed through.</summary>
    private const int Depth = 4;

    /// <summary>How the names of methods start that make a text of an object and all of its members.</summary>
    private const string Serializing = "Serialize";

    private const string Cmdlets = "System.Management.Automation";

    private static readonly string[] Writers = ["log", "write", "print", "trace", "output", "echo", "show"];

    /// <summary>Whether a use writes the value, or puts it into something that is written.</summary>
    public static Task<bool> IsAsync(Solution solution, ValueUse use, CancellationToken cancellationToken) => IsAsync(solution, use, Depth, cancellationToken);

    private static async Task<bool> IsAsync(Solution solution, ValueUse use, int depth, CancellationToken cancellationToken)
    {
        var whole = Outermost(use);
        if (IsWritten(whole, use.Model) || await IsInWrittenObjectAsync(solution, use with { Expression = whole }, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (depth == 0)
        {
            return false;
        }

        foreach (var next in await ValueUse.NextAsync(solution, use with { Expression = whole }, cancellationToken).ConfigureAwait(false))
        {
            if (await IsAsync(solution, next, depth - 1, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value is put into an object of the solution that is serialized, or written as the text that it makes of itself, as a record does of its members.</summary>
    private static async Task<bool> IsInWrittenObjectAsync(Solution solution, ValueUse use, CancellationToken cancellationToken)
    {
        IReadOnlyList<ValueUse> objects = use.Expression.Parent switch
        {
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax made } => [use with { Expression = made }],
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax or WithExpressionSyntax } initializer } => [use with { Expression = (ExpressionSyntax)initializer.Parent! }],
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var owner } } when use.Model.GetSymbolInfo(owner, cancellationToken).Symbol is (ILocalSymbol or IParameterSymbol or IFieldSymbol) and var symbol => await ValueUse.OfAsync(solution, symbol, cancellationToken).ConfigureAwait(false),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } when use.Model.GetSymbolInfo(use.Expression, cancellationToken).Symbol is not IParameterSymbol => await ObjectsAroundAsync(solution, use, cancellationToken).ConfigureAwait(false),
            _ => [],
        };
        foreach (var made in objects.Where(made => made.Model.GetTypeInfo(made.Expression, cancellationToken).Type is { DeclaringSyntaxReferences.IsEmpty: false }))
        {
            if (IsShown(made) || (await ValueUse.NextAsync(solution, made, cancellationToken).ConfigureAwait(false)).Any(IsShown))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The objects whose member starts with a value: where they are made, and <c>this</c>.</summary>
    private static async Task<IReadOnlyList<ValueUse>> ObjectsAroundAsync(Solution solution, ValueUse use, CancellationToken cancellationToken)
    {
        if (use.Expression.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration || use.Model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type)
        {
            return [];
        }

        var objects = declaration.DescendantNodes().OfType<ThisExpressionSyntax>().Select(self => use with { Expression = self }).ToList();
        foreach (var constructor in type.InstanceConstructors)
        {
            var made = await ValueUse.OfAsync(solution, constructor, cancellationToken).ConfigureAwait(false);
            objects.AddRange(made.Select(place => place.Expression.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is { } creation ? place with { Expression = creation } : null).OfType<ValueUse>());
        }

        return objects;
    }

    /// <summary>Whether an object is serialized, or a text that tells of its members is written.</summary>
    private static bool IsShown(ValueUse made)
        => made.Expression.WithParentheses() is var whole
            && ((whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && SyntaxIndex.LastName(call.Expression)?.StartsWith(Serializing, StringComparison.Ordinal) == true)
                || (made.Model.GetTypeInfo(made.Expression).Type is { IsRecord: true } && IsWritten(OfText(made with { Expression = whole }), made.Model)));

    /// <summary>The text that an object makes of itself, where it is asked for it, and what that is put into.</summary>
    private static ExpressionSyntax OfText(ValueUse made)
        => Outermost(made.Expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(ToString), Parent: InvocationExpressionSyntax text } ? made with { Expression = text } : made);

    /// <summary>The text that a value is put into, or that is cut out of it: a piece of a token says too much as well.</summary>
    private static ExpressionSyntax Outermost(ValueUse use)
    {
        var whole = Withheld.Outermost(use.Expression, use.Model);
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == whole && IsText(call, use.Model) => Outermost(use with { Expression = call }),
            ElementAccessExpressionSyntax piece when piece.Expression == whole && IsText(piece, use.Model) => Outermost(use with { Expression = piece }),
            _ => whole,
        };
    }

    private static bool IsText(ExpressionSyntax expression, SemanticModel model) => model.GetTypeInfo(expression).Type?.SpecialType is SpecialType.System_String;

    private static bool IsWritten(ExpressionSyntax expression, SemanticModel model)
        => IsHandedToUnknownWriter(expression, model) || IsHandedToKnownWriter(expression, model);

    /// <summary>Whether a call that doesn't bind, as where a package isn't restored, or one of a cmdlet, is called as what writes is: <c>cmdlet.WriteVerbose($"PAT {pat}")</c>.</summary>
    private static bool IsHandedToUnknownWriter(ExpressionSyntax expression, SemanticModel model)
        => expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } call }
            && (called is SimpleNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax)
            && (model.GetSymbolInfo(call) is { Symbol: var symbol, CandidateSymbols.IsEmpty: true } && (symbol is null || symbol.ContainingNamespace?.ToDisplayString() == Cmdlets))
            && called.GetLastToken().ValueText is var name
            && Writers.Any(writer => IsWordIn(name, writer));

    private static bool IsHandedToKnownWriter(ExpressionSyntax expression, SemanticModel model)
        => expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument
            && model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && ParameterOf(argument, method) is { } parameter
            && (LeakCatalog.Of(method, parameter.Name, HolderOf(call, model)) is { Kind: not (LeakKind.Query or LeakKind.CommandLine) } || (method.MethodKind is MethodKind.DelegateInvoke && IsCalledAfterWriting(call)));

    /// <summary>Whether a delegate is called as what writes is: <c>log($"using {pat}")</c>.</summary>
    private static bool IsCalledAfterWriting(ExpressionSyntax call)
        => call is InvocationExpressionSyntax { Expression: var called }
            && (called is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke), Expression: var target } ? target : called).GetLastToken().ValueText is var name
            && Writers.Any(writer => IsWordIn(name, writer));

    /// <summary>Whether a name in Pascal or camel case has a word: <c>logLine</c> and <c>_onLog</c> have "log", and <c>login</c> has not.</summary>
    private static bool IsWordIn(string name, string word)
    {
        for (var start = name.IndexOf(word, StringComparison.OrdinalIgnoreCase); start >= 0; start = name.IndexOf(word, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = start + word.Length;
            if ((start == 0 || char.IsUpper(name[start]) || !char.IsLetter(name[start - 1])) && (end == name.Length || !char.IsLower(name[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
        => argument.NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name)
            : method.Parameters.ElementAtOrDefault(((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument)) ?? method.Parameters.LastOrDefault(parameter => parameter.IsParams);

    /// <summary>The type whose property the object is that a method is called on: <c>Console.Error</c>.</summary>
    private static INamedTypeSymbol? HolderOf(ExpressionSyntax call, SemanticModel model)
        => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var called } } && model.GetSymbolInfo(called).Symbol is IPropertySymbol { ContainingType: var type } ? type : null;
}
