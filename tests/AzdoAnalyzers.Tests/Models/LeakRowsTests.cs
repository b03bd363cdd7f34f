using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Models.Leaks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Sinks;

/// <summary>Each row of what writes where others can read it is one of a real member; of libraries that these tests don't reference the names are all there is to check.</summary>
public sealed class LeakRowsTests
{
    private static readonly IReadOnlyList<Type> Libraries =
    [
        typeof(Microsoft.Extensions.Logging.ILogger), typeof(Serilog.Log), typeof(NLog.LogManager), typeof(log4net.LogManager), typeof(Spectre.Console.AnsiConsole),
        typeof(Microsoft.ApplicationInsights.TelemetryClient), typeof(Assert), typeof(ITestOutputHelper),
    ];

    private static readonly IReadOnlyList<string> NotReferenced = ["System.Diagnostics.EventLog.", "Microsoft.Build.", "Microsoft.Azure.WebJobs.Host.", "Xunit.Abstractions.", "Microsoft.VisualStudio.TestTools.", "NUnit."];

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "rows", [], [.. ClientStubs.RuntimeReferences, .. Libraries.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))]);

    public static TheoryData<string> Names { get; } = [.. LeakRows.All.Select(row => row.ToString()).Where(name => !NotReferenced.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_member_of_a_row_is_there(string name)
    {
        var row = LeakRows.All.First(row => row.ToString() == name);
        var types = Types(Compilation.GlobalNamespace).Where(type => row.Type.Includes(type)).ToList();

        Assert.NotEmpty(types);
        Assert.All(row.Members, member => Assert.Contains(types.SelectMany(type => Bases(type, row)).SelectMany(type => type.GetMembers()), found => found.Name == member));
        Assert.All(row.Parameters ?? [], parameter => Assert.Contains(
            Types(Compilation.GlobalNamespace).Where(type => Bases(type, row).Any(types.Contains)).SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>().Where(method => row.Members.Contains(method.Name)).SelectMany(method => method.Parameters),
            found => found.Name == parameter));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type, LeakRow row)
        => row.IncludesDerived && type.BaseType is { } derived ? Bases(derived, row).Prepend(type) : [type];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space)
        => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
