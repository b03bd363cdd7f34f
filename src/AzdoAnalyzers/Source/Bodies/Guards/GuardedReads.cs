using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>
/// What the tracer asks about guards: whether a value that is read somewhere can't be missing there, if it comes from a certain definition.
/// Guards matter only for what is read from the environment, and only if a rule asks: else nothing is looked at, and all counts as guarded.
/// </summary>
/// <param name="project">The project.</param>
/// <param name="areAsked">Whether guards are looked for.</param>
internal sealed class GuardedReads(ProjectModel project, bool areAsked)
{
    /// <summary>How many calls back a guard is looked for.</summary>
    private const int MaxCallers = 3;

    private readonly GuardAnalysis _analysis = new(project);

    private readonly bool _isNeeded = areAsked && project.Options.NeedsGuards && project.TreesThatReadEnvironment.Count > 0;

    /// <summary>Whether a local or parameter can't be missing where it is read, if it was written there; for what a parameter is handed the body itself counts.</summary>
    /// <param name="read">The read.</param>
    /// <param name="symbol">What is read.</param>
    /// <param name="definition">The value that was written; <see langword="null"/>: what was there before the body.</param>
    public bool Guard(IOperation read, ISymbol symbol, SyntaxNode? definition = null)
        => !_isNeeded
            || (IsAskedFor(read, symbol) && _analysis.UnguardedAt(read, new GuardedValue(project, symbol)) is { } unguarded && !unguarded.Contains(definition ?? DefinitionSearch.Entry));

    /// <summary>Whether an environment variable was asked for before, and is there, where it is read.</summary>
    public bool Guard(IOperation read, string variable)
        => !_isNeeded || (variable.Length > 0 && IsReadTwice(read) && _analysis.UnguardedAt(read, new GuardedValue(project, symbol: null, variable)) is { IsEmpty: true });

    /// <summary>Whether a field or property can't be missing where it is read, whatever was there before the body: a guard in the body, in a constructor or in all callers.</summary>
    public bool GuardMember(IOperation read, ISymbol member)
        => !_isNeeded || (IsAskedForAnywhere(member) && IsPresent(read, new GuardedValue(project, member), MaxCallers));

    /// <summary>Whether what is written to a field or property can't be missing behind the body that writes it, or is guarded where it is read in the same body.</summary>
    public bool GuardWrite(IOperation written, IOperation read, ISymbol member)
        => !_isNeeded || (IsAskedForAnywhere(member) && IsWritePresent(written, read, new GuardedValue(project, member)));

    /// <summary>Whether anything in the file asks for the name: if not, no graph of the body is needed to know that nothing guards.</summary>
    private bool IsAskedFor(IOperation read, ISymbol symbol) => project.Index(read.Syntax.SyntaxTree).AsksFor(symbol.Name);

    private bool IsAskedForAnywhere(ISymbol member) => project.TreesThatMayUse(member, member.Name).Any(tree => project.Index(tree).AsksFor(member.Name));

    private bool IsReadTwice(IOperation read) => project.Index(read.Syntax.SyntaxTree).Invocations(nameof(Environment.GetEnvironmentVariable)).Count > 1;

    private bool IsWritePresent(IOperation written, IOperation read, GuardedValue member)
        => (_analysis.UnguardedBehind(written, member) is { } behind && !behind.Contains(written.Syntax))
            || (written.Root().Syntax == read.Root().Syntax && _analysis.UnguardedAt(read, member) is { } there && !there.Contains(written.Syntax) && !there.Contains(DefinitionSearch.Entry));

    private bool IsPresent(IOperation read, GuardedValue member, int callers)
        => _analysis.UnguardedAt(read, member) is { } unguarded
            && (unguarded.IsEmpty || (unguarded.SetEquals([DefinitionSearch.Entry]) && IsPresentBefore(read, member, callers)));

    private bool IsPresentBefore(IOperation read, GuardedValue member, int callers)
        => callers > 0
            && Method(read) is { } method
            && project.Once(nameof(IsPresentBefore), (method, member.Symbol, callers), () => ConstructorsGuard(method, member) || CallersGuard(method, member, callers));

    /// <summary>Whether there are callers, and all of them have asked. The first one that hasn't ends the search.</summary>
    private bool CallersGuard(IMethodSymbol method, GuardedValue member, int callers)
    {
        var isCalled = false;
        foreach (var call in Callers.Calls(project, method))
        {
            isCalled = true;
            if (!IsPresent(call, member, callers - 1))
            {
                return false;
            }
        }

        return isCalled;
    }

    private bool ConstructorsGuard(IMethodSymbol method, GuardedValue member)
        => method.MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor)
            && SymbolEqualityComparer.Default.Equals(method.ContainingType, member.Symbol!.ContainingType)
            && method.ContainingType.Constructors.Where(constructor => !constructor.IsImplicitlyDeclared).ToImmutableArray() is { IsEmpty: false } constructors
            && constructors.All(constructor => _analysis.Methods.ProveByReturning(constructor, member));

    private IMethodSymbol? Method(IOperation operation)
    {
        var symbol = project.SemanticModel(operation.Syntax).GetEnclosingSymbol(operation.Syntax.SpanStart);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol as IMethodSymbol;
    }
}
