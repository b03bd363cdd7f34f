using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>A place where source code hands a value to a sink.</summary>
/// <param name="row">The sink.</param>
/// <param name="node">The argument or assignment, for additional locations.</param>
/// <param name="value">What is handed over.</param>
/// <param name="displayName">What messages call the sink: a type, or type and member.</param>
internal sealed class SinkUse(SinkRow row, SyntaxNode node, IOperation value, string displayName)
{
    public SinkRow Row { get; } = row;

    public SyntaxNode Node { get; } = node;

    public IOperation Value { get; } = value;

    public string DisplayName { get; } = displayName;

    /// <summary>The entry of the value that the sink takes, where the value is a dictionary.</summary>
    public AccessPath? Element { get; init; }

    /// <summary>Which service the code there talks to.</summary>
    public Service Service { get; set; }

    /// <summary>The user name or header scheme that the same call takes beside the value.</summary>
    public IOperation? Companion { get; init; }

    /// <summary>The name that the call takes beside the value, where it isn't known there and decides whether the value is one for the sink.</summary>
    public IOperation? Name { get; init; }

    /// <summary>Whether a credential goes with a URL: the same call takes one, or one is set in the same class.</summary>
    public bool HasCredential { get; set; }

    /// <summary>What the member is used on: of a property set in an object initializer the creation; <see langword="null"/> for a constructor.</summary>
    public IOperation? Receiver { get; init; }
}
