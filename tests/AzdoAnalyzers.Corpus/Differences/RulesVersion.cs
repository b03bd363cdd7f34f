using System.Reflection;
using System.Runtime.Loader;
using AzdoAnalyzers.Checkouts;
using AzdoAnalyzers.Corpus.Analysis;
using AzdoAnalyzers.Corpus.Fixing;
using AzdoAnalyzers.Testing.Packaging;

namespace AzdoAnalyzers.Corpus.Differences;

/// <summary>Analyzers and fixes of one version, loaded beside those of others.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Analyzers">Its analyzers, all rules on.</param>
/// <param name="Fixes">Its fixes.</param>
internal sealed record RulesVersion(string Name, AnalyzerSet Analyzers, CodeFixSet Fixes)
{
    private const string AnalyzerAssembly = "AzdoAnalyzers";

    private const string FixAssembly = "AzdoAnalyzers.CodeFixes";

    /// <summary>This build.</summary>
    public static RulesVersion Own() => new("this build", AnalyzerSet.Load(files: [], rules: []), CodeFixSet.Own);

    /// <summary>The version of a folder of assemblies, or of a commit, which is built first.</summary>
    /// <exception cref="UserErrorException">There is no such folder or commit, or it can't be built.</exception>
    public static RulesVersion Of(string version)
    {
        string folder = Directory.Exists(version) ? Path.GetFullPath(version) : Build(version);
        var context = new Context(folder);
        return new(version, AnalyzerSet.Of([context.LoadFromAssemblyName(new(AnalyzerAssembly))], []), new(context.LoadFromAssemblyName(new(FixAssembly))));
    }

    /// <summary>Builds a commit in a checkout of its own, once; the folder of its assemblies.</summary>
    private static string Build(string version)
    {
        CommandResult found = Command.Run(RepositoryRoot.Combine(), "git", "rev-parse", "--verify", "--quiet", $"{version}^{{commit}}");
        if (found.ExitCode != 0)
        {
            throw new UserErrorException($"'{version}' is neither a folder nor a commit of this repository.");
        }

        string commit = found.Output.Trim();
        string checkout = RepositoryRoot.Combine("artifacts", "difference", commit);
        string assemblies = Path.Combine(checkout, "artifacts", "bin", FixAssembly, "release");
        if (!File.Exists(Path.Combine(assemblies, $"{FixAssembly}.dll")))
        {
            if (Directory.Exists(checkout))
            {
                Directory.Delete(checkout, recursive: true);
            }

            Directory.CreateDirectory(checkout);
            Command.Run(checkout, "git", "clone", "--quiet", "--shared", "--no-checkout", RepositoryRoot.Combine(), ".").EnsureSuccess();
            Command.Run(checkout, "git", "checkout", "--quiet", "--detach", commit).EnsureSuccess();
            DotnetCommand.Run(Path.Combine(checkout, "src", FixAssembly), "build", "--configuration", "Release").EnsureSuccess();
        }

        return assemblies;
    }

    /// <summary>Ours come from the folder, all others are those of this process, so that both versions speak of the same Roslyn.</summary>
    private sealed class Context(string folder) : AssemblyLoadContext(name: null)
    {
        protected override Assembly? Load(AssemblyName name)
        {
            string file = Path.Combine(folder, $"{name.Name}.dll");
            return name.Name!.StartsWith(AnalyzerAssembly, StringComparison.Ordinal)
                ? File.Exists(file) ? LoadFromAssemblyPath(file) : throw new UserErrorException($"There is no '{name.Name}.dll' in '{folder}': name a folder with all assemblies of the package.")
                : null;
        }
    }
}
