using AzdoAnalyzers.Testing.Packaging;
using YamlDotNet.RepresentationModel;

namespace AzdoAnalyzers.Package.Tests;

/// <summary>A workflow of GitHub, as its file says.</summary>
internal sealed class Workflow
{
    private readonly YamlMappingNode _root;

    private Workflow(YamlMappingNode root) => _root = root;

    /// <summary>The names of all of them.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(RepositoryRoot.Combine(".github", "workflows")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The events that start it.</summary>
    public YamlNode On => _root["on"];

    /// <summary>What it may do where a job says nothing.</summary>
    public IReadOnlyDictionary<string, string> Permissions => Texts(_root, "permissions");

    /// <summary>Its jobs by name.</summary>
    public IReadOnlyDictionary<string, YamlMappingNode> Jobs => ((YamlMappingNode)_root["jobs"]).ToDictionary(job => job.Key.ToString(), job => (YamlMappingNode)job.Value);

    /// <summary>The steps of all jobs.</summary>
    public IEnumerable<WorkflowStep> Steps => Jobs.Values.SelectMany(StepsOf);

    /// <summary>Reads one.</summary>
    public static Workflow Read(string name) => Parse(File.ReadAllText(RepositoryRoot.Combine(".github", "workflows", name)));

    /// <summary>Reads one from its text.</summary>
    public static Workflow Parse(string text) => new(YamlText.Mapping(text));

    /// <summary>The steps of a job.</summary>
    public static IEnumerable<WorkflowStep> StepsOf(YamlMappingNode job)
        => job.Children.TryGetValue("steps", out var steps)
            ? ((YamlSequenceNode)steps).Cast<YamlMappingNode>().Select(step => new WorkflowStep(Text(step, "name"), Text(step, "uses"), Text(step, "run"), Texts(step, "with")))
            : [];

    /// <summary>The texts of a mapping, by name; none where it isn't there.</summary>
    public static IReadOnlyDictionary<string, string> Texts(YamlMappingNode node, string name)
        => node.Children.TryGetValue(name, out var found) && found is YamlMappingNode texts ? texts.ToDictionary(text => text.Key.ToString(), text => text.Value.ToString()) : new Dictionary<string, string>();

    /// <summary>A text; <see langword="null"/> where it isn't there.</summary>
    public static string? Text(YamlMappingNode node, string name) => node.Children.TryGetValue(name, out var text) ? text.ToString() : null;
}
