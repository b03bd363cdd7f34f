using System.Globalization;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The flag beside the element of a tuple, <c>(bool Ok, string Text)</c>, where the code asked for it before: of the tuples that a method hands back those with another flag aren't meant.</summary>
internal static class TupleFlags
{
    /// <summary>What the branches around a read of an element say of another element of the same tuple.</summary>
    public static (string Key, bool Value)? Of(ProjectModel project, IOperation read, IOperation tuple)
        => LocalWrites.Referenced(tuple.Unwrapped()) is not { } owner || BranchConditions.Of(project, read) is not { } branch ? null
            : branch.FlagsOf(owner).Select(flag => Keyed((flag.Member as IFieldSymbol)?.ContainingType.IsTupleType == true ? ElementSteps.TupleKey((IFieldSymbol)flag.Member) : null, flag.Value)).FirstOrDefault(flag => flag is not null);

    /// <summary>What a branch says of one of the targets that a tuple is taken apart into.</summary>
    public static (string Key, bool Value)? Of(IOperation targets, BranchConditions? branch)
        => branch is null || (targets is IDeclarationExpressionOperation declaration ? declaration.Expression : targets) is not ITupleOperation tuple ? null
            : tuple.Elements.Select((target, index) => Declared(target).Type?.SpecialType == SpecialType.System_Boolean && branch.ValueOf(Declared(target)) is { HasValue: true, Value: bool value } ? Keyed(Number(index), value) : null).FirstOrDefault(flag => flag is not null);

    /// <summary>What a pattern asks of an element beside the one that it gives a name.</summary>
    public static (string Key, bool Value)? Of(IPatternOperation pattern)
        => pattern.Parent is IRecursivePatternOperation { DeconstructionSubpatterns: { IsEmpty: false } elements } ? elements.Select((element, index) => Constant(element) is { } value ? Keyed(Number(index), value) : null).FirstOrDefault(flag => flag is not null)
            : null;

    /// <summary>Whether elements may be those beside the one that is asked for.</summary>
    public static bool Allow(AccessPath asked, IReadOnlyList<IOperation> elements)
        => asked.Flag is not { } flag || !int.TryParse(flag.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= elements.Count
            || elements[index].Unwrapped().ConstantValue is not { HasValue: true, Value: bool value } || value == flag.Value;

    private static IOperation Declared(IOperation target) => target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;

    private static bool? Constant(IPatternOperation pattern) => pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool value } } ? value : null;

    private static (string Key, bool Value)? Keyed(string? key, bool value) => key is null ? null : (key, value);

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);
}
