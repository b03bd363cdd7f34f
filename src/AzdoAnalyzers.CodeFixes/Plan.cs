using AzdoAnalyzers.CodeFixes.Constants;
using AzdoAnalyzers.CodeFixes.Editing;
using AzdoAnalyzers.CodeFixes.Findings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes;

/// <summary>How one target is fixed.</summary>
internal sealed record Plan(Target Target, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>The names of the variables that the edits declare.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The method that the edits add to a type.</summary>
    public AddedMethod? Method { get; init; }

    /// <summary>The constants that stop being constants.</summary>
    public Conversion Conversion { get; init; } = Conversion.None;

    /// <summary>The spans of the document whose code goes; what only that code used goes too.</summary>
    public IReadOnlyList<TextSpan> Discarded { get; init; } = [];

    /// <summary>The variables of the document that only such code used, whatever their values are; they go in any case.</summary>
    public IReadOnlyList<VariableDeclaratorSyntax> Unused { get; init; } = [];

    /// <summary>What the fix is called, where it does something else than to put a read in the place of the target.</summary>
    public string? Title { get; init; }

    /// <summary>Whether somebody has to look at it, whatever is known of the target.</summary>
    public bool IsByChoice { get; init; }

    /// <summary>Whether the read runs when its value is used, though its place is where a type is made.</summary>
    public bool RunsLater { get; init; }

    /// <summary>Whether a missing variable ends the making of a type, whose error doesn't name the variable first.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether it may be made without somebody looking at it.</summary>
    public bool IsSafe => Target.Reason is null && !Conversion.BreaksCallers && !IsByChoice && !IsHidden;

    /// <summary>Whether an edit of this plan touches the code that another one replaces.</summary>
    public bool Overlaps(Plan other)
        => Edits.Any(edit => edit.Span.Length > 0 && other.Edits.Any(another => another.Document == edit.Document && another.Span.OverlapsWith(edit.Span) && another != edit));
}
