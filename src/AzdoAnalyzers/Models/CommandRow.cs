namespace AzdoAnalyzers.Models;

/// <summary>What a command of a program takes that matters to Azure DevOps.</summary>
/// <param name="Program">The program's name, without folder and extension.</param>
/// <param name="Verbs">The words that the command starts with.</param>
/// <param name="Flags">The options whose value it is; one of a single letter is told from its capital.</param>
/// <param name="Role">What the value is.</param>
internal sealed record CommandRow(string Program, IReadOnlyList<string> Verbs, IReadOnlyList<string> Flags, ValueRole Role)
{
    /// <summary>The value is what the command reads from its standard input.</summary>
    public bool IsInput { get; init; }

    /// <summary>The value stands behind a name and <c>=</c>, which has to be one of these; <see langword="null"/>: it is the option's whole value.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>The command is for Azure DevOps, whatever stands around it.</summary>
    public bool IsOfAzureDevOps { get; init; }
}
