using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source;

/// <summary>What the project calls a method on: where nobody else can call it, <c>this</c> in its body is one of these objects.</summary>
internal static class Receivers
{
    /// <summary>Beyond it, the method is called on all kinds of objects.</summary>
    private const int MaxUses = 32;

    /// <summary>What the method is called on, in a fixed order; <see langword="null"/> where other code can call it too, or a use doesn't say.</summary>
    public static IReadOnlyList<IOperation>? Of(ProjectModel project, IMethodSymbol method)
        => project.Once<IReadOnlyList<IOperation>?>(nameof(Receivers), method, () => method is { MethodKind: MethodKind.Ordinary, IsStatic: false } && IsOnlyCalledHere(project, method) ? Find(project, method) : null);

    private static List<IOperation>? Find(ProjectModel project, IMethodSymbol method)
    {
        var receivers = new List<IOperation>();
        foreach (var use in Callers.PossibleCalls(project, method).Concat(Callers.References(project, method)))
        {
            if (receivers.Count == MaxUses || (use as IInvocationOperation)?.Instance is not { } receiver && (receiver = (use as IMethodReferenceOperation)?.Instance) is null)
            {
                return null;
            }

            receivers.Add(receiver);
        }

        return receivers;
    }

    /// <summary>Whether no library calls the method by what it overrides or implements, and no other project by its name.</summary>
    private static bool IsOnlyCalledHere(ProjectModel project, IMethodSymbol method)
    {
        var isLibrary = project.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        return CalledAs(method).All(called => project.Declares(called) && !(isLibrary && called.IsVisible()));
    }

    /// <summary>The method, what it overrides and what it implements.</summary>
    private static IEnumerable<IMethodSymbol> CalledAs(IMethodSymbol method)
    {
        for (var own = method; own is not null; own = own.OverriddenMethod)
        {
            yield return own.OriginalDefinition;
        }

        foreach (var declared in method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>())
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(declared), method))
            {
                yield return declared.OriginalDefinition;
            }
        }
    }
}
