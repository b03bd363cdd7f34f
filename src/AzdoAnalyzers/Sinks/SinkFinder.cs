using System.Collections.Immutable;
using AzdoAnalyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Sinks;

/// <summary>Finds the places where source code hands a value to a sink of the catalogue, looking only where its names stand.</summary>
internal sealed class SinkFinder(ProjectModel project, SinkCatalog catalog, ServiceScope scope)
{
    private const string HttpClientSuffix = "HttpClient";

    /// <summary>All places, in a fixed order.</summary>
    public IEnumerable<SinkUse> Find()
    {
        var words = catalog.Words.SelectMany(project.NamesOf).ToList();
        var trees = project.TreesWith(words).Union(project.TreesWithHttpClient()).ToList();
        var uses = trees.SelectMany(tree => Candidates(tree).OrderBy(node => node.SpanStart))
            .Concat(TargetTyped(trees))
            .SelectMany(Uses)
            .Where(use => use.Service != Service.Other)
            .ToList();
        NoteCredentials(uses);
        return uses;
    }

    /// <summary>Notes of the URLs of plain HTTP whether a credential is set in the same class.</summary>
    private static void NoteCredentials(IReadOnlyList<SinkUse> uses)
    {
        var classes = new HashSet<SyntaxNode>(uses.Where(use => use.Row.IsCredential).Select(use => ClassAround(use.Node)));
        foreach (var use in uses.Where(use => use.Row.IsGeneralPurpose))
        {
            use.HasCredential = classes.Contains(ClassAround(use.Node));
        }
    }

    /// <summary>The class around a node, or the file where it stands in a top-level statement.</summary>
    private static SyntaxNode ClassAround(SyntaxNode node)
        => (SyntaxNode?)node.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();

    private IEnumerable<SyntaxNode> Candidates(SyntaxTree tree)
    {
        var index = project.Index(tree);
        var typeNames = new HashSet<string>(catalog.CreatedTypeNames.SelectMany(name => project.NamesOf(name, tree)));
        return index.Creations(name => typeNames.Contains(name) || name.Contains(HttpClientSuffix))
            .Concat(index.ConstructorCalls)
            .Concat(catalog.MemberNames.SelectMany(index.Invocations))
            .Concat(catalog.MemberNames.SelectMany(index.Writes))
            .Concat(index.IndexedWrites);
    }

    /// <summary>A client's type may be left to a target in any tree, the types of plain HTTP only where they are named.</summary>
    private IEnumerable<SyntaxNode> TargetTyped(IEnumerable<SyntaxTree> treesWithWords)
        => (catalog.HasClient ? project.TreesWithTargetTypedNew() : treesWithWords)
            .SelectMany(tree => project.Index(tree).TargetTypedCreations)
            .Where(node => node is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 });

    private IEnumerable<SinkUse> Uses(SyntaxNode node)
        => project.Operation(node) switch
        {
            IObjectCreationOperation { Constructor: { } constructor } creation => Uses(constructor, creation.Arguments),
            IInvocationOperation invocation => Uses(invocation.TargetMethod, invocation.Arguments, invocation.Instance),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment => Uses(property, assignment),
            _ => [],
        };

    private IEnumerable<SinkUse> Uses(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments, IOperation? receiver = null)
    {
        var rows = catalog.RowsOf(method).Where(row => row.HeaderName is null || IsHeader(arguments, row.HeaderName)).ToList();
        var companion = rows.FirstOrDefault(row => row.Role is ValueRole.UserName or ValueRole.HeaderScheme);
        foreach (var row in rows)
        {
            if (row != companion && arguments.Argument(row.Parameter) is { } value)
            {
                yield return new SinkUse(row, value.Syntax, value, DisplayName(method))
                {
                    Companion = companion is null ? null : arguments.Argument(companion.Parameter),
                    Receiver = receiver,
                    HasCredential = CredentialArgument.IsIn(arguments),
                    Service = ServiceOf(row, value.Syntax),
                };
            }
        }
    }

    private IEnumerable<SinkUse> Uses(IPropertyReferenceOperation target, ISimpleAssignmentOperation assignment)
        => catalog.RowsOf(target.Property, target.Instance?.Type)
            .Where(row => row.Role != ValueRole.UserName && (row.HeaderName is null || IsHeader(target.Arguments, row.HeaderName)))
            .Select(row => new SinkUse(row, assignment.Syntax, assignment.Value, DisplayName(target.Property))
            {
                Companion = UserNameBeside(assignment),
                Receiver = Receiver(target, assignment),
                Service = ServiceOf(row, assignment.Syntax),
            });

    private static IOperation? Receiver(IPropertyReferenceOperation target, ISimpleAssignmentOperation assignment)
        => assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } created } ? created : target.Instance;

    /// <summary>A client talks to Azure DevOps, and a URL says itself whether it does.</summary>
    private Service ServiceOf(SinkRow row, SyntaxNode node) => row.IsGeneralPurpose && row.Role != ValueRole.Url ? scope.At(node) : Service.AzureDevOps;

    /// <summary>The user name that the same object initializer gives.</summary>
    private IOperation? UserNameBeside(ISimpleAssignmentOperation assignment)
        => assignment.Parent is not IObjectOrCollectionInitializerOperation initializer ? null : initializer.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(other => other.Target is IPropertyReferenceOperation { Property: var property } && catalog.RowsOf(property).Any(row => row.Role == ValueRole.UserName))
            ?.Value;

    /// <summary>Whether a call names the header, as text or as member of an enumeration.</summary>
    private static bool IsHeader(ImmutableArray<IArgumentOperation> arguments, string headerName)
        => (arguments.Argument("name") ?? arguments.Argument("header"))?.Unwrapped() switch
        {
            IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum, Name: var name } } => name == headerName,
            { } name => string.Equals(name.ConstantText(), headerName, StringComparison.OrdinalIgnoreCase),
            null => false,
        };

    private static string DisplayName(ISymbol member)
        => member is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? member.ContainingType.Name
            : member is IPropertySymbol { IsIndexer: true } ? member.ContainingType.Name : $"{member.ContainingType.Name}.{member.Name}";
}
