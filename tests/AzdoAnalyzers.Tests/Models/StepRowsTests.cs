using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Models.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzdoAnalyzers.Tests.Models;

/// <summary>The rows of steps, against the signatures of the libraries.</summary>
public sealed class StepRowsTests
{
    /// <summary>What the tests reference no library for.</summary>
    private static readonly string[] Unlisted = ["Pulumi.", "Microsoft.Extensions.", "Sharprompt.", "McMaster.", "NUnit.", "Xunit.", "HashiCorp.", "Microsoft.Maui."];

    /// <summary>What System.CommandLine had before version 2, and CliWrap 3.8, in the shape of their signatures.</summary>
    private const string OlderVersions = """
        namespace CliWrap
        {
            public class PipeSource
            {
                public static PipeSource FromString(string str) => null;
            }
        }

        namespace System.CommandLine.Betas
        {
            public class Option<T>
            {
                public Option(string name, System.Func<T> getDefaultValue) { }
                public void SetDefaultValue(object value) { }
            }

            public class ParseResult
            {
                public object GetValueForOption(object option) => null;
                public object GetValueForArgument(object argument) => null;
            }

            public static class Handler
            {
                public static void SetHandler(this object command, System.Delegate handle, object symbol1, object symbol2, object symbol3, object symbol4, object symbol5, object symbol6, object symbol7, object symbol8) { }
            }
        }
        """;

    /// <summary>One type of each library beside the runtime.</summary>
    private static readonly Type[] Libraries = [typeof(CliWrap.Command), typeof(Spectre.Console.AnsiConsole), typeof(System.CommandLine.Command)];

    /// <summary>One that other packages of the tests bring along.</summary>
    private static readonly string Newtonsoft = Path.Combine(AppContext.BaseDirectory, "Newtonsoft.Json.dll");

    private static readonly Lazy<IReadOnlyList<INamedTypeSymbol>> Types = new(() => [.. TypesIn(CSharpCompilation.Create(
        "rows",
        [CSharpSyntaxTree.ParseText(OlderVersions)],
        [.. ClientStubs.RuntimeReferences, .. Libraries.Select(library => MetadataReference.CreateFromFile(library.Assembly.Location)), MetadataReference.CreateFromFile(Newtonsoft)]).GlobalNamespace)]);

    public static TheoryData<string> Rows => [.. StepCatalog.All.Where(IsListed).Select(row => row.ToString()).Distinct()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Both_ends_of_a_row_are_in_a_member_that_a_library_declares(string name)
        => Assert.All(StepCatalog.All.Where(row => row.ToString() == name), row => Assert.Contains(row.Members, member => Declared(row, member).Any()));

    [Fact]
    public void Each_member_that_rows_name_is_declared_as_one_of_them_says()
        => Assert.Empty(StepCatalog.All.Where(IsListed)
            .SelectMany(row => row.Members, (row, member) => (Name: $"{row.Type}.{member}", IsDeclared: Declared(row, member).Any()))
            .GroupBy(member => member.Name, member => member.IsDeclared)
            .Where(member => !member.Contains(true) && !member.Key.EndsWith("Async", StringComparison.Ordinal))
            .Select(member => member.Key));

    private static bool IsListed(StepRow row) => !Unlisted.Any(start => row.Type.ToString().StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<ISymbol> Declared(StepRow row, string member)
        => Types.Value.Where(row.Type.Includes)
            .SelectMany(type => member == StepRow.Any ? type.GetMembers() : type.GetMembers(member))
            .Where(declared => Has(declared, row.From) && Has(declared, row.To));

    private static bool Has(ISymbol member, StepEnd end)
        => end.Holder switch
        {
            StepEnd.Receiver => !member.IsStatic || member is IMethodSymbol { IsExtensionMethod: true },
            StepEnd.Result => member is IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor } or IMethodSymbol { ReturnsVoid: false },
            var parameter => member is IMethodSymbol method ? method.Parameters.Any(candidate => candidate.Name == parameter) : member is IPropertySymbol { SetMethod: not null } or IFieldSymbol { IsReadOnly: false } && parameter == "value",
        };

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space)
        => space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
