using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>What makes a request another one than those for the same value or member.</summary>
/// <param name="Role">What the value means.</param>
/// <param name="Element">The element that is asked for.</param>
/// <param name="State">The last state of the way.</param>
/// <param name="Service">Which service the value goes to.</param>
/// <param name="IsAlternative">Whether it is one of several.</param>
/// <param name="IsJoined">Whether it is a piece of a longer text.</param>
/// <param name="IsChanged">Whether another text is made of it.</param>
/// <param name="IsGuarded">Whether the program doesn't come to the sink without it.</param>
/// <param name="DeadGuard">The guard of it that never fires.</param>
/// <param name="IsGeneralPurpose">Whether the sink is one for any service: less is a finding there.</param>
/// <param name="HasCredential">Whether a credential is sent along.</param>
/// <param name="Key">The name that a value has to have, where its name isn't known yet.</param>
internal readonly record struct RequestKind(ValueRole Role, AccessPath? Element, FlowState? State, Service Service, bool IsAlternative, bool IsJoined, bool IsChanged, bool IsGuarded, SyntaxNode? DeadGuard, bool IsGeneralPurpose, bool HasCredential, string? Key);
