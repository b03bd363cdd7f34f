using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzdoAnalyzers.Source.Bodies;

/// <summary>A place in a control-flow graph: before a statement of a block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Statement">The number of the statement; the value that the block branches on is the one behind the last.</param>
internal readonly record struct BodyPlace(BasicBlock Block, int Statement);
