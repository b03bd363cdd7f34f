namespace AzdoAnalyzers.ClientApi;

/// <summary>A public property of the client's API.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as C# source.</param>
/// <param name="HasGetter">Whether it can be read.</param>
/// <param name="HasSetter">Whether it can be written.</param>
public sealed record ClientProperty(string Name, string Type, bool HasGetter, bool HasSetter);
