using AzdoAnalyzers.Flow.Steps.Library;

namespace AzdoAnalyzers.Flow.Steps.Commands;

/// <summary>A program and what it is started with, as it is put together.</summary>
/// <param name="Program">The program, as far as it is known.</param>
/// <param name="Text">What stands behind it.</param>
/// <param name="IsList">Whether that is a list of arguments, with a <see cref="Commands.Separator"/> behind each.</param>
internal sealed record ProcessLine(string Program, ComposedText Text, bool IsList)
{
    /// <summary>The commands of the line.</summary>
    public IEnumerable<Command> Parsed => Commands.In(Text.Text, Program, IsList);
}
