using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Objects;

/// <summary>Objects of the project's classes that stand where a text is meant: what they say is what their own <c>ToString</c> hands back.</summary>
internal static class SpokenObjects
{
    /// <summary>The method that makes a text of the object; <see langword="null"/> if the object itself is meant, or the framework makes it.</summary>
    public static IMethodSymbol? Spoken(ProjectModel project, IObjectCreationOperation creation, ValueRole role)
        => role is ValueRole.Secret or ValueRole.UserName or ValueRole.Url or ValueRole.OrganizationName or ValueRole.BasicText or ValueRole.BasicParameter or ValueRole.Header ? TextOf(project, creation.Type) : null;

    /// <summary>Whether objects of a type say something of their own.</summary>
    public static bool HasText(ProjectModel project, ITypeSymbol? type) => TextOf(project, type) is not null;

    private static IMethodSymbol? TextOf(ProjectModel project, ITypeSymbol? type)
        => type is null || !project.Declares(type) ? null
            : type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty && project.Declarations(method).Any());
}
