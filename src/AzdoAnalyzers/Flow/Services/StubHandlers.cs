using System.Collections.Immutable;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Handlers that answer requests themselves, as tests have them: what a client sends through one reaches nobody.</summary>
internal static class StubHandlers
{
    /// <summary>The libraries that make such handlers, by the first part of their namespace.</summary>
    private static readonly HashSet<string> Libraries = ["FakeItEasy", "Moq", "NSubstitute", "RichardSzalay"];

    /// <summary>How handlers are called, and what makes clients with them, that aren't the framework's and answer themselves.</summary>
    private static readonly string[] Names = ["Fake", "Mock", "Stub"];

    /// <summary>How the names of types end that make requests, or make what does.</summary>
    private static readonly string[] Senders = ["Client", "ClientFactory", "Connection", "ConnectionFactory", "Http", "HttpClientFactory"];

    private const int MaxDepth = 3;

    /// <summary>Whether a client is made with one, or by a library for tests.</summary>
    public static bool Answer(ProjectModel project, IOperation client)
        => client switch
        {
            IObjectCreationOperation creation => creation.Arguments.FirstOrDefault(argument => ClientTypes.IsHandler(argument.Parameter?.Type)) is { } handler && AreAll(project, handler.Value, made => IsStub(project, made)),
            IInvocationOperation { TargetMethod: var method } => AreMadeBy(method) || (method.IsStatic && !project.Declares(method) && IsNamedAfterOne(method.ContainingType)),
            _ => false,
        };

    /// <summary>Whether each caller of a private method hands in a client that is made with one.</summary>
    public static bool AreHandedIn(ProjectModel project, IOperation client)
        => client.Unwrapped() is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LocalFunction } or IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private } }
            && AreAll(project, client, made => Answer(project, made));

    /// <summary>Whether a client is made with one, as far as it is seen where it is used: one that is handed in may be any. Where it goes to says nothing more.</summary>
    public static bool AreIn(ProjectModel project, IOperation client) => AreAll(project, client, made => Answer(project, made), isHandedIn: false);

    /// <summary>Whether what makes requests for an object, and is handed to it, answers them itself: a handler, a client with one, or what a library for tests made in the place of one.</summary>
    public static bool AreHandedOver(ProjectModel project, ImmutableArray<IArgumentOperation> arguments)
        => arguments.Any(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type: var type, Value: var value }
            && (ClientTypes.IsHandler(type) ? AreAll(project, value, made => IsStub(project, made))
                : ClientTypes.IsSender(type) ? AreAll(project, value, made => Answer(project, made))
                : Array.Exists(Senders, word => type.Name.EndsWith(word, StringComparison.Ordinal)) && AreAll(project, value, IsMade)));

    /// <summary>Whether a member belongs to a library that makes them.</summary>
    private static bool AreMadeBy(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is not null && Libraries.Contains(space.Name);
    }

    /// <summary>Whether a value comes from such a library.</summary>
    private static bool IsMade(IOperation value)
        => value switch
        {
            IPropertyReferenceOperation { Property: var property } => AreMadeBy(property),
            IInvocationOperation { TargetMethod: var method } => AreMadeBy(method),
            IObjectCreationOperation { Constructor: { } constructor } => AreMadeBy(constructor),
            _ => false,
        };

    /// <summary>Whether a handler is one: made by a library for that, a class of the project whose <c>SendAsync</c> hands nothing on, or one of another project that is called one.</summary>
    private static bool IsStub(ProjectModel project, IOperation handler)
        => IsMade(handler) || (handler.Type is INamedTypeSymbol type && (project.Declares(type) ? AnswersItself(project, type) : IsNamedAfterOne(type)));

    private static bool IsNamedAfterOne(INamedTypeSymbol type) => Array.Exists(Names, name => type.Name.StartsWith(name, StringComparison.Ordinal));

    /// <summary>Whether all that a value can be is of one kind: what a local or field holds, what the callers hand in for a parameter.</summary>
    private static bool AreAll(ProjectModel project, IOperation value, Func<IOperation, bool> isOfKind, bool isHandedIn = true, int depth = MaxDepth)
        => isOfKind(value = value.Unwrapped())
            || (depth > 0 && (isHandedIn || value is not IParameterReferenceOperation) && Sources(project, value) is { Count: > 0 } sources && sources.TrueForAll(source => source is not null && AreAll(project, source, isOfKind, isHandedIn, depth - 1)));

    /// <summary>The object that an initializer writes to.</summary>
    private static IOperation? Initialized(IOperation receiver)
    {
        var outer = receiver.Parent;
        while (outer is not (null or IObjectCreationOperation))
        {
            outer = outer.Parent;
        }

        return outer;
    }

    /// <summary>What a value comes from, and not the <c>null</c> that a field holds until it is given something.</summary>
    private static List<IOperation?> Sources(ProjectModel project, IOperation value)
        => AllSources(project, value).FindAll(source => source?.Unwrapped().ConstantValue is not { HasValue: true, Value: null });

    private static List<IOperation?> AllSources(ProjectModel project, IOperation value)
        => value switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => [Initialized(value)],
            ILocalReferenceOperation local => [.. LocalDefinitions.Reaching(project, local).Select(project.Operation)],
            IFieldReferenceOperation { Field: var field } when project.Declares(field)
                => [.. MemberWrites.Initializers(project, field.OriginalDefinition), .. MemberWrites.Assignments(project, field.OriginalDefinition).Select(assignment => assignment.Value)],
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method, Ordinal: var ordinal } }
                => [.. Callers.Of(project, method.OriginalDefinition).Select(arguments => arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == ordinal)?.Value)],
            _ => [],
        };

    /// <summary>Whether the class, or the base of the project that it has the method from, sends nothing.</summary>
    private static bool AnswersItself(ProjectModel project, INamedTypeSymbol type)
    {
        for (var own = type.OriginalDefinition; own is not null && project.Declares(own); own = own.BaseType?.OriginalDefinition)
        {
            if (own.GetMembers("SendAsync").FirstOrDefault(member => member.IsOverride) is { } method)
            {
                return project.Declarations(method).All(declaration => !declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => SyntaxIndex.LastName(call.Expression)?.StartsWith("Send", StringComparison.Ordinal) == true));
            }
        }

        return false;
    }
}
