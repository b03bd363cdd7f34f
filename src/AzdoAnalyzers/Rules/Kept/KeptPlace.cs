using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Rules.Kept;

/// <summary>A place in a file, which is told by its number in the compilation: no tree is kept.</summary>
/// <param name="Tree">The number of the file.</param>
/// <param name="Span">The place in it.</param>
internal readonly record struct KeptPlace(int Tree, TextSpan Span);
