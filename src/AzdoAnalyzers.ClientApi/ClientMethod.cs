namespace AzdoAnalyzers.ClientApi;

/// <summary>A public method, or conversion operator, of the client's API.</summary>
/// <param name="Name">Its name; <c>op_Implicit</c> for an implicit conversion.</param>
/// <param name="ReturnType">What it returns, as C# source.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="Parameters">Its parameters in order.</param>
/// <param name="IsObsolete">Whether it is marked obsolete.</param>
public sealed record ClientMethod(string Name, string ReturnType, bool IsStatic, IReadOnlyList<ClientParameter> Parameters, bool IsObsolete)
{
    /// <summary>Name and types of parameters: what an override shares with what it overrides.</summary>
    public string Signature => $"{Name}({string.Join(", ", Parameters.Select(parameter => parameter.Type))})";
}
