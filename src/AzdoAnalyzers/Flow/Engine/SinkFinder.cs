using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Flow.Steps.Language;
using AzdoAnalyzers.Flow.Steps.Urls;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Tokens;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>Finds the places where source code hands a value to a sink of the catalogue, looking only where its names stand.</summary>
internal sealed class SinkFinder(ProjectModel project, SinkCatalog catalog, ServiceScope scope)
{
    private const string HttpClientSuffix = "HttpClient";

    /// <summary>The methods that put an entry into a dictionary or collection.</summary>
    private static readonly IReadOnlyList<string> AddMethods = ["Add", "TryAdd", .. WriteMethods];

    /// <summary>The methods that write to the input of a process.</summary>
    private static IReadOnlyList<string> WriteMethods => ["Write", "WriteLine", "WriteAsync", "WriteLineAsync"];

    /// <summary>The places in one tree, in a fixed order.</summary>
    public IReadOnlyList<SinkUse> FindIn(SyntaxTree tree)
    {
        project.Look(tree.GetRoot());
        var names = project.NamesIn(tree);
        var hasWord = names.HasHttpClient || names.MayContainAny(project.Once(nameof(SinkFinder), catalog, () => TextNames.HashesOf(catalog.Words.SelectMany(project.NamesOf))));
        var uses = (hasWord ? Candidates(tree, names).OrderBy(node => node.SpanStart) : Enumerable.Empty<SyntaxNode>())
            .Concat(hasWord || catalog.HasClient ? TargetTyped(tree, names) : [])
            .Where(MayUse)
            .SelectMany(Uses)
            .Concat(hasWord && catalog.Attributes.Count > 0 ? AttributedParameters.FindIn(project, catalog, tree) : [])
            .Concat(project.Options.NeedsGuards ? TextFallbacks.FindIn(project, tree) : [])
            .ToList();
        uses.ForEach(NoteService);
        uses.RemoveAll(use => use.Service == Service.Other || (use.Row.IsPathSegment && !PathSegments.StartAtRoot(project, scope, use)) || scope.IsIdle(use));
        NoteCredentials(uses);
        return uses;
    }

    /// <summary>Notes of the URLs of plain HTTP whether a credential is set in the same class.</summary>
    private static void NoteCredentials(IReadOnlyList<SinkUse> uses)
    {
        var classes = new HashSet<SyntaxNode>(uses.Where(use => use.Row.IsCredential && !CredentialArgument.IsDefault(use.Value.Unwrapped())).Select(use => ClassAround(use.Node)));
        foreach (var use in uses.Where(use => use.Row.IsGeneralPurpose))
        {
            use.HasCredential = classes.Contains(ClassAround(use.Node));
        }
    }

    /// <summary>The class around a node, or the file where it stands in a top-level statement.</summary>
    private static SyntaxNode ClassAround(SyntaxNode node)
        => (SyntaxNode?)node.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? node.SyntaxTree.GetRoot();

    private IEnumerable<SyntaxNode> Candidates(SyntaxTree tree, TextNames names)
    {
        var index = project.Index(tree);
        var typeNames = new HashSet<string>(catalog.CreatedTypeNames.Where(names.MayContain).Concat(project.AliasesIn(tree).Where(alias => catalog.CreatedTypeNames.Contains(alias.Value)).Select(alias => alias.Key)));
        var memberNames = catalog.MemberNames.Where(names.MayContain).ToList();
        var aliases = new HashSet<string>(project.AliasesIn(tree).Select(alias => alias.Key));
        return typeNames.SelectMany(index.Creations).Concat(index.CreationsWith(HttpClientSuffix)).Distinct().Where(catalog.Shapes.MayCreate)
            .Concat(index.ConstructorCalls.Where(IsInTypeOfRow))
            .Concat(memberNames.SelectMany(name => index.Invocations(name).Where(call => catalog.Shapes.MayCall(call, name, Receiver(call), names, aliases))))
            .Concat(memberNames.SelectMany(index.Writes))
            .Concat(index.IndexedWrites.Concat(index.PairInitializers).Where(pair => MayBeKeyed(pair, names)))
            .Concat(AddMethods.SelectMany(index.Invocations).Where(node => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && catalog.CollectionNames.Contains(SyntaxIndex.LastName(access.Expression) ?? "")));
    }

    /// <summary>Whether <c>base(…)</c> or <c>this(…)</c> may call a constructor of a row: its class, or one that it derives from, has some.</summary>
    private bool IsInTypeOfRow(SyntaxNode call)
        => call.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && project.Declared(declaration) is INamedTypeSymbol type && catalog.HasRowsOf(type);

    /// <summary>The last name of what a method is called on.</summary>
    private static string? Receiver(SyntaxNode call)
        => call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? SyntaxIndex.LastName(access.Expression) : null;

    /// <summary>
    /// Whether a pair may have a name that a row speaks of, without binding: a text that is another one has not, nor has what isn't a text in a file
    /// that has none of the names, unless the pair is put into something that is called like a row's collection.
    /// </summary>
    private bool MayBeKeyed(SyntaxNode pair, TextNames names)
        => catalog.HasOpenIndexer
            || (SyntaxIndex.PairName(pair) is LiteralExpressionSyntax { Token.Value: var name }
                ? name is string text && catalog.Keys.Contains(text)
                : SyntaxIndex.PairReceiver(pair) is not { } receiver || catalog.CollectionNames.Contains(receiver) || receiver.IndexOf("header", StringComparison.OrdinalIgnoreCase) >= 0 || catalog.Keys.Any(names.MayContain));

    /// <summary>A client's type may be left to a target in any tree, the types of plain HTTP only where they are named.</summary>
    private IEnumerable<SyntaxNode> TargetTyped(SyntaxTree tree, TextNames names)
        => names.HasTargetTypedNew ? project.Index(tree).TargetTypedCreations.Where(node => node is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0 }) : [];

    /// <summary>Whether a node may hand something to a row. A call of a method without one is told by what it binds to: its operation, for which the compiler makes those of the whole body, isn't asked for.</summary>
    private bool MayUse(SyntaxNode node)
        => node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax)
            || project.Called(node) is not { } called
            || AddMethods.Contains(called.Name)
            || catalog.RowsOf(called).Any();

    private IEnumerable<SinkUse> Uses(SyntaxNode node)
        => Operation(node) switch
        {
            IObjectCreationOperation { Constructor: { } constructor } creation => Uses(constructor, CallArgument.All(creation.Arguments)),
            IInvocationOperation invocation when Collection(invocation) is { } collection => Uses(invocation.TargetMethod, CallArgument.All(invocation.Arguments), collection).Concat(EntryUses(collection, invocation)),
            IInvocationOperation invocation => Uses(invocation.TargetMethod, CallArgument.All(invocation.Arguments), invocation.Instance ?? ExtendedClient(invocation)),
            IInvalidOperation => Agreed([.. UnboundCalls.Of(project, node).Select(call => Uses(call.Method, call.Arguments).ToList())]),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: IPropertyReferenceOperation collection } property } assignment => Uses(property, assignment).Concat(EntryUses(collection, assignment)),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation held } property } assignment when Held(held) is { } collection => Uses(property, assignment).Concat(EntryUses(collection, assignment)),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment => Uses(property, assignment),
            IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation collection, Initializer.Initializers: var entries } => entries.SelectMany(entry => EntryUses(collection, entry)),
            _ => [],
        };

    /// <summary>Of a call that can mean several methods what each of them takes as the same.</summary>
    private static IEnumerable<SinkUse> Agreed(IReadOnlyList<List<SinkUse>> meanings)
        => meanings.SelectMany(uses => uses).Where(use => meanings.All(uses => uses.Exists(other => other.Value.Syntax == use.Value.Syntax && other.Row.Role == use.Row.Role)));

    /// <summary>The operation of a node; of a pair in a collection initializer the call that puts it in.</summary>
    private IOperation? Operation(SyntaxNode node)
        => node is InitializerExpressionSyntax { Parent: { } initializer }
            ? (project.Operation(initializer) as IObjectOrCollectionInitializerOperation)?.Initializers.FirstOrDefault(call => call.Syntax == node)
            : project.Operation(node);

    /// <summary>The property that holds the dictionary or collection which a call puts an entry into.</summary>
    private static IPropertyReferenceOperation? Collection(IInvocationOperation invocation)
        => !AddMethods.Contains(invocation.TargetMethod.Name) ? null
            : (invocation.Instance ?? (invocation.TargetMethod.IsExtensionMethod ? invocation.Arguments.FirstOrDefault()?.Value : null))?.Unwrapped() as IPropertyReferenceOperation;

    /// <summary>The client of plain HTTP that an extension method is called on.</summary>
    private static IOperation? ExtendedClient(IInvocationOperation invocation)
        => invocation is { TargetMethod.IsExtensionMethod: true, Arguments: [{ Parameter.Type: var type, Value: var client }, ..] } && type.Is("HttpClient", "System.Net.Http") ? client : null;

    /// <summary>What an operation writes into a collection whose entries are sinks.</summary>
    private IEnumerable<SinkUse> EntryUses(IPropertyReferenceOperation collection, IOperation write)
        => (ElementWrites.Of(write, _ => true) ?? Written(write)) is not { } entry ? [] : catalog.RowsOf(collection.Property)
            .Where(row => row.IsCollection && (IsUnnamed(entry, row) ? PairNames.MayBe(project, entry.KeyValue, row.Key!) : string.Equals(row.Key, entry.Key, StringComparison.OrdinalIgnoreCase)))
            .Select(row => new SinkUse(row, write.Syntax, entry.Value, DisplayName(collection.Property))
            {
                Receiver = collection.Instance,
                Name = IsUnnamed(entry, row) && PairNames.TextOf(project, entry.KeyValue!) is null ? entry.KeyValue : null,
            });

    /// <summary>Whether an entry's name isn't a constant, so that the trace has to find out whether it is the one that the row speaks of.</summary>
    private static bool IsUnnamed(ElementWrite entry, SinkRow row) => row.Key is not null && entry is { Key: null, KeyValue: not null };

    /// <summary>The property that a local stands for which holds a dictionary or collection; <see langword="null"/> where it may be another one.</summary>
    private IPropertyReferenceOperation? Held(ILocalReferenceOperation local)
        => LocalDefinitions.Reaching(project, local, enough: 2).Take(2).ToArray() is [var only] ? project.Operation(only)?.Unwrapped() as IPropertyReferenceOperation : null;

    /// <summary>What a call writes to the input of a process.</summary>
    private static ElementWrite? Written(IOperation write)
        => write is IInvocationOperation { TargetMethod.Name: var name, Arguments: [{ Value: var value }, ..] } && WriteMethods.Contains(name) ? new ElementWrite([null], value) : null;

    private IEnumerable<SinkUse> Uses(IMethodSymbol method, ImmutableArray<CallArgument> arguments, IOperation? receiver = null)
    {
        var name = PairNames.In(arguments);
        var rows = catalog.RowsOf(method).Where(row => row.Key is null || row.IsCollection || PairNames.MayBe(project, name, row.Key)).ToList();
        var companion = rows.FirstOrDefault(row => row.Role is ValueRole.UserName or ValueRole.HeaderScheme or ValueRole.Program);
        foreach (var row in rows)
        {
            if (row != companion && arguments.Argument(row.Parameter) is { } value)
            {
                yield return new SinkUse(row, value.Syntax, value, DisplayName(method))
                {
                    Companion = companion is null ? null : arguments.Argument(companion.Parameter),
                    Receiver = receiver,
                    HasCredential = CredentialArgument.IsIn(arguments),
                    Name = row.Key is null || row.IsCollection || PairNames.TextOf(project, name!) is not null ? null : name,
                    Element = row.IsCollection ? new AccessPath(row.Key, Inner: null) : null,
                };
            }
        }
    }

    private IEnumerable<SinkUse> Uses(IPropertyReferenceOperation target, ISimpleAssignmentOperation assignment)
        => catalog.RowsOf(target.Property, target.Instance?.Type)
            .Where(row => row.Role is not (ValueRole.UserName or ValueRole.Program) && (row.Key is null || row.IsCollection || PairNames.MayBe(project, PairNames.In(CallArgument.All(target.Arguments)), row.Key)))
            .Select(row => new SinkUse(row, assignment.Syntax, assignment.Value, DisplayName(target.Property))
            {
                Companion = CompanionBeside(assignment),
                Receiver = Receiver(target, assignment),
                Name = row.Key is null || row.IsCollection || PairNames.In(CallArgument.All(target.Arguments)) is not { } name || PairNames.TextOf(project, name) is not null ? null : name,
                Element = row.IsCollection ? new AccessPath(row.Key, Inner: null) : null,
            });

    private static IOperation? Receiver(IPropertyReferenceOperation target, ISimpleAssignmentOperation assignment)
        => assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: { } created } ? created : target.Instance;

    /// <summary>A client talks to Azure DevOps, a URL says itself whether it does, and a variable by its name.</summary>
    private void NoteService(SinkUse use)
        => use.Service = use.Row is { IsGeneralPurpose: true, IsEnvironmentVariable: false, Role: not (ValueRole.Url or ValueRole.TextBeforeFallback) } ? scope.At(use) : Service.AzureDevOps;

    /// <summary>The user name or program that the same object initializer gives.</summary>
    private IOperation? CompanionBeside(ISimpleAssignmentOperation assignment)
        => assignment.Parent is not IObjectOrCollectionInitializerOperation initializer ? null : initializer.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(other => other.Target is IPropertyReferenceOperation { Property: var property } && catalog.RowsOf(property).Any(row => row.Role is ValueRole.UserName or ValueRole.Program))
            ?.Value;

    private static string DisplayName(ISymbol member)
        => member is IMethodSymbol { MethodKind: MethodKind.Constructor }
            ? member.ContainingType.Name
            : member is IPropertySymbol { IsIndexer: true } ? member.ContainingType.Name : $"{SinkCatalog.DeclaringType(member)?.Name}.{member.Name}";
}
