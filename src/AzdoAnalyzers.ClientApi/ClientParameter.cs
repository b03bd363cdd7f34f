namespace AzdoAnalyzers.ClientApi;

/// <summary>A parameter of the client's API.</summary>
/// <param name="Type">Its type as C# source, names without their namespaces.</param>
/// <param name="Name">Its name.</param>
/// <param name="DefaultValue">Its default value as the signature file spells it; <see langword="null"/>: none.</param>
/// <param name="IsByReference">Whether it is passed by reference (<c>ref</c> or <c>out</c>: the files don't tell).</param>
public sealed record ClientParameter(string Type, string Name, string? DefaultValue, bool IsByReference);
