using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.CodeFixes.Findings;

/// <summary>What a diagnostic asks a fix to do.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Span">Its place there: an expression, or a piece of a literal.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="Variable">The environment variable to read; empty where none is read, or its name isn't known.</param>
/// <param name="Part">The part of the expression's constant value that is replaced; absent: all of it.</param>
internal sealed record Finding(Document Document, TextSpan Span, FixKind Kind, string Variable, TextSpan? Part)
{
    /// <summary>Why it is fixed by choice only; absent: for nothing that the analyzer knows.</summary>
    public FixReason? Reason { get; init; }

    /// <summary>A variable for this one of several organizations; absent where there is one, or nothing tells it from the others.</summary>
    public string? OwnVariable { get; init; }

    /// <summary>The environment variable whose name becomes <see cref="Variable"/>, where only that changes.</summary>
    public string? OldVariable { get; init; }

    /// <summary>Reads a diagnostic's properties; null where it asks for no fix, or none can be made in its document.</summary>
    public static Finding? From(Document document, Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        return document is not SourceGeneratedDocument
            && properties.TryGetValue(FixProperties.Kind, out var text)
            && Enum.TryParse<FixKind>(text, out var kind)
            && ((properties.TryGetValue(FixProperties.Variable, out var variable) && !string.IsNullOrEmpty(variable)) || kind is FixKind.UserInformation or FixKind.UnguardedRead or FixKind.DeadGuard)
            ? new Finding(document, diagnostic.Location.SourceSpan, kind, variable ?? "", PartOf(diagnostic))
            {
                OldVariable = properties.TryGetValue(FixProperties.OldVariable, out var old) ? old : null,
                OwnVariable = properties.TryGetValue(FixProperties.OwnVariable, out var own) ? own : null,
                Reason = ReasonOf(diagnostic),
            }
            : null;
    }

    /// <summary>Why a diagnostic's fix is by choice, or missing.</summary>
    public static FixReason? ReasonOf(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(FixProperties.Reason, out var text) && Enum.TryParse<FixReason>(text, out var reason) ? reason : null;

    private static TextSpan? PartOf(Diagnostic diagnostic)
        => Number(diagnostic, FixProperties.Start) is { } start && Number(diagnostic, FixProperties.Length) is { } length
            ? new TextSpan(start, length)
            : null;

    private static int? Number(Diagnostic diagnostic, string property)
        => diagnostic.Properties.TryGetValue(property, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
