using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>
/// The objects that the project makes for others only: a public member that nothing here uses hands them back, or they are written to a file or
/// the console. A sample configuration is one, and the example of a help text. A class that is given its settings from outside isn't given these,
/// as far as the project says. An object that reads its own members can be used anywhere, and is none where a public member hands it back.
/// </summary>
internal sealed class EscapingObjects
{
    /// <summary>Beyond it, an object may go anywhere.</summary>
    private const int MaxExpressions = 100;

    /// <summary>The attribute of CommandLineParser for a property that its help screen takes examples from; any other may mean that a framework uses the member.</summary>
    private const string HelpAttribute = "Usage";

    /// <summary>How the names of methods start that write an object to a file, the console or a log.</summary>
    private static readonly IReadOnlyList<string> ShowingMethods = ["Serialize", "Write", "Log", "Print", "Trace", "Debug", "Info", "Warn", "Error", "Dump"];

    private readonly ProjectModel _project;

    private readonly INamedTypeSymbol _reader;

    private readonly HashSet<IOperation> _seen = [];

    private readonly IOperation _read;

    private EscapingObjects(ProjectModel project, INamedTypeSymbol reader, IOperation read) => (_project, _reader, _read) = (project, reader, read);

    /// <summary>Whether the object that a creation makes is one.</summary>
    /// <param name="project">The project.</param>
    /// <param name="reader">The class that reads a member of objects which it is given.</param>
    /// <param name="read">Where it reads that.</param>
    /// <param name="creation">The creation.</param>
    public static bool Include(ProjectModel project, INamedTypeSymbol reader, IOperation read, IOperation creation) => new EscapingObjects(project, reader, read).GoesOut(creation);

    /// <summary>Whether all that is done with a value leads out of the project.</summary>
    private bool GoesOut(IOperation value)
        => !_seen.Add(value) || (_seen.Count <= MaxExpressions && value.Parent switch
        {
            IConversionOperation or IParenthesizedOperation or ICoalesceOperation or IArrayInitializerOperation or IArrayCreationOperation => GoesOutWith(value.Parent),
            { Syntax: CollectionExpressionSyntax } and not IReturnOperation and var collection => GoesOut(collection),
            IConditionalOperation { Syntax: ConditionalExpressionSyntax } choice => GoesOutWith(choice),
            IReturnOperation handedBack => IsHandedBackToOthers(handedBack),
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => AllGoOut(value.Root(), local),
            ISimpleAssignmentOperation assignment => assignment.Target == value || IsWrittenToOther(assignment),
            IArgumentOperation argument => IsHandedToOther(argument),

            // The creation of an object whose class isn't there.
            IInvalidOperation { Syntax: ObjectCreationExpressionSyntax } owner => GoesOutWith(owner),

            // The text that a record makes of itself, or any object that says nothing about it.
            IInvocationOperation { TargetMethod: { Name: nameof(ToString), Parameters.IsEmpty: true } text, Instance: var spoken } => spoken == value && (text.IsImplicitlyDeclared || !_project.Declares(text)),

            IMemberReferenceOperation { Syntax: var place } when place == _read.Syntax => false,

            // The text that a member holds is another value, and so is what the member is given.
            IMemberReferenceOperation { Type.SpecialType: SpecialType.System_String } => true,
            IMemberReferenceOperation { Parent: ISimpleAssignmentOperation { Target: var target } } member => target == member,
            IMemberReferenceOperation member => GoesOut(member),
            _ => false,
        });

    /// <summary>Whether what holds the value goes out.</summary>
    private bool GoesOutWith(IOperation holder) => holder is IArrayInitializerOperation { Parent: { } array } ? GoesOut(array) : GoesOut(holder);

    /// <summary>Whether a local or parameter is read, and all that it is read for goes out.</summary>
    private bool AllGoOut(IOperation body, ISymbol symbol)
        => _project.Bodies.Of(body).References(symbol).ToList() is { Count: > 0 } reads && reads.TrueForAll(GoesOut);

    private bool IsWrittenToOther(ISimpleAssignmentOperation assignment)
        => assignment switch
        {
            { Target: ILocalReferenceOperation { Local: var local } } => AllGoOut(assignment.Root(), local),
            { Target: IMemberReferenceOperation { Instance: ILocalReferenceOperation { Local: var owner } } } => AllGoOut(assignment.Root(), owner),
            { Parent: IObjectOrCollectionInitializerOperation { Parent: { } owner } } => GoesOutWith(owner),
            _ => false,
        };

    private bool IsHandedToOther(IArgumentOperation argument)
        => argument switch
        {
            { Parent: IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: { } collection } } } => GoesOutWith(collection),
            { Parent: IObjectCreationOperation { Constructor: { } constructor } owner } => !_project.Declares(constructor) && GoesOutWith(owner),
            { Parent: IInvocationOperation { TargetMethod: var method }, Parameter: { } parameter } when _project.Declares(method) => AllGoOut(method.OriginalDefinition, parameter.OriginalDefinition),
            { Parent: IInvocationOperation { TargetMethod.Name: var name } } => ShowingMethods.Any(start => name.StartsWith(start, StringComparison.Ordinal)),
            _ => false,
        };

    private bool AllGoOut(IMethodSymbol method, IParameterSymbol parameter)
        => !MayBeReplaced(method) && MemberWrites.Bodies(_project, method).All(body => AllGoOut(body, parameter));

    /// <summary>Whether only other projects get what the body hands back.</summary>
    private bool IsHandedBackToOthers(IReturnOperation handedBack)
        => MemberBody.FunctionAround(handedBack) is null
            && _project.SemanticModel(handedBack.Syntax).GetEnclosingSymbol(handedBack.Syntax.SpanStart) is IMethodSymbol method
            && (method.AssociatedSymbol ?? method) is var member
            && !MayBeReplaced(member)
            && (Uses(member.OriginalDefinition).ToList() is { Count: > 0 } uses ? uses.TrueForAll(use => use is not null && GoesOut(use)) : IsForOthers(member) && !SymbolEqualityComparer.Default.Equals((member as IPropertySymbol)?.Type ?? method.ReturnType, _reader));

    /// <summary>Whether a member can be used from outside, and not by a framework that an attribute tells.</summary>
    private static bool IsForOthers(ISymbol member)
    {
        var attributes = member.GetAttributes();
        return attributes.IsEmpty ? member.IsPublic() : attributes.All(IsHelp);
    }

    private static bool IsHelp(AttributeData attribute)
        => attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { Name: var name } && SyntaxIndex.LastName(name) is HelpAttribute or HelpAttribute + nameof(Attribute);

    /// <summary>Whether the member is used under the name of another one.</summary>
    private static bool MayBeReplaced(ISymbol member)
        => member.IsAbstract || member.IsVirtual || member.IsOverride
            || member.ContainingType.AllInterfaces.SelectMany(type => type.GetMembers()).Any(declared => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(declared), member));

    /// <summary>The calls of a method, or the reads of a property; <see langword="null"/> for a use that is neither.</summary>
    private IEnumerable<IOperation?> Uses(ISymbol member)
        => from tree in _project.TreesThatMayUse(member, member.Name)
           from name in _project.Index(tree).Names(member.Name)
           let info = _project.SemanticModel(name).GetSymbolInfo(name)
           where info.CandidateSymbols.Append(info.Symbol).OfType<ISymbol>().Any(symbol => SymbolEqualityComparer.Default.Equals(Implementations.Canonical(symbol), member))
           select Use(name);

    private IOperation? Use(SimpleNameSyntax name)
    {
        var access = name.Parent is MemberAccessExpressionSyntax { Name: var accessed } outer && accessed == name ? outer : (ExpressionSyntax)name;
        return _project.Operation(access.Parent as InvocationExpressionSyntax ?? access) is { } use and (IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } or IPropertyReferenceOperation) ? use : null;
    }
}
