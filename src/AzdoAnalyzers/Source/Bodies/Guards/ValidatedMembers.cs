using AzdoAnalyzers.Models.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Source.Bodies.Guards;

/// <summary>Says which members of options can't be missing because the project has the objects validated, wherever that is written.</summary>
/// <param name="project">The project.</param>
/// <param name="analysis">Says what conditions prove.</param>
internal sealed class ValidatedMembers(ProjectModel project, GuardAnalysis analysis)
{
    /// <summary>The missing states that a field or property can't be in.</summary>
    public ValueStates Of(ISymbol member)
        => member.IsStatic ? ValueStates.None
            : project.Once(nameof(ValidatedMembers), member, () => ValidationRows.All.Aggregate(ValueStates.None, (all, row) => all == ValueStates.Missing ? all : all | By(row, member)));

    /// <summary>What an attribute says that validation reads.</summary>
    public static ValueStates ByAttribute(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && ValidationRows.Required.Includes(type))
            {
                return attribute.NamedArguments.Any(argument => argument is { Key: ValidationRows.AllowEmptyStrings, Value.Value: true }) ? ValueStates.Null : ValueStates.Missing;
            }
        }

        return ValueStates.None;
    }

    /// <summary>Whether a call validates the object that a member belongs to, without naming it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="kind">What it does where the member is missing.</param>
    /// <param name="value">The member, and the state that is asked about.</param>
    public static bool AreValidatedBy(IInvocationOperation call, GuardKind kind, GuardedValue value)
        => value is { IsShared: true, Symbol: { } member }
            && RowOf(call, kind) is { } row
            && ByAttribute(member).HasFlag(value.State)
            && SymbolEqualityComparer.Default.Equals(GuardSubject.Of(call, row)?.Unwrapped().Type, member.ContainingType);

    private static GuardRow? RowOf(IInvocationOperation call, GuardKind kind)
    {
        foreach (var row in GuardRows.Of(call.TargetMethod))
        {
            if (row.Kind == kind)
            {
                return row;
            }
        }

        return null;
    }

    private ValueStates By(ValidationRow row, ISymbol member)
        => row.Kind switch
        {
            ValidationKind.Annotations => ByAttribute(member) is not ValueStates.None and var states && Calls(row).Any(call => IsFor(call.TargetMethod, member)) ? states : ValueStates.None,
            ValidationKind.Condition => Calls(row).Where(call => IsFor(call.TargetMethod, member)).Aggregate(ValueStates.None, (all, call) => all | ByCondition(call, member)),
            ValidationKind.Rule => Calls(row).Where(call => Selects(call, member) && IsUsed(call)).Aggregate(ValueStates.None, (all, call) => all | ByRule(call)),
            _ => Methods(row, member).Aggregate(ValueStates.None, (all, body) => all | Missing(state => Lets(body, new GuardedValue(project, member) { State = state }))),
        };

    private IEnumerable<IInvocationOperation> Calls(ValidationRow row)
        => from tree in project.TreesWith([row.Member])
           from node in project.Index(tree).Invocations(row.Member)
           let call = project.Operation(node) as IInvocationOperation
           where call is not null && call.TargetMethod.ContainingType is { } type && row.Type.Includes(type)
           select call;

    /// <summary>Whether the object that a method validates is one with the member: by its type argument, or that of the builder.</summary>
    private static bool IsFor(IMethodSymbol method, ISymbol member)
        => (method.TypeArguments.FirstOrDefault() ?? method.ContainingType.TypeArguments.FirstOrDefault()) is { } validated && Is(validated, member.ContainingType);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol declaring)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declaring.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>.Validate(options => !string.IsNullOrEmpty(options.Pat))</c>.</summary>
    private ValueStates ByCondition(IInvocationOperation call, ISymbol member)
        => call.Arguments.Select(argument => argument.Value.Unwrapped()).OfType<IAnonymousFunctionOperation>().FirstOrDefault() is { } lambda
            ? Missing(state => MemberWrites.Returns(lambda.Body).ToList() is { Count: > 0 } results
                && results.TrueForAll(result => analysis.Methods.ProveByResult(result, new GuardedValue(project, member) { State = state }, ValueStates.True)))
            : ValueStates.None;

    private bool IsUsed(IInvocationOperation rule) => project.SemanticModel(rule.Syntax).GetEnclosingSymbol(rule.Syntax.SpanStart)?.ContainingType is not { } validator || IsUsed(validator);

    /// <summary>Whether a validator is named anywhere, made or registered, or all of an assembly are registered.</summary>
    private bool IsUsed(INamedTypeSymbol validator)
        => project.TreesWith(ValidationRows.Registrations).Any() || project.TreesWith([validator.Name]).Any(tree => project.Index(tree).Names(validator.Name).Any());

    private static bool Selects(IInvocationOperation call, ISymbol member)
        => call.Arguments.Select(argument => argument.Value.Unwrapped()).OfType<IAnonymousFunctionOperation>().Any(lambda => MemberWrites.Returns(lambda.Body).Any(result => MemberWrites.IsReference(result.Unwrapped(), member)));

    /// <summary><c>RuleFor(options => options.Pat).NotEmpty()</c>, with other calls between the two.</summary>
    private static ValueStates ByRule(IInvocationOperation call)
    {
        var states = ValueStates.None;
        for (IOperation? outer = call.Parent; outer is IArgumentOperation or IInvocationOperation or IConversionOperation; outer = outer.Parent)
        {
            states |= outer is IInvocationOperation next ? States(ValidationRows.OfRule(next.TargetMethod.Name)) : ValueStates.None;
        }

        return states;
    }

    private static ValueStates States(GuardKind? kind)
        => kind switch
        {
            GuardKind.StopsWhereMissing => ValueStates.Missing,
            GuardKind.StopsWhereNull => ValueStates.Null,
            _ => ValueStates.None,
        };

    private static ValueStates Missing(Func<ValueStates, bool> isGuarded)
        => (isGuarded(ValueStates.Null) ? ValueStates.Null : ValueStates.None) | (isGuarded(ValueStates.Empty) ? ValueStates.Empty : ValueStates.None);

    /// <summary>The bodies of the methods by which classes of the project validate objects with the member.</summary>
    private IEnumerable<IOperation> Methods(ValidationRow row, ISymbol member)
        => from tree in project.TreesWith([row.Type.SimpleName])
           from node in project.Index(tree).Declarations(row.Member)
           let method = node is MethodDeclarationSyntax ? project.Declared(node) as IMethodSymbol : null
           where method is not null && IsUsed(method.ContainingType) && method.ContainingType.AllInterfaces.Any(type => row.Type.Includes(type) && type.TypeArguments is [var validated] && Is(validated, member.ContainingType))
           from body in MemberWrites.Bodies(project, method)
           select body;

    /// <summary>Whether a body says that all is well only where the member isn't missing.</summary>
    private bool Lets(IOperation body, GuardedValue member)
        => body.Descendants().Where(operation => operation is IMemberReferenceOperation { Member.Name: ValidationRows.Success }).ToList() is { Count: > 0 } answers
            && answers.TrueForAll(answer => analysis.UnguardedAt(answer, member) is { IsEmpty: true });
}
