using AzdoAnalyzers.Sinks;

namespace AzdoAnalyzers.Flow;

/// <summary>What makes a request another one than those for the same value or member.</summary>
/// <param name="Role">What the value means.</param>
/// <param name="Element">The element that is asked for.</param>
/// <param name="Step">The last step of the way.</param>
/// <param name="Service">Which service the value goes to.</param>
/// <param name="IsAlternative">Whether it is one of several.</param>
internal readonly record struct RequestKind(ValueRole Role, ElementPath? Element, Step? Step, Service Service, bool IsAlternative);
