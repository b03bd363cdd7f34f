using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Steps;

/// <summary>The steps through what holds one value, or makes it later: tasks, <c>Lazy&lt;T&gt;</c>, values of a thread or call, caches.</summary>
internal static class HolderRows
{
    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string Tasks = "System.Threading.Tasks.*";

    private const string Compiler = "System.Runtime.CompilerServices.*";

    private const string Lazy = "System.Lazy";

    private const string LazyInitializer = "System.Threading.LazyInitializer";

    private const string Interlocked = "System.Threading.Interlocked";

    private const string Volatile = "System.Threading.Volatile";

    private const string WeakTable = "System.Runtime.CompilerServices.ConditionalWeakTable";

    private const string Configuration = "Microsoft.Extensions.Configuration.*";

    private const string Pulumi = "Pulumi.Output";

    private const string Cache = "Microsoft.Extensions.Caching.*";

    public static readonly IReadOnlyList<StepRow> All =
    [
        new(Tasks, ["Result", "ConfigureAwait", "GetAwaiter", "AsTask", "WaitAsync", "Preserve"], "this", "return"),
        new(Compiler, ["GetAwaiter", "GetResult"], "this", "return"),
        new(Tasks, ["FromResult", Constructor], "result", "return"),
        new(Tasks, ["Run", "StartNew", Constructor], "function()", "return"),
        new(Tasks, ["StartNew"], "state", "function(0)"),
        new(Tasks, ["ContinueWith"], "continuationFunction()", "return"),
        new(Tasks, ["ContinueWith"], "this", "continuationFunction(0)"),
        new(Tasks, ["ContinueWith"], "this", "continuationAction(0)"),
        new(Tasks, ["WhenAll"], "tasks", "return"),
        new(Tasks, ["WhenAny"], "tasks[]", "return"),
        new(Tasks, ["SetResult", "TrySetResult"], "result", "this[]"),
        new(Tasks, ["Task"], "this[]", "return"),
        new(Lazy, ["Value"], "this", "return"),
        new(Lazy, [Constructor], "valueFactory()", "return"),
        new(Lazy, [Constructor], "value", "return"),
        new(LazyInitializer, ["EnsureInitialized"], "valueFactory()", "return"),
        new(LazyInitializer, ["EnsureInitialized"], "target", "return"),
        new(LazyInitializer, ["EnsureInitialized"], "valueFactory()", "target"),
        new(Interlocked, ["Exchange", "CompareExchange"], "location1", "return"),
        new(Interlocked, ["Exchange", "CompareExchange"], "value", "location1"),
        new(Volatile, ["Read"], "location", "return"),
        new(Volatile, ["Write"], "value", "location"),
        .. Box("System.Threading.AsyncLocal"),
        .. Box("System.Threading.ThreadLocal"),
        new("System.Threading.ThreadLocal", [Constructor], "valueFactory()", "return[]"),
        .. Box("System.Runtime.CompilerServices.StrongBox"),
        new("System.Runtime.CompilerServices.StrongBox", [Constructor], "value", "return[]"),
        new("System.WeakReference", [Constructor], "target", "return[]"),
        new("System.WeakReference", ["SetTarget"], "target", "this[]") { ReplacesAll = true },
        new("System.WeakReference", ["TryGetTarget"], "this[]", "target"),
        new("System.WeakReference", ["Target"], "this[]", "return"),
        new(WeakTable, ["Add", "TryAdd", "AddOrUpdate"], "value", "this[]"),
        new(WeakTable, ["GetOrAdd"], "value", "return"),
        new(WeakTable, ["GetOrAdd"], "valueFactory()", "return"),
        new(WeakTable, ["GetValue"], "createValueCallback()", "return"),
        new(WeakTable, ["GetOrAdd", "GetValue", "GetOrCreateValue"], "this[]", "return"),
        new(WeakTable, ["TryGetValue"], "this[]", "value"),
        new(Configuration, ["AddInMemoryCollection"], "initialData", "return"),
        new(Configuration, ["AddInMemoryCollection"], "initialData", "this"),
        new(Configuration, ["Build", "AddInMemoryCollection", "AddJsonFile", "AddXmlFile", "AddIniFile", "AddEnvironmentVariables", "AddUserSecrets", "AddCommandLine", "SetBasePath"], "this", "return"),
        new(Configuration, ["GetValue"], "this[key]", "return"),
        new(Pulumi, ["Create", "CreateSecret", "ToOutput"], "value", "return"),
        new(Pulumi, ["Apply"], "func()", "return"),
        new(Pulumi, ["Apply"], "this", "func(0)"),
        new(Cache, ["GetOrCreate", "GetOrCreateAsync"], "factory()", "return"),
        new(Cache, ["Set"], "value", "return"),
    ];

    /// <summary>An object whose property <c>Value</c> is set and read: its only element.</summary>
    private static IEnumerable<StepRow> Box(string type)
        =>
        [
            new(type, ["Value"], "this[]", "return"),
            new(type, ["Value"], "value", "this[]") { ReplacesAll = true },
        ];
}
