using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>What makes a request another one than those for the same value or member: all that a step or a verdict reads of it.</summary>
/// <param name="Role">What the value means.</param>
/// <param name="Element">The element that is asked for.</param>
/// <param name="State">The last state of the way.</param>
/// <param name="Service">Which service the value goes to.</param>
/// <param name="IsAlternative">Whether it is one of several.</param>
/// <param name="IsJoined">Whether it is a piece of a longer text.</param>
/// <param name="IsChanged">Whether another text is made of it.</param>
/// <param name="Guarded">In which missing states the program doesn't come to the sink.</param>
/// <param name="DeadGuard">The guard of it that never fires.</param>
/// <param name="Row">What is known of the sink: which credential it takes, whether it is one for any service.</param>
/// <param name="HasCredential">Whether a credential is sent along.</param>
/// <param name="Companion">The user name or scheme beside the value: where the value is empty, it is what the trace goes on with.</param>
/// <param name="IsBearer">Whether it is sent with the Bearer scheme.</param>
/// <param name="LastVariable">The variable that is tried after it.</param>
/// <param name="Branch">The place whose branches say when the value is needed.</param>
/// <param name="ObjectType">What the object is whose member is read.</param>
/// <param name="IsOfRestApi">Whether what the value is joined to is a route of the REST API.</param>
internal readonly record struct RequestKind(ValueRole Role, AccessPath? Element, FlowState? State, Service Service, bool IsAlternative, bool IsJoined, bool IsChanged, ValueStates Guarded, SyntaxNode? DeadGuard, SinkRow Row, bool HasCredential, SyntaxNode? Companion, bool IsBearer, string? LastVariable, SyntaxNode? Branch, INamedTypeSymbol? ObjectType, bool IsOfRestApi);
