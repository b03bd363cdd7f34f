namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>A package as <c>dotnet pack</c> makes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="File">The .nupkg file.</param>
public sealed record PackedPackage(string Id, string File)
{

    /// <summary>The folder in which the package stands alone: a source to restore from.</summary>
    public string Source => Path.GetDirectoryName(File)!;

    /// <summary>The package's version.</summary>
    public string Version => Path.GetFileNameWithoutExtension(File)[(Id.Length + 1)..];

    /// <summary>Packs the analyzers and fixes into a folder below <c>artifacts</c>, which is emptied before.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="arguments">Further arguments for <c>dotnet pack</c>.</param>
    public static PackedPackage Pack(string name, params string[] arguments) => Pack("AzdoAnalyzers.Package", "AzdoAnalyzers", name, arguments);

    /// <summary>Packs the tool, likewise.</summary>
    /// <param name="name">The folder's name.</param>
    public static PackedPackage PackTool(string name) => Pack("AzdoAnalyzers.Tool", "AzdoAnalyzers.Tool", name);

    private static PackedPackage Pack(string project, string id, string name, params string[] arguments)
    {
        var folder = RepositoryRoot.Combine("artifacts", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        SourceBuild.Run(project, ["pack", "--configuration", "Release", "--output", folder, .. arguments]);
        return new(id, Directory.GetFiles(folder, $"{id}.*.nupkg").Single());
    }
}
