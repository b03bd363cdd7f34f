using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The flags among the members of an object that the code asked before it reads another member: an object that is made with another flag isn't the one that is read.</summary>
internal sealed class ObjectFlags
{
    private readonly ProjectModel _project;

    private readonly List<(ISymbol Member, bool Value)> _flags;

    private ObjectFlags(ProjectModel project, List<(ISymbol Member, bool Value)> flags) => (_project, _flags) = (project, flags);

    /// <summary>What the branches around a read say of the other members of the object; <see langword="null"/> if nothing.</summary>
    public static ObjectFlags? Of(ProjectModel project, IMemberReferenceOperation? read)
        => read is { Parent: IPropertySubpatternOperation { Parent: IRecursivePatternOperation pattern } } ? FlagsIn(pattern).ToList() is { Count: > 0 } beside ? new ObjectFlags(project, beside) : null
            : read?.Instance is { } instance && LocalWrites.Referenced(instance.Unwrapped()) is { } owner && BranchConditions.Of(project, read)?.FlagsOf(owner).ToList() is { Count: > 0 } flags ? new ObjectFlags(project, flags) : null;

    private static IEnumerable<(ISymbol Member, bool Value)> FlagsIn(IRecursivePatternOperation pattern)
        => from member in pattern.PropertySubpatterns
           where member is { Member: IMemberReferenceOperation, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool } } }
           select (((IMemberReferenceOperation)member.Member).Member.OriginalDefinition, (bool)((IConstantPatternOperation)member.Pattern).Value.ConstantValue.Value!);

    /// <summary>Whether a creation may make the object.</summary>
    public bool Allow(IObjectCreationOperation creation)
        => _flags.TrueForAll(flag => Given(creation, flag.Member)?.Unwrapped().ConstantValue is not { HasValue: true, Value: bool value } || value == flag.Value);

    /// <summary>Whether an assignment in an object initializer may be one to the object.</summary>
    public bool Allow(IAssignmentOperation assignment)
        => assignment.Parent is not IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } || Allow(creation);

    /// <summary>What a creation gives a member: by its initializer, or by the parameter that is called like it.</summary>
    private IOperation? Given(IObjectCreationOperation creation, ISymbol member)
        => creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment => MemberWrites.IsReference(assignment.Target, member)) is { } assigned ? assigned.Value
            : creation.Arguments.FirstOrDefault(argument => argument.Parameter is { } parameter && IsGiven(parameter, member))?.Value;

    /// <summary>Whether a parameter of a constructor declares the property, or is what the constructor writes to the member.</summary>
    private bool IsGiven(IParameterSymbol parameter, ISymbol member)
        => _project.Declarations(member).Any(declaration => declaration is ParameterSyntax && declaration == _project.Declarations(parameter.OriginalDefinition).FirstOrDefault())
            || MemberWrites.Assignments(_project, member).Select(assignment => assignment.Value).Concat(MemberWrites.Initializers(_project, member)).Any(value => LocalWrites.IsReference(value.Unwrapped(), parameter.OriginalDefinition));
}
