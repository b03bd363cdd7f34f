using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Models.Inputs;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Recognises values that a program is given when it runs, other than by the environment.</summary>
internal static class InputKinds
{
    /// <summary>How many definitions and calls a collection is followed through: code that is being typed may define one by itself.</summary>
    private const int MaxDepth = 16;

    private const string ConfigurationExtensions = "Microsoft.Extensions.Configuration";

    private const string ConfigurationFiles = "System.Configuration";

    /// <summary>What the value comes from, or <see langword="null"/> if it isn't one of them.</summary>
    public static FlowSourceKind? Of(ProjectModel project, IOperation operation)
        => operation switch
        {
            IArrayElementReferenceOperation element => OfElements(project, element.ArrayReference),
            IInvocationOperation call when IsElement(call) => OfElements(project, call.Arguments[0].Value),
            IInvocationOperation call => OfCall(project, call),
            IPropertyReferenceOperation property => OfProperty(project, property),
            IInvalidOperation unbound => OfUnbound(project, unbound.Syntax),
            _ => null,
        };

    /// <summary>Whether a value is a text out of a JSON document that a file holds.</summary>
    public static bool IsOfDocument(ProjectModel project, IOperation operation)
        => operation is IInvocationOperation { Instance: { } element, TargetMethod: { Name: "GetString" or "GetValue" or "Value" or nameof(ToString), ContainingNamespace: var space } }
            && space?.ToDisplayString() is "System.Text.Json" or "System.Text.Json.Nodes" or "Newtonsoft.Json.Linq"
            && FileTexts.Include(project, element);

    /// <summary>What a setting is looked up by.</summary>
    public static IOperation? Key(IOperation operation)
        => operation switch
        {
            IInvocationOperation call => call.Arguments.Argument("key") ?? call.Arguments.Argument("name"),
            IPropertyReferenceOperation { Arguments: [var key] } => key.Value,
            IInvalidOperation unbound when UnboundSetting(unbound.Syntax) is [var key] => unbound.Descendants().FirstOrDefault(child => child.Syntax == key.Expression),
            _ => null,
        };

    /// <summary>Whether a property or parameter is filled from the command line, by an attribute of a library, whose package may not be there.</summary>
    public static bool IsCommandLine(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && InputRows.CommandLineAttributes.Any(row => type is IErrorTypeSymbol ? row.Members.Any(name => name == type.Name || name == type.Name + nameof(Attribute)) : row.Members.Contains(type.Name) && row.Type.Includes(type)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a library calls the function that it is handed with arguments of the command line.</summary>
    public static bool IsCommandLineHandler(IArgumentOperation function)
        => function.Parent is IInvocationOperation { TargetMethod: var method } && InputRows.CommandLineHandlers.Any(row => row.Includes(method));

    /// <summary>The same for a lambda in a call that doesn't bind.</summary>
    public static bool IsUnboundHandler(ProjectModel project, IMethodSymbol lambda)
        => lambda.MethodKind == MethodKind.AnonymousFunction && project.Declarations(lambda).Any(declaration
            => declaration.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "SetHandler" } } call } && project.Called(call) is null);

    /// <summary>What the elements of a collection come from.</summary>
    private static FlowSourceKind? OfElements(ProjectModel project, IOperation? collection, int depth = 0)
        => depth == MaxDepth ? null : collection?.Unwrapped() switch
        {
            IParameterReferenceOperation { Parameter: var parameter } => IsCommandLine(project, parameter) ? FlowSourceKind.Argument : null,
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).Select(value => OfElements(project, project.Operation(value), depth + 1)).FirstOrDefault(),
            IInvocationOperation { TargetMethod: { Name: "Skip" or "Where" or "ToArray" or "ToList", ContainingType.Name: nameof(Enumerable) } } call => OfElements(project, call.Arguments[0].Value, depth + 1),
            IInvocationOperation call => OfCall(project, call),
            IAwaitOperation await => OfElements(project, await.Operation, depth + 1),
            _ => null,
        };

    private static bool IsElement(IInvocationOperation call)
        => call.TargetMethod is { Name: "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "ElementAt" or "ElementAtOrDefault", ContainingType.Name: nameof(Enumerable) }
            && call.Arguments.Length > 0;

    /// <summary>The parameter of the program's entry point, or one that is handed it.</summary>
    private static bool IsCommandLine(ProjectModel project, IParameterSymbol parameter, int depth = 0)
        => parameter.ContainingSymbol is IMethodSymbol method
            && (method is { IsStatic: true, Name: WellKnownMemberNames.EntryPointMethodName or WellKnownMemberNames.TopLevelStatementsEntryPointMethodName }
                || (depth < CallContext.MaxDepth && Callers.Of(project, method.OriginalDefinition).Any(arguments => IsCommandLine(project, arguments, parameter, depth))));

    private static bool IsCommandLine(ProjectModel project, IEnumerable<CallArgument> arguments, IParameterSymbol parameter, int depth)
        => arguments.FirstOrDefault(argument => argument.Parameter.Ordinal == parameter.Ordinal)?.Value.Unwrapped() is IParameterReferenceOperation handedOver
            && IsCommandLine(project, handedOver.Parameter, depth + 1);

    private static FlowSourceKind? OfCall(ProjectModel project, IInvocationOperation call)
        => call.TargetMethod switch
        {
            { Name: nameof(Environment.GetCommandLineArgs), ContainingType: var type } when type.Is(nameof(Environment), nameof(System)) => FlowSourceKind.Argument,
            { ContainingType: { Name: nameof(Console) } type } method when IsRead(method) && type.Is(nameof(Console), nameof(System)) => FlowSourceKind.Console,
            { ContainingType: { Name: nameof(TextReader) } type } method when IsRead(method) && type.Is(nameof(TextReader), "System.IO") => FlowSourceKind.Console,
            { ContainingType: { Name: nameof(File) or nameof(StreamReader) } type } method when IsRead(method) && type.Is(type.Name, "System.IO") => FlowSourceKind.File,
            { Name: "GetValue" or "GetConnectionString" or "Get", ContainingNamespace: var space } when space?.ToDisplayString() is ConfigurationExtensions or ConfigurationFiles => FlowSourceKind.Configuration,
            { Name: "Get" } when IsAppSettings(project, call.Instance) => FlowSourceKind.Configuration,
            var method => OfRows(method),
        };

    private static FlowSourceKind? OfRows(ISymbol member)
        => InputRows.CommandLine.Any(row => row.Includes(member)) ? FlowSourceKind.Argument
            : InputRows.Console.Any(row => row.Includes(member)) ? FlowSourceKind.Console
            : null;

    private static FlowSourceKind? OfProperty(ProjectModel project, IPropertyReferenceOperation property)
        => IsSetting(project, property) ? FlowSourceKind.Configuration
            : InputRows.FormTexts.Contains(property.Property.Name) && property.Instance?.Type is { } type && InputRows.FormFields.Contains(type.Name) ? FlowSourceKind.Form
            : OfRows(property.Property);

    private static bool IsRead(IMethodSymbol method) => method.Name.StartsWith("Read", StringComparison.Ordinal);

    private static bool IsSetting(ProjectModel project, IPropertyReferenceOperation property)
        => property.Property is { IsIndexer: true } or { Name: "Value" or "ConnectionString" }
            && (property.Property.ContainingNamespace?.ToDisplayString() is ConfigurationExtensions or ConfigurationFiles || IsAppSettings(project, property.Instance));

    /// <summary>The same where the library isn't there: its package isn't restored.</summary>
    private static FlowSourceKind? OfUnbound(ProjectModel project, SyntaxNode expression)
        => UnboundSetting(expression) is not null ? FlowSourceKind.Configuration
            : expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var receiver } } ? OfUnbound(method, SyntaxIndex.LastName(receiver))
            : expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var text, Expression: var field } && InputRows.FormTexts.Contains(text)
                && project.SemanticModel(field).GetTypeInfo(field).Type is IErrorTypeSymbol { Name: var type } && InputRows.FormFields.Contains(type) ? FlowSourceKind.Form
            : null;

    private static FlowSourceKind? OfUnbound(string method, string? receiver)
        => InputRows.Console.Any(row => row.MayBe(method, receiver)) ? FlowSourceKind.Console
            : method is "GetValueForOption" or "GetValueForArgument" || (method is "GetValue" or "GetRequiredValue" && receiver?.IndexOf("parse", StringComparison.OrdinalIgnoreCase) >= 0) ? FlowSourceKind.Argument
            : null;

    /// <summary>Whether a property is one of a class of settings that the designer writes: its getter looks the value up, in code that is generated.</summary>
    public static bool IsOfSettingsClass(IPropertySymbol property)
        => property is { IsStatic: false, IsIndexer: false, ContainingType.BaseType: { Name: "ApplicationSettingsBase", ContainingNamespace: var space } } && space?.ToDisplayString() == ConfigurationFiles;

    /// <summary>
    /// The key in <c>ConfigurationManager.AppSettings["…"]</c> or <c>configuration.AppSettings.Settings["…"].Value</c> where the classes
    /// aren't there: they are a package since .NET.
    /// </summary>
    private static SeparatedSyntaxList<ArgumentSyntax>? UnboundSetting(SyntaxNode expression)
        => expression switch
        {
            ElementAccessExpressionSyntax { Expression: var settings, ArgumentList.Arguments: var key } when IsUnboundStore(settings, "AppSettings") => key,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Get", Expression: var settings }, ArgumentList.Arguments: var key } when IsUnboundStore(settings, "AppSettings") => key,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConnectionString", Expression: ElementAccessExpressionSyntax { Expression: var settings, ArgumentList.Arguments: var key } } when IsUnboundStore(settings, "ConnectionStrings") => key,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Settings", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AppSettings" } }, ArgumentList.Arguments: var key } } => key,
            _ => null,
        };

    private static bool IsUnboundStore(ExpressionSyntax settings, string name)
        => settings is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var store, Expression: var manager } && store == name && SyntaxIndex.LastName(manager) is "ConfigurationManager" or "WebConfigurationManager";

    /// <summary>Whether the value is <c>ConfigurationManager.AppSettings</c>, or the same of a web site.</summary>
    private static bool IsAppSettings(ProjectModel project, IOperation? settings)
        => (settings is ILocalReferenceOperation local && LocalDefinitions.Reaching(project, local).ToList() is [var only] ? project.Operation(only)?.Unwrapped() : settings) is IPropertyReferenceOperation { Property: { Name: "AppSettings", ContainingNamespace: var space } }
            && space?.ToDisplayString() is ConfigurationFiles or "System.Web.Configuration";
}
