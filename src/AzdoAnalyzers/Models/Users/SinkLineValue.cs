namespace AzdoAnalyzers.Models.Users;

/// <summary>What one parameter of a member takes, or a property.</summary>
/// <param name="Role">What the value means there; <see langword="null"/>: nothing, the method is a guard of it.</param>
/// <param name="Parameter">The parameter's name; <see langword="null"/> for a property.</param>
internal sealed record SinkLineValue(ValueRole? Role, string? Parameter);
