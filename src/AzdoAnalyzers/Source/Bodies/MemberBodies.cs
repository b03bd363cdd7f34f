using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>The bodies of one compilation that were asked about, each of them understood once.</summary>
internal sealed class MemberBodies
{
    private readonly ConcurrentDictionary<IOperation, MemberBody> _bodies = new();

    /// <summary>The body, or initializer, that an operation stands in.</summary>
    public MemberBody Of(IOperation operation) => _bodies.GetOrAdd(operation.Root(), static root => new MemberBody(root));

    /// <summary>Lets go of all of them.</summary>
    public void Clear() => _bodies.Clear();
}
