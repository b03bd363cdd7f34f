namespace AzdoAnalyzers.Testing.Programs;

/// <summary>A file of a test's source.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What stands in it.</param>
public sealed record SourceFile(string Name, string Text)
{
    private const string Separator = "// file: ";

    /// <summary>The files of a source: each line <c>// file: X.cs</c> starts another one, whose name it gives. Without such a line all of it is one file.</summary>
    public static IReadOnlyList<SourceFile> Split(string source)
    {
        var text = source.ReplaceLineEndings("\n");
        if (!text.StartsWith(Separator, StringComparison.Ordinal))
        {
            return [new SourceFile("Test0.cs", text)];
        }

        return
        [
            .. ("\n" + text).Split("\n" + Separator, StringSplitOptions.RemoveEmptyEntries)
                .Select(file => file.Split('\n', 2))
                .Select(file => new SourceFile(file[0].Trim(), file[1])),
        ];
    }
}
