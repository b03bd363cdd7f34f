namespace AzdoAnalyzers.Package.Tests;

/// <summary>A step of a workflow.</summary>
/// <param name="Name">Its name; <see langword="null"/>: it has none.</param>
/// <param name="Uses">The action that it uses, with its version; <see langword="null"/>: it runs commands.</param>
/// <param name="Run">The commands that it runs.</param>
/// <param name="With">What the action is given.</param>
internal sealed record WorkflowStep(string? Name, string? Uses, string? Run, IReadOnlyDictionary<string, string> With);
