namespace AzdoAnalyzers.ClientApi;

/// <summary>A public or protected constructor of the client's API.</summary>
/// <param name="Accessibility"><c>public</c> or <c>protected</c>.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="IsObsolete">Whether it is marked obsolete.</param>
public sealed record ClientConstructor(string Accessibility, IReadOnlyList<ClientParameter> Parameters, bool IsObsolete);
