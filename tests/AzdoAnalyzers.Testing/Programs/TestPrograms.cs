namespace AzdoAnalyzers.Testing.Programs;

/// <summary>
/// The programs in the folder <c>Sources</c>: each file there is one, with marks in place of tokens, and lines
/// <c>// file: X.cs</c> where it has several files. A new one is just put there.
/// </summary>
public static class TestPrograms
{
    private const string ClientPrefix = "source/";

    private const string UnrelatedPrefix = "unrelated/";

    /// <summary>The names of the programs that use the client, or plain HTTP against Azure DevOps.</summary>
    public static IReadOnlyList<string> Names { get; } = NamesWith(ClientPrefix);

    /// <summary>The names of the programs that have nothing to do with Azure DevOps.</summary>
    public static IReadOnlyList<string> UnrelatedNames { get; } = NamesWith(UnrelatedPrefix);

    /// <summary>The files of a program, with tokens in them.</summary>
    public static IReadOnlyList<SourceFile> Files(string name) => SourceFile.Split(MarkedSource.Fill(Text(name)));

    private static IReadOnlyList<string> NamesWith(string prefix)
        =>
        [
            .. typeof(TestPrograms).Assembly.GetManifestResourceNames()
                .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
                .Select(resource => resource[prefix.Length..])
                .Order(StringComparer.Ordinal),
        ];

    private static string Text(string name)
    {
        var assembly = typeof(TestPrograms).Assembly;
        using var stream = assembly.GetManifestResourceStream(ClientPrefix + name) ?? assembly.GetManifestResourceStream(UnrelatedPrefix + name);
        using var reader = new StreamReader(stream!);
        return reader.ReadToEnd();
    }
}
