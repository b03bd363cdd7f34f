namespace Microsoft.CodeAnalysis;

/// <summary>Hides a type from every other assembly, those included that see the internals of this one.</summary>
[AttributeUsage(AttributeTargets.All)]
internal sealed class EmbeddedAttribute : Attribute;
