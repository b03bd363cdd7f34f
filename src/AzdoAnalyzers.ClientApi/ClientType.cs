namespace AzdoAnalyzers.ClientApi;

/// <summary>A public type of the client's API, with what the signature files list of it.</summary>
/// <param name="FullName">Its full metadata name.</param>
/// <param name="BaseType">The full name of its base type as C# source; empty for an interface, or where it isn't known.</param>
/// <param name="Modifier"><c>abstract</c>, <c>sealed</c>, <c>static</c>, or empty.</param>
/// <param name="Constructors">Its public and protected constructors.</param>
/// <param name="Methods">Its public methods.</param>
/// <param name="Properties">Its public properties.</param>
public sealed record ClientType(
    string FullName,
    string BaseType,
    string Modifier,
    IReadOnlyList<ClientConstructor> Constructors,
    IReadOnlyList<ClientMethod> Methods,
    IReadOnlyList<ClientProperty> Properties)
{
    public string Namespace => FullName[..FullName.LastIndexOf('.')];

    /// <summary>The name without namespace and arity.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..].Split('`')[0];

    /// <summary>The name that source code declares: with a type parameter, where the type is generic.</summary>
    public string DeclaredName => FullName.Contains('`', StringComparison.Ordinal) ? Name + "<T>" : Name;

    public bool IsInterface => BaseType.Length == 0 && Modifier == "abstract";
}
