using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>
/// Objects of the project under test that a test only makes and asserts something about: what they are made with is sent nowhere. Nothing is known of
/// them but names, so a use that isn't known to be harmless counts as one that sends.
/// </summary>
/// <remarks>It reads the syntax, since tests are to be told where the library that asserts isn't restored.</remarks>
internal sealed class AssertedObjects
{
    /// <summary>Ends the way of an object that goes everywhere.</summary>
    private const int MaxSteps = 100;

    /// <summary>What types are called whose objects hold a credential for others, and which factories hand out.</summary>
    private static readonly string[] Holders = ["Client", "Connection", "Credential", "Credentials", "Options", "Settings"];

    /// <summary>How methods are called that add to an object and hand it back.</summary>
    private static readonly string[] Additions = ["With", "Set", "Use", "Add"];

    /// <summary>The methods of any object, which send nothing.</summary>
    private static readonly HashSet<string> Harmless = [nameof(Equals), nameof(GetHashCode), nameof(GetType), nameof(ToString), nameof(IDisposable.Dispose)];

    private readonly ProjectModel _project;

    private readonly HashSet<ISymbol> _known = new(SymbolEqualityComparer.Default);

    private int _steps;

    private AssertedObjects(ProjectModel project) => _project = project;

    /// <summary>Whether a sink of a test project or a class of tests makes one, or makes an object where nobody calls it.</summary>
    public static bool AreMadeBy(ProjectModel project, SinkUse use)
        => use is { Row.IsKnownByNames: true, Value: var value }
            && MakerOf(value) is { } maker
            && (project.Options.IsTestProject || TestCode.IsAround(maker))
            && project.Once(nameof(AssertedObjects), maker, () => new AssertedObjects(project) is var objects && (objects.IsAsserted(maker) || objects.IsUncalled(maker)));

    /// <summary>What takes a value and makes an object of it; of a creation that doesn't bind, since a library isn't there, its syntax says so.</summary>
    private static ExpressionSyntax? MakerOf(IOperation value)
        => value.Parent is IArgumentOperation { Parent: { Syntax: ExpressionSyntax maker } call } ? IsMaker(call) ? maker : null
            : (value.Syntax.Parent as ArgumentSyntax)?.Parent?.Parent as BaseObjectCreationExpressionSyntax;

    /// <summary>Whether a call makes an object and does nothing else, as far as names say: a static method that hands back its own class, or what holds a credential; one that hands back what it is called on, with something added.</summary>
    private static bool IsMaker(IOperation call)
        => call is IObjectCreationOperation
            || (call is IInvocationOperation { TargetMethod: { Name: var name } method } && Array.Exists(Additions, name.StartsWith) && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.IsExtensionMethod ? method.Parameters[0].Type : method.ContainingType))
            || (call is IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false, ReturnType: INamedTypeSymbol made, ContainingType: var type } }
                && (SymbolEqualityComparer.Default.Equals(made, type) || type.AllInterfaces.Contains(made) || Array.Exists(Holders, holder => made.Name.EndsWith(holder, StringComparison.Ordinal))));

    /// <summary>Whether nothing but assertions are made of what an expression stands for.</summary>
    private bool IsAsserted(ExpressionSyntax value)
    {
        for (SyntaxNode node = value; node.Parent is { } parent && _steps++ < MaxSteps; node = parent)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax or ArgumentSyntax or BaseArgumentListSyntax:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression or (int)SyntaxKind.CoalesceExpression }:
                case ConditionalExpressionSyntax conditional when conditional.Condition != node:
                case MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } property when property.Expression == node:
                case LambdaExpressionSyntax:
                case InvocationExpressionSyntax wrapped when IsOptions(wrapped):
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax function } when function == node:
                    continue;
                case BaseObjectCreationExpressionSyntax creation when IsUnknown(creation):
                    if (_project.Operation(creation) is IObjectCreationOperation made && StubHandlers.AreHandedOver(_project, made.Arguments))
                    {
                        return true;
                    }

                    continue;
                case ExpressionStatementSyntax or UsingStatementSyntax or BinaryExpressionSyntax or IsPatternExpressionSyntax:
                case AssignmentExpressionSyntax written when written.Left == node:
                    return true;
                case AssignmentExpressionSyntax { Left: var left }:
                    return left is IdentifierNameSyntax { Identifier.ValueText: "_" } || (_project.Operation(left)?.Variable() is { } target && AreAsserted(target));
                case EqualsValueClauseSyntax { Parent: { } declaration }:
                    return _project.Declared(declaration) is { } variable && AreAsserted(variable);
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == node:
                    if (IsAssertion(call) || IsExpectedToThrow(call) || IsGivenStub(access, call))
                    {
                        return true;
                    }

                    if (!IsHarmless(access))
                    {
                        return false;
                    }

                    parent = call;
                    continue;
                case InvocationExpressionSyntax call:
                    return IsAssertion(call);
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                    if (FunctionAround(parent) is AnonymousFunctionExpressionSyntax lambda)
                    {
                        parent = lambda;
                        continue;
                    }

                    return MethodAround(parent) is { } method && AreAsserted(method);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a call gives an object what answers requests in the place of a server: <c>.WithClient(stubbed)</c>.</summary>
    private bool IsGivenStub(MemberAccessExpressionSyntax method, InvocationExpressionSyntax call)
        => Array.Exists(Additions, method.Name.Identifier.ValueText.StartsWith) && _project.Operation(call) is IInvocationOperation { Arguments: var arguments } && StubHandlers.AreHandedOver(_project, arguments);

    /// <summary>Whether nothing but assertions are made of what a variable holds, or a method hands back.</summary>
    private bool AreAsserted(ISymbol holder)
    {
        holder = holder.OriginalDefinition;
        return !_known.Add(holder)
            || (holder is IMethodSymbol method ? CallsOf(method) is { } calls && calls.All(IsAsserted)
                : (holder is ILocalSymbol || (holder is IFieldSymbol or IPropertySymbol && _project.Declares(holder) && !holder.IsPublic())) && References.To(_project, holder).All(use => use.Syntax is ExpressionSyntax place && IsAsserted(place)));
    }

    /// <summary>Whether a place stands in a method that nobody calls.</summary>
    private bool IsUncalled(SyntaxNode place) => MethodAround(place) is { } method && CallsOf(method) is { Count: 0 };

    /// <summary>The calls of a method; <see langword="null"/> where it may be called in other ways: by a framework, by other projects, as a delegate.</summary>
    private List<ExpressionSyntax>? CallsOf(IMethodSymbol method)
    {
        if (method is not { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsVirtual: false, IsOverride: false, IsAbstract: false, ExplicitInterfaceImplementations.IsEmpty: true } || !method.GetAttributes().IsEmpty)
        {
            return null;
        }

        var calls = new List<ExpressionSyntax>();
        foreach (var tree in _project.TreesThatMayUse(method, method.Name))
        {
            _project.Look(tree.GetRoot());
            var index = _project.Index(tree);
            if (index.Texts(method.Name).Any())
            {
                return null;
            }

            foreach (var name in index.Names(method.Name))
            {
                var called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
                if (called.Parent is not InvocationExpressionSyntax call || call.Expression != called)
                {
                    return null;
                }

                calls.Add(call);
            }
        }

        return calls.Count == 0 && (method.IsPublic() || method.Name == "Main") ? null : calls;
    }

    /// <summary>The method around a place, if no lambda is; <see langword="null"/> for other members.</summary>
    private IMethodSymbol? MethodAround(SyntaxNode place)
        => FunctionAround(place) is { } function and (MethodDeclarationSyntax or LocalFunctionStatementSyntax) ? _project.Declared(function) as IMethodSymbol : null;

    private static SyntaxNode? FunctionAround(SyntaxNode place)
        => place.Ancestors().FirstOrDefault(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);

    /// <summary>Whether what takes the object is of the project under test too: it isn't known to connect, and its uses are asked about as those of the object are.</summary>
    private bool IsUnknown(BaseObjectCreationExpressionSyntax creation)
        => _project.Called(creation)?.ContainingType is { } type && !ClientTypes.IsClient(type) && !_project.Declares(type);

    /// <summary>Whether a call puts an object into options, which hand it on.</summary>
    private static bool IsOptions(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create", Expression: var options } && SyntaxIndex.LastName(options) == "Options";

    /// <summary>Whether a method is one that each object has, or is called on a simple value of the framework: a text, a URL.</summary>
    private bool IsHarmless(MemberAccessExpressionSyntax method)
        => Harmless.Contains(method.Name.Identifier.ValueText)
            || _project.SemanticModel(method).GetTypeInfo(method.Expression).Type is { ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a call asserts, by its name and that of its class, whatever the library. A method of the project may do anything.</summary>
    private bool IsAssertion(InvocationExpressionSyntax call)
        => (IsNamedAfterAssertion(SyntaxIndex.LastName(call.Expression)) || (call.Expression is MemberAccessExpressionSyntax { Expression: var type } && IsClassOfAssertions(SyntaxIndex.LastName(type))))
            && !(_project.Called(call) is { } called && _project.Declares(called));

    private static bool IsNamedAfterAssertion(string? method)
        => method is not null && (method == "nameof" || method.StartsWith("Assert", StringComparison.Ordinal) || method.StartsWith("Should", StringComparison.Ordinal));

    private static bool IsClassOfAssertions(string? type)
        => type is "Record" or "Should" or "Assume" || type?.EndsWith("Assert", StringComparison.Ordinal) == true;

    /// <summary>Whether a call stands in a function of which is asserted that it throws.</summary>
    private bool IsExpectedToThrow(SyntaxNode call)
        => call.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).OfType<AnonymousFunctionExpressionSyntax>().Any(Throws);

    private bool Throws(ExpressionSyntax function)
        => function.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => SaysThrows(call),
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => SaysThrows(call),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => _project.Declared(declarator) is ILocalSymbol local
                && References.To(_project, local).ToList() is { Count: > 0 } uses && uses.TrueForAll(use => use.Syntax is ExpressionSyntax place && Throws(place)),
            _ => false,
        };

    /// <summary>Whether a chain of calls speaks of an exception: <c>Assert.Throws</c>, <c>Record.Exception</c>, <c>Should().Throw</c>, <c>Assert.That(…, Throws.Exception)</c>.</summary>
    private static bool SaysThrows(InvocationExpressionSyntax call)
    {
        for (SyntaxNode? chain = call; chain is InvocationExpressionSyntax link; chain = (link.Parent as MemberAccessExpressionSyntax)?.Parent)
        {
            var name = SyntaxIndex.LastName(link.Expression) ?? "";
            if ((name.Contains("Throw") || name.Contains("Exception") || name.StartsWith("Catch", StringComparison.Ordinal)) && !name.Contains("Not"))
            {
                return true;
            }

            if (name == "That" && link.ArgumentList.Arguments.Skip(1).SelectMany(argument => argument.DescendantNodes()).OfType<IdentifierNameSyntax>().Select(word => word.Identifier.ValueText).ToList() is var words && words.Contains("Throws") && !words.Contains("Nothing"))
            {
                return true;
            }
        }

        return false;
    }
}
