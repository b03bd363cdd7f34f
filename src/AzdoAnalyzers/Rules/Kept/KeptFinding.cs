using System.Collections.Immutable;
using System.Globalization;
using AzdoAnalyzers.Flow.Safety;
using AzdoAnalyzers.Source.Edits;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules.Kept;

/// <summary>A finding as plain data, from which the same one is made in the next compilation.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="FurtherPlaces">The additional locations.</param>
/// <param name="Properties">What the fix needs to know.</param>
/// <param name="Distance">How far its source is from the sink.</param>
internal sealed record KeptFinding(
    string Id,
    string Message,
    DiagnosticSeverity Severity,
    KeptPlace Place,
    IReadOnlyList<KeptPlace> FurtherPlaces,
    ImmutableDictionary<string, string?> Properties,
    int Distance)
{
    /// <summary>The organization or credential that it is about; <see langword="null"/> if it is about none.</summary>
    public ServiceValue? Value { get; init; }

    /// <summary>The same finding where the project has several organizations; <see langword="null"/>: that makes no difference.</summary>
    public KeptFinding? AmongSeveral { get; init; }

    /// <summary>The same, where the value has no name that tells it from the others.</summary>
    public KeptFinding? AmongSeveralUnnamed { get; init; }

    /// <summary>The variable that its fix reads; <see langword="null"/> if it has no fix, or one of a variable whose name isn't known.</summary>
    public string? Variable => Properties.TryGetValue(FixProperties.Variable, out var variable) ? variable : null;

    public static KeptFinding Of(Diagnostic finding, int distance, IReadOnlyDictionary<SyntaxTree, int> numbers)
    {
        return new(finding.Id, finding.GetMessage(CultureInfo.InvariantCulture), finding.Severity, PlaceOf(finding.Location), [.. finding.AdditionalLocations.Select(PlaceOf)], finding.Properties, distance);

        KeptPlace PlaceOf(Location location) => new(numbers[location.SourceTree!], location.SourceSpan);
    }

    /// <summary>The finding where the code stands now.</summary>
    /// <param name="rule">Its rule.</param>
    /// <param name="trees">The trees by their numbers.</param>
    public Diagnostic ToDiagnostic(DiagnosticDescriptor rule, IReadOnlyList<SyntaxTree> trees)
    {
        return Diagnostic.Create(
            rule.Id,
            rule.Category,
            Message,
            Severity,
            rule.DefaultSeverity,
            rule.IsEnabledByDefault,
            warningLevel: Severity == DiagnosticSeverity.Error ? 0 : 1,
            isSuppressed: false,
            rule.Title,
            rule.Description,
            rule.HelpLinkUri,
            LocationOf(Place),
            FurtherPlaces.Select(LocationOf),
            rule.CustomTags,
            Properties);

        Location LocationOf(KeptPlace place) => Location.Create(trees[place.Tree], place.Span);
    }

    /// <summary>The finding after edits that leave its code as it is.</summary>
    public KeptFinding Moved(IReadOnlyDictionary<int, TreeEdit> edits)
    {
        return this with
        {
            Place = MovedPlace(Place),
            FurtherPlaces = [.. FurtherPlaces.Select(MovedPlace)],
            AmongSeveral = AmongSeveral?.Moved(edits),
            AmongSeveralUnnamed = AmongSeveralUnnamed?.Moved(edits),
        };

        KeptPlace MovedPlace(KeptPlace place) => edits.TryGetValue(place.Tree, out var edit) ? place with { Span = edit.Moved(place.Span) } : place;
    }
}
