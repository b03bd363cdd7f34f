using AzdoAnalyzers.Checkouts.Compiling;
using AzdoAnalyzers.Checkouts.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Corpus.Fixing;

/// <summary>A repository as a solution, which is what fixes work on: a project sees the source of those it refers to.</summary>
internal static class RepositorySolution
{
    /// <summary>Makes the solution, and says which project of it stands for which of the repository.</summary>
    public static (Solution Solution, IReadOnlyDictionary<ProjectId, SourceProject> Projects) Create(SourceRepository repository)
    {
        var compiler = new ProjectCompiler(repository);
        Dictionary<SourceProject, ProjectId> ids = repository.Projects.ToDictionary(project => project, project => ProjectId.CreateNewId(project.Name));
        Solution solution = new AdhocWorkspace().CurrentSolution;
        foreach ((SourceProject project, ProjectId id) in ids)
        {
            solution = solution.AddProject(InfoOf(project, id, compiler.Compile(project)));
        }

        foreach ((SourceProject project, ProjectId id) in ids)
        {
            IEnumerable<ProjectId> references = project.References.Select(file => ids.FirstOrDefault(other => other.Key.ProjectFile == file).Value).OfType<ProjectId>().Distinct();
            foreach (ProjectId reference in references.Where(reference => !WouldBeCycle(solution, id, reference)))
            {
                solution = solution.AddProjectReference(id, new ProjectReference(reference));
            }
        }

        return (solution, ids.ToDictionary(pair => pair.Value, pair => pair.Key));
    }

    private static ProjectInfo InfoOf(SourceProject project, ProjectId id, CSharpCompilation compilation)
        => ProjectInfo.Create(
            id,
            VersionStamp.Default,
            project.Name,
            compilation.AssemblyName!,
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            documents: compilation.SyntaxTrees.Select(tree => DocumentInfo.Create(
                DocumentId.CreateNewId(id),
                tree.FilePath,
                loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default)),
                filePath: tree.FilePath)),
            metadataReferences: compilation.References.Where(reference => reference is not CompilationReference));

    private static bool WouldBeCycle(Solution solution, ProjectId from, ProjectId to)
        => from == to || solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(to).Contains(from);
}
