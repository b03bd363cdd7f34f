namespace AzdoAnalyzers.Testing.Packaging;

/// <summary>
/// A fresh folder below <c>artifacts</c> with projects that use the package as their users do: restored from a folder of
/// packages, into a folder of its own, so that no other copy of the same version is taken; nothing of this repository's
/// configuration reaches it.
/// </summary>
public sealed class ConsumerFolder
{
    /// <summary>Empties the folder and puts its configuration there.</summary>
    /// <param name="name">The folder's name below <c>artifacts</c>.</param>
    /// <param name="packageSource">The folder in which the package stands.</param>
    public ConsumerFolder(string name, string packageSource)
    {
        Root = RepositoryRoot.Combine("artifacts", name);
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }

        Write("nuget.config", $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="packages" />
              </config>
              <packageSources>
                <add key="AzdoAnalyzers.Local" value="{packageSource}" />
              </packageSources>
            </configuration>
            """);
        Write(".editorconfig", "root = true");
        foreach (var inherited in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            Write(inherited, "<Project />");
        }
    }

    /// <summary>The full path of the folder.</summary>
    public string Root { get; }

    /// <summary>The full path of a file of the folder.</summary>
    public string Combine(string path) => Path.Combine(Root, path);

    /// <summary>Writes a text file, and its folders.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Combine(path))!);
        File.WriteAllText(Combine(path), text);
    }

    /// <summary>Copies the files of a folder of the repository, without its subfolders.</summary>
    /// <param name="source">The folder's full path.</param>
    /// <param name="target">Where the files go, from this folder on.</param>
    /// <param name="change">What to write for the text of a file.</param>
    public void Copy(string source, string target, Func<string, string> change)
    {
        foreach (var file in Directory.GetFiles(source))
        {
            Write(Path.Combine(target, Path.GetFileName(file)), change(File.ReadAllText(file)));
        }
    }

    /// <summary>The text of a file.</summary>
    public string Read(string path) => File.ReadAllText(Combine(path));

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public CommandResult Dotnet(params string[] arguments) => DotnetCommand.Run(Root, arguments);

    /// <summary>Runs commands as a shell step of a pipeline does: it ends at the first one that fails.</summary>
    /// <param name="folder">Where they run, from this folder on.</param>
    /// <param name="commands">The commands.</param>
    /// <param name="variables">Variables of the environment, as <c>NAME=value</c>.</param>
    public CommandResult Shell(string folder, string commands, params string[] variables)
        => Command.Run(Combine(folder), "env", [.. variables, "bash", "-e", "-c", commands]);
}
