using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models;

/// <summary>A sink of one member of one compilation, that the catalogue has no row for: a user named it, or its parameter's name says what it takes.</summary>
/// <param name="Member">The constructor, method or property.</param>
/// <param name="Row">Its row.</param>
internal sealed record MemberSink(ISymbol Member, SinkRow Row)
{
    /// <summary>The sink of a member's parameter, or of a property itself.</summary>
    public static MemberSink Of(ISymbol member, string parameter, ValueRole role, bool isGeneralPurpose = false, bool isOptional = false, bool isKnownByNames = false)
        => new(member.OriginalDefinition, new SinkRow(member.ContainingType.ToDisplayString(), member.Name, parameter, role)
        {
            IsGeneralPurpose = isGeneralPurpose,
            IsOptional = isOptional,
            IsKnownByNames = isKnownByNames,
            IsFoundByMember = member is not (IMethodSymbol { MethodKind: MethodKind.Constructor } or IPropertySymbol { IsIndexer: true }),
        });
}
