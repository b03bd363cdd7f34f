using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>Tells clients of plain HTTP by the symbols that hold them, or hand them over: two places with one in common have the same client.</summary>
internal static class HttpClients
{
    private static readonly string[] SendMethods = ["SendAsync", "Send"];

    /// <summary>The client that a request is sent by, one for each operation that may stand for it.</summary>
    public static IEnumerable<IOperation> Of(ProjectModel project, SinkUse use)
        => use.Receiver is { } receiver && !receiver.Type.Is("HttpRequestMessage", "System.Net.Http") ? [receiver] : Senders(project, use.Node);

    /// <summary>The symbols of the client that a request is sent by.</summary>
    public static ISet<ISymbol> RequestedBy(ProjectModel project, SinkUse use)
    {
        var symbols = NoSymbols();
        foreach (var client in Of(project, use).Select(OperationFacts.Unwrapped))
        {
            foreach (var value in Values(project, client))
            {
                Add(symbols, value);
            }

            symbols.UnionWith(ContainingTypes(project, client));
        }

        return symbols;
    }

    /// <summary>Whether a request is sent by the client that is asked for by a name.</summary>
    public static bool IsRequestedByName(ProjectModel project, SinkUse use, string name)
        => Of(project, use).Select(OperationFacts.Unwrapped).SelectMany(client => Values(project, client).Concat(Assigned(project, client))).Any(client => ClientRegistrations.IsNamed(client, name));

    /// <summary>What a field or property that holds a client is assigned.</summary>
    private static IEnumerable<IOperation> Assigned(ProjectModel project, IOperation client)
        => client is IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } reference && project.Declares(reference.Member)
            ? MemberWrites.Initializers(project, reference.Member.OriginalDefinition).Concat(MemberWrites.Assignments(project, reference.Member.OriginalDefinition).Select(assignment => assignment.Value)).Select(OperationFacts.Unwrapped)
            : [];

    /// <summary>The name by which the client is asked for whose base address is set where it is registered.</summary>
    public static string? NameOfRegistered(ProjectModel project, SinkUse use)
        => use.Receiver?.Unwrapped().Variable() is IParameterSymbol parameter ? ClientRegistrations.NameOf(project, parameter) : null;

    /// <summary>A client, and of a local one what it is assigned.</summary>
    private static IEnumerable<IOperation> Values(ProjectModel project, IOperation client)
        => client is ILocalReferenceOperation local ? [client, .. LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IOperation>().Select(OperationFacts.Unwrapped)] : [client];

    /// <summary>The symbols of the client whose base address is set.</summary>
    public static ISet<ISymbol> WithBase(ProjectModel project, SinkUse use)
    {
        var symbols = NoSymbols();
        if (use.Receiver?.Unwrapped() is not { } client)
        {
            return symbols;
        }

        var held = client is IObjectCreationOperation ? Holder(client) : client.Variable();
        if (held is not null)
        {
            symbols.Add(held);
            foreach (var assignment in client.Root().Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment => Is(assignment.Value, held)))
            {
                Add(symbols, assignment.Target);
            }
        }

        if (client.Root().DescendantsAndSelf().OfType<IReturnOperation>().Any(handedOver => handedOver.ReturnedValue?.Unwrapped() is { } value && (value == client || Is(value, held)))
            && project.SemanticModel(client.Syntax).GetEnclosingSymbol(client.Syntax.SpanStart) is { } maker)
        {
            symbols.Add(maker.OriginalDefinition);
        }

        if (held is IParameterSymbol parameter && ClientRegistrations.UserOf(project, parameter) is { } user)
        {
            symbols.Add(user);
        }

        return symbols;
    }

    /// <summary>Whether a library other than the framework is given the client, which joins paths to a base in its own way, as RestSharp does.</summary>
    public static bool IsHandedToLibrary(SinkUse use)
    {
        if (use.Receiver?.Unwrapped() is not { } client)
        {
            return false;
        }

        var held = client is IObjectCreationOperation ? Holder(client) : client.Variable();
        return client.Root().Descendants().OfType<IArgumentOperation>()
            .Any(argument => (argument.Value.Unwrapped() is var value && (value == client || Is(value, held))) && IsOfLibrary(argument.Parameter?.ContainingSymbol));
    }

    private static bool IsOfLibrary(ISymbol? method)
        => method is { DeclaringSyntaxReferences.IsEmpty: true, ContainingNamespace: { } space }
            && space.ToDisplayString().Split('.')[0] is not ("System" or "Microsoft");

    private static HashSet<ISymbol> NoSymbols() => new(SymbolEqualityComparer.Default);

    private static void Add(HashSet<ISymbol> symbols, IOperation value)
    {
        if (((value as IInvocationOperation)?.TargetMethod.OriginalDefinition ?? value.Variable()) is { } symbol)
        {
            symbols.Add(symbol);
        }
    }

    /// <summary>The receivers of the calls that send messages, in the member that makes one.</summary>
    private static IEnumerable<IOperation> Senders(ProjectModel project, SyntaxNode message)
        => message.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? SendMethods.SelectMany(project.Index(message.SyntaxTree).Invocations)
                .Where(call => member.Span.Contains(call.Span))
                .Select(call => (project.Operation(call) as IInvocationOperation)?.Instance)
                .OfType<IOperation>()
            : [];

    private static IEnumerable<ISymbol> ContainingTypes(ProjectModel project, IOperation client)
        => project.SemanticModel(client.Syntax).GetEnclosingSymbol(client.Syntax.SpanStart)?.ContainingType is { } type ? [type] : [];

    /// <summary>What a client is assigned to where it is created.</summary>
    private static ISymbol? Holder(IOperation creation)
    {
        var value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IFieldInitializerOperation { InitializedFields: [var field, ..] } => field,
            IPropertyInitializerOperation { InitializedProperties: [var property, ..] } => property,
            IAssignmentOperation assignment when assignment.Value == value => assignment.Target.Variable(),
            _ => null,
        };
    }

    private static bool Is(IOperation value, ISymbol? symbol)
        => symbol is not null && SymbolEqualityComparer.Default.Equals(value.Unwrapped().Variable(), symbol);
}
