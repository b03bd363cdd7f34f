using System.Text.RegularExpressions;
using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.Tests.Properties;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.DataFlow;

/// <summary>A program with constants as sources and clients as sinks, which isn't compiled with the tests. A file that starts with <c>// C# 14</c> is known where the compiler knows that version.</summary>
/// <param name="name">The name that it has in the assembly: its folder and its file's name without the extension.</param>
internal sealed partial class ShapeFile(string name)
{
    private readonly string[] _lines = Read(name).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();

    /// <summary>The names of all programs of a folder.</summary>
    public static IEnumerable<string> Names(string folder)
        => typeof(ShapeFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Whether the compiler that the tests run on knows the version that the program is written in.</summary>
    public bool IsKnown => Version().Match(_lines[0]) is not { Success: true, Groups: [_, { Value: var version }] } || LanguageVersionFacts.TryParse(version, out _);

    /// <summary>The lines that end in a mark, perhaps with a reason behind it, by their numbers.</summary>
    public IEnumerable<int> Marked(params string[] marks)
        => _lines.Index().Where(line => Mark().Match(line.Item) is { Success: true, Groups: [_, { Value: var mark }, ..] } && marks.Contains(mark)).Select(line => line.Index + 1);

    /// <summary>The lines that say of a constant that it is missed or wrong, and not why.</summary>
    public IEnumerable<string> Unexplained => _lines.Where(line => Mark().Match(line) is { Success: true, Groups: [_, { Value: "missed" or "wrong" }, { Length: 0 }] });

    /// <summary>The program, with the assemblies referenced that shapes need beside those of other programs.</summary>
    public CSharpCompilation Compile()
        => TestSources.Compile([Parse()]).AddReferences(ClientStubs.RuntimeReferences.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) is "System.Linq.Queryable" or "System.Runtime.Serialization.Primitives"));

    public SyntaxTree Parse() => CSharpSyntaxTree.ParseText(string.Join('\n', _lines), path: name);

    /// <summary>The lines that the rule on hard-coded credentials speaks on, by their numbers.</summary>
    public async Task<IEnumerable<int>> FoundAsync(CancellationToken cancellationToken)
    {
        var findings = await new Analysis(Compile()).BuildAsync(cancellationToken);
        return findings.Where(finding => finding.Id == "AZDO1002").Select(finding => finding.Location.GetLineSpan().StartLinePosition.Line + 1).Distinct().Order();
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ShapeFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("^// C# ([0-9]+)")]
    private static partial Regex Version();

    [GeneratedRegex("// (found|silent|missed|wrong)(: .+)?$")]
    private static partial Regex Mark();
}
