namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>The package as <c>dotnet pack</c> makes it.</summary>
/// <param name="File">The .nupkg file.</param>
public sealed record PackedPackage(string File)
{
    private const string Id = "AzdoAnalyzers";

    /// <summary>The folder in which the package stands alone: a source to restore from.</summary>
    public string Source => Path.GetDirectoryName(File)!;

    /// <summary>The package's version.</summary>
    public string Version => Path.GetFileNameWithoutExtension(File)[(Id.Length + 1)..];

    /// <summary>Packs into a folder below <c>artifacts</c>, which is emptied before.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="arguments">Further arguments for <c>dotnet pack</c>.</param>
    public static PackedPackage Pack(string name, params string[] arguments)
    {
        var folder = RepositoryRoot.Combine("artifacts", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        SourceBuild.Run("AzdoAnalyzers.Package", ["pack", "--configuration", "Release", "--output", folder, .. arguments]);
        return new(Directory.GetFiles(folder, $"{Id}.*.nupkg").Single());
    }
}
