using System.Collections.Immutable;
using AzdoAnalyzers.Checkouts.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Checkouts.Compiling;

/// <summary>
/// Makes compilations of a repository's projects. What a project refers to is compiled first; packages aren't restored,
/// so code may have errors, which the analyzers have to bear.
/// </summary>
internal sealed class ProjectCompiler(SourceRepository repository)
{
    private static readonly ImmutableArray<string> Symbols = ["DEBUG", "TRACE", "NET", "NETCOREAPP", "NET6_0_OR_GREATER", "NET8_0_OR_GREATER"];

    /// <summary>The symbols of projects that are built for .NET Framework alone. They are compiled against the running framework all the same.</summary>
    private static readonly ImmutableArray<string> NetFrameworkSymbols = ["DEBUG", "TRACE", "NETFRAMEWORK", "NET45_OR_GREATER", "NET461_OR_GREATER", "NET472_OR_GREATER"];

    private readonly Dictionary<SourceProject, CSharpCompilation?> _compilations = [];

    private readonly Dictionary<string, SourceProject> _projects = repository.Projects
        .Where(project => project.ProjectFile is not null)
        .ToDictionary(project => project.ProjectFile!, StringComparer.OrdinalIgnoreCase);

    /// <summary>The compilation of a project.</summary>
    /// <exception cref="UserErrorException">A file can't be read.</exception>
    public CSharpCompilation Compile(SourceProject project) => CompilationOf(project)!;

    /// <summary>Null while the project is being compiled: a cycle of references.</summary>
    private CSharpCompilation? CompilationOf(SourceProject project)
    {
        if (!_compilations.TryGetValue(project, out CSharpCompilation? compilation))
        {
            _compilations[project] = null;
            compilation = Create(project);
            _compilations[project] = compilation;
        }

        return compilation;
    }

    private CSharpCompilation Create(SourceProject project)
    {
        ImmutableArray<SyntaxTree> trees = [.. project.Files.AsParallel().AsOrdered().Select(file => Parse(project, file))];
        trees = trees.Add(Generated(project));
        bool isProgram = project.Settings.IsProgram || trees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Any(SyntaxKind.GlobalStatement));
        return CSharpCompilation.Create(
            project.AssemblyName ?? project.Name,
            trees,
            ReferencedAssemblies.For(project, trees, [.. ProjectsReferredTo(project)]),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: project.Settings.NullableEnabled ? NullableContextOptions.Enable : NullableContextOptions.Disable));
    }

    /// <summary>The projects that a project refers to, and those that they refer to, as a build hands them on.</summary>
    private IEnumerable<CSharpCompilation> ProjectsReferredTo(SourceProject project)
    {
        var reached = new HashSet<SourceProject>();
        var open = new Queue<SourceProject>([project]);
        while (open.TryDequeue(out SourceProject? next))
        {
            foreach (SourceProject reference in next.References.Select(reference => _projects.GetValueOrDefault(reference)).OfType<SourceProject>().Where(reached.Add))
            {
                open.Enqueue(reference);
            }
        }

        return reached.Select(CompilationOf).OfType<CSharpCompilation>();
    }

    private static SyntaxTree Parse(SourceProject project, string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return Parse(project, SourceText.From(stream), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"'{file}' can't be read ({exception.GetType().Name}): correct its permissions, or take it out of the folder.");
        }
    }

    /// <summary>The file that a build generates from the project file.</summary>
    private static SyntaxTree Generated(SourceProject project)
    {
        IEnumerable<string> usings = project.Settings.GlobalUsings.Select(name => $"global using {name};");
        IEnumerable<string> friends = project.Settings.FriendAssemblies.Select(name => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{name}\")]");
        return Parse(project, SourceText.From(string.Join('\n', usings.Concat(friends))), "Project.g.cs");
    }

    private static SyntaxTree Parse(SourceProject project, SourceText text, string path)
        => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: project.Settings.IsForNetFramework ? NetFrameworkSymbols : Symbols), path);
}
