namespace AzdoAnalyzers.Tool.Tests;

/// <summary>A folder of its own for a test, which is gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("azdo-analyzers-").FullName;

    /// <summary>The full path of a file in it.</summary>
    public string Combine(string path) => Path.Combine(Root, path);

    /// <summary>Writes a file, and its folders.</summary>
    public string Write(string path, string text)
    {
        var file = Combine(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
