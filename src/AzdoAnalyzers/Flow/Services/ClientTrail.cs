using System.Collections.Immutable;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Services;

/// <summary>
/// The way of one object that requests are made with: from where it is seen back to where it is made, and on to all places that it reaches, through
/// locals, members, calls and what wraps it. Limited in steps: an object that goes everywhere says nothing.
/// </summary>
internal sealed class ClientTrail
{
    private const int MaxSteps = 400;

    private readonly ProjectModel _project;

    private readonly HashSet<SyntaxNode> _held = [];

    private readonly HashSet<SyntaxNode> _used = [];

    private readonly HashSet<ISymbol> _symbols = new(SymbolEqualityComparer.Default);

    private readonly List<IParameterSymbol> _handedIn = [];

    private readonly List<IOperation> _senders = [];

    private readonly List<IOperation> _made = [];

    private readonly List<IOperation> _urls = [];

    private readonly List<string> _names = [];

    private int _steps;

    private bool _reachesMessage;

    private bool _reachesSender;

    private bool _isCompared;

    private bool _isSent;
    private ClientTrail(ProjectModel project) => _project = project;

    /// <summary>The URLs that the object is given.</summary>
    public IReadOnlyList<IOperation> Urls => _urls;

    /// <summary>Locals, parameters, members and methods that hold the object, or hand it over.</summary>
    public IEnumerable<ISymbol> Symbols => _symbols;

    /// <summary>The names that it is registered under.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The parameters by which callers hand the object in.</summary>
    public IReadOnlyList<IParameterSymbol> HandedIn => _handedIn;

    /// <summary>The clients that send the object, where it is a message.</summary>
    public IReadOnlyList<IOperation> Senders => _senders;

    /// <summary>Whether the object comes from outside, or goes where it can't be followed: a message is then sent, as far as anybody can tell.</summary>
    private bool GoesOut => _isSent || IsLost;

    /// <summary>The same, but for what a client of plain HTTP is handed that is among <see cref="Senders"/>.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Where the clients of plain HTTP on the way are made, or handed out by a library.</summary>
    public IReadOnlyList<IOperation> Made => _made;

    /// <summary>Whether nothing is sent by the object: it is a message that is only built, or a header that only such messages are given, or that another one is compared with.</summary>
    public bool IsIdle => !GoesOut && (_reachesMessage || _isCompared) && !_reachesSender;

    /// <summary>Whether several callers are handed the object.</summary>
    public bool IsShared { get; private set; }

    /// <summary>The way of the object that an expression stands for.</summary>
    public static ClientTrail To(ProjectModel project, IOperation value)
    {
        var trail = new ClientTrail(project);
        trail.Held(value);
        return trail;
    }

    /// <summary>The way of the object that an expression makes, or hands over to what stands around it.</summary>
    public static ClientTrail From(ProjectModel project, IOperation value)
    {
        var trail = new ClientTrail(project);
        trail.Use(value);
        return trail;
    }

    /// <summary>Goes on with what an expression stands for: back to where it is made.</summary>
    private void Held(IOperation value)
    {
        // What is initialized and the member of it that is initialized have the same syntax.
        value = value.Unwrapped();
        while (value is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } && InitializedBy(value) is { } created)
        {
            value = created.Unwrapped();
        }

        if (_steps++ > MaxSteps || !_held.Add(value.Syntax))
        {
            return;
        }

        _reachesMessage |= ClientTypes.IsMessage(value.Type);
        _reachesSender |= ClientTypes.IsSender(value.Type);
        switch (value)
        {
            case IObjectCreationOperation creation:
                Use(creation);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                Received(parameter);
                break;
            case ILocalReferenceOperation { Local: var local }:
                Known(local);
                break;
            case IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference when _project.Declares(reference.Member):
                Known(reference.Member.OriginalDefinition);
                break;
            case IMemberReferenceOperation { Instance: { } owner }:
                Held(owner);
                break;
            case IInvocationOperation call when Implementations.AreIn(_project, call.TargetMethod):
                foreach (var method in Implementations.Of(_project, call.TargetMethod).OfType<IMethodSymbol>())
                {
                    Known(method);
                }

                break;
            case IInvocationOperation call:
                HeldByCall(call);
                break;
            case IAwaitOperation await:
                Held(await.Operation);
                break;
            case IAssignmentOperation assignment:
                Held(assignment.Value);
                break;
            case ICoalesceOperation coalesce:
                Held(coalesce.Value);
                Held(coalesce.WhenNull);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                Held(conditional.WhenTrue);
                Held(whenFalse);
                break;
        }
    }

    /// <summary>A client that a library hands out: by its registration, or as what a chain of calls goes on with.</summary>
    private void HeldByCall(IInvocationOperation call)
    {
        Use(call);
        NoteMade(call);
        foreach (var registered in ClientRegistrations.Of(_project, call))
        {
            Known(registered);
        }

        if (call.TargetMethod.Name == "CreateClient" && call.Arguments.Argument("name")?.ConstantText() is { } name)
        {
            _names.Add(name);
        }

        OfUrls(call.Arguments);
        if ((call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null)) is { } start && ClientTypes.IsClient(start.Type))
        {
            Held(start);
        }
    }

    private void Received(IParameterSymbol parameter)
    {
        _handedIn.Add(parameter.OriginalDefinition);
        IsLost = true;
        Known(parameter.OriginalDefinition);
        if (parameter.ContainingSymbol is not IMethodSymbol { ContainingType: { } type } method)
        {
            return;
        }

        foreach (var registered in ClientRegistrations.Of(_project, parameter).Concat(method.IsOverride && ClientTypes.IsHandler(type) ? ClientRegistrations.WithHandler(_project, type) : []))
        {
            Known(registered);
        }

        foreach (var given in ClientRegistrations.GivenTo(_project, parameter))
        {
            Known(given);
        }

        if (method.MethodKind == MethodKind.AnonymousFunction && ClientTypes.IsClient(parameter.Type))
        {
            SetUp(parameter);
        }

        if (method.IsOverride && ClientTypes.IsHandler(type))
        {
            var creations = type.InstanceConstructors.SelectMany(constructor => Callers.Calls(_project, constructor)).ToList();
            IsShared |= creations.Count > 1;
            foreach (var creation in creations)
            {
                Use(creation);
            }
        }
    }

    /// <summary>Goes on with the client that is made with a function which sets up what the parameter stands for, as <c>new RestClient(url, options => …)</c> is.</summary>
    private void SetUp(IParameterSymbol parameter)
    {
        foreach (var function in _project.Declarations(parameter).Select(declaration => declaration.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>()).OfType<SyntaxNode>())
        {
            if (function.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } && _project.Operation(creation) is IObjectCreationOperation client && ClientTypes.IsClient(client.Type))
            {
                Use(client);
            }
        }
    }

    /// <summary>Goes on with all that is done with what holds the object.</summary>
    private void Known(ISymbol symbol)
    {
        if (!_symbols.Add(symbol))
        {
            return;
        }

        if (symbol is IMethodSymbol method)
        {
            // The callers' objects are the same as what is handed back, and the object's way starts there.
            foreach (var value in MemberWrites.Returns(_project, method))
            {
                Held(value);
            }
        }
        else if (symbol is IFieldSymbol or IPropertySymbol)
        {
            foreach (var value in MemberWrites.Initializers(_project, symbol).Concat((symbol as IPropertySymbol)?.GetMethod is { } getter ? MemberWrites.Returns(_project, getter) : []))
            {
                Held(value);
            }
        }
        else if (symbol is ILocalSymbol)
        {
            foreach (var initial in _project.Declarations(symbol).OfType<VariableDeclaratorSyntax>().Select(declarator => declarator.Initializer?.Value).OfType<ExpressionSyntax>().Select(_project.Operation).OfType<IOperation>())
            {
                Held(initial);
            }
        }

        UseAll(symbol);
    }

    private void UseAll(ISymbol symbol)
    {
        var references = References.To(_project, symbol).Take(MaxSteps).ToList();
        IsShared |= symbol is IMethodSymbol && references.Count > 1;
        foreach (var reference in symbol is IMethodSymbol maker ? references.Concat(Callers.References(_project, maker)) : references)
        {
            Use(reference);
        }
    }

    /// <summary>Goes on with what is done with an expression's value.</summary>
    private void Use(IOperation value)
    {
        // A conversion has the syntax of what it converts, a delegate that of its lambda.
        while (value.Parent is IConversionOperation or IParenthesizedOperation or IDelegateCreationOperation)
        {
            value = value.Parent;
        }

        if (_steps++ > MaxSteps || !_used.Add(value.Syntax))
        {
            return;
        }

        if (value.Unwrapped() is IObjectCreationOperation creation)
        {
            OfCreation(creation);
        }

        switch (value.Parent)
        {
            case IAwaitOperation or ICoalesceOperation:
            case IConditionalOperation choice when choice.Condition != value:
                Use(value.Parent);
                break;
            case IConditionalAccessOperation access when access.Operation == value:
                foreach (var inner in access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>())
                {
                    Use(inner);
                }

                break;
            case IInvocationOperation call when call.Instance == value:
                OfCall(call);
                break;
            case IPropertyReferenceOperation { Property: var property } reference when reference.Instance == value:
                OfProperty(property, reference);
                break;
            case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: nameof(Equals), ReturnType.SpecialType: SpecialType.System_Boolean } } }:
                _isCompared = true;
                break;
            case IArgumentOperation argument:
                HandedOver(argument);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                Known(local);
                break;
            case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                Known(field);
                break;
            case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                Known(property);
                break;
            case IAssignmentOperation assignment when assignment.Value == value:
                Assigned(assignment);
                break;
            case IAssignmentOperation assignment when assignment.Target == value:
                Held(assignment.Value);
                break;
            case IReturnOperation:
                HandedBack(value);
                break;
            case IExpressionStatementOperation or IUsingOperation or IUsingDeclarationOperation or IBinaryOperation or IIsPatternOperation or null:
                break;
            default:
                IsLost = true;
                break;
        }
    }

    /// <summary>What an object is made of that has to do with requests: its URLs, and the clients and options in it. A handler may be that of other clients too, and has no URL.</summary>
    private void OfCreation(IObjectCreationOperation creation)
    {
        if (creation.Type is { } type && _project.Declares(type))
        {
            return;
        }

        OfUrls(creation.Arguments);
        NoteMade(creation);
        foreach (var part in creation.Arguments.Select(argument => argument.Value.Unwrapped()).Where(part => ClientTypes.IsClient(part.Type) && !ClientTypes.IsHandler(part.Type)))
        {
            Held(part);
        }

        OfInitializer(creation.Initializer);
    }

    private void NoteMade(IOperation client)
    {
        if (ClientTypes.IsSender(client.Type))
        {
            _made.Add(client);
        }
    }

    private void OfInitializer(IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation { Property: var property } && ClientTypes.IsUrl(property.Name, property.Type))
            {
                _urls.Add(assignment.Value);
            }
        }
    }

    /// <summary>A call on the object.</summary>
    private void OfCall(IInvocationOperation call)
    {
        OfUrls(call.Arguments);
        foreach (var message in call.Arguments.Select(argument => argument.Value.Unwrapped()).Where(value => ClientTypes.IsRequest(value.Type)))
        {
            Held(message);
        }

        if (ClientTypes.IsClient(call.Type))
        {
            Use(call);
        }
    }

    private void OfProperty(IPropertySymbol property, IPropertyReferenceOperation reference)
    {
        if (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference && ClientTypes.IsUrl(property.Name, property.Type))
        {
            _urls.Add(assignment.Value);
        }
        else if (ClientTypes.IsClient(property.Type) && !ClientTypes.IsClient(property.ContainingType) && !_project.Declares(property))
        {
            // What holds the object, as Lazy<HttpClient> does, hands it out.
            Use(reference);
        }
    }

    /// <summary>The object is an argument: of a method of the project, of what wraps it, of a library that does something with it.</summary>
    private void HandedOver(IArgumentOperation argument)
    {
        switch (argument.Parent)
        {
            case IObjectCreationOperation { Constructor: { } constructor } creation when _project.Declares(constructor) || _project.Declares(constructor.ContainingType):
                Known(argument.Parameter!.OriginalDefinition);
                break;
            case IObjectCreationOperation creation:
                IsLost |= !ClientTypes.IsClient(creation.Type);
                Use(creation);
                break;
            case IInvocationOperation call when Implementations.AreIn(_project, call.TargetMethod):
                HandedTo(call, argument.Parameter!.Ordinal);
                break;
            case IInvocationOperation call:
                HandedToLibrary(call, argument);
                break;
            default:
                IsLost = true;
                break;
        }
    }

    private void HandedTo(IInvocationOperation call, int ordinal)
    {
        var methods = Implementations.Of(_project, call.TargetMethod).OfType<IMethodSymbol>().ToList();
        IsLost |= methods.TrueForAll(method => method.IsAbstract);
        foreach (var parameter in methods.SelectMany(method => method.Parameters.Where(parameter => parameter.Ordinal == ordinal)))
        {
            Known(parameter);
        }
    }

    private void HandedToLibrary(IInvocationOperation call, IArgumentOperation argument)
    {
        if (call.Instance is { } client && ClientTypes.IsSender(client.Type) && ClientTypes.IsMessage(argument.Value.Type))
        {
            _isSent = true;
            _senders.Add(client);
            return;
        }

        IsLost = true;
        if (call.TargetMethod.IsExtensionMethod && call.Arguments.FirstOrDefault() == argument)
        {
            OfCall(call);
        }
        else if ((call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null)) is { } sender && ClientTypes.IsClient(sender.Type))
        {
            if (ClientTypes.IsMessage(argument.Value.Type))
            {
                _senders.Add(sender);
            }
            else
            {
                Held(sender);
            }
        }
        else
        {
            OfUrls(call.Arguments);
        }
    }

    /// <summary>To what takes the object: a variable or member of the project, or the client that is given it.</summary>
    private void Assigned(IAssignmentOperation assignment)
    {
        switch (assignment.Target)
        {
            case IMemberReferenceOperation member when !_project.Declares(member.Member) && member.Instance is { } taker:
                Held(taker);
                break;
            case IMemberReferenceOperation member:
                Known(member.Member.OriginalDefinition);
                break;
            case var target when target.Variable() is { } variable:
                Known(variable);
                break;
        }
    }

    private void HandedBack(IOperation value)
    {
        switch (_project.SemanticModel(value.Syntax).GetEnclosingSymbol(value.Syntax.SpanStart))
        {
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol property }:
                Known(property);
                break;
            case IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method:
                Known(Declared(method));
                IsLost |= method.IsPublic() && method.GetAttributes().IsEmpty && !Callers.Calls(_project, method.OriginalDefinition).Any();
                break;
            case IPropertySymbol property:
                Known(property);
                break;
            case IMethodSymbol when MemberBody.FunctionAround(value) is { } function:
                IsLost = true;
                Use(function);
                break;
            default:
                IsLost = true;
                break;
        }
    }

    /// <summary>Callers name the interface's method, or the one that is overridden.</summary>
    private ISymbol Declared(IMethodSymbol method)
    {
        foreach (var declared in method.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name)))
        {
            if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(declared), method) && _symbols.Add(declared))
            {
                UseAll(declared);
            }
        }

        return method.OverriddenMethod?.OriginalDefinition ?? method.OriginalDefinition;
    }

    private void OfUrls(ImmutableArray<IArgumentOperation> arguments)
        => _urls.AddRange(arguments.Where(argument => argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter } && ClientTypes.IsUrl(parameter.Name, argument.Value.Unwrapped().Type ?? parameter.Type)).Select(argument => argument.Value));

    /// <summary>The creation whose initializer the reference stands in.</summary>
    private static IOperation? InitializedBy(IOperation reference)
    {
        var initializer = reference.Parent;
        while (initializer is not null and not IObjectOrCollectionInitializerOperation)
        {
            initializer = initializer.Parent;
        }

        return initializer?.Parent switch
        {
            IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation { Instance: { } owner } } => owner,
            { } created => created,
            null => null,
        };
    }
}
