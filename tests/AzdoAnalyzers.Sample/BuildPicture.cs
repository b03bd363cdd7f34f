using AzdoAnalyzers.Testing.Packaging;
using AzdoAnalyzers.Testing.Pictures;

namespace AzdoAnalyzers.Sample;

/// <summary>The picture of the README of what a build says, made of what one said.</summary>
internal static class BuildPicture
{
    /// <summary>The file, from the repository's root.</summary>
    public const string File = "docs/images/build.svg";

    private const int Columns = 112;

    private const string Indentation = "    ";

    /// <summary>The text of the picture.</summary>
    /// <param name="command">The command that was run.</param>
    /// <param name="findings">What it said.</param>
    public static string Draw(string command, IReadOnlyList<Finding> findings)
    {
        var picture = new TextPicture($"What '{command}' says of the sample: {findings.Count} warnings", Columns);
        picture.Add(new("$ ", StyledText.Dim), new(command));
        foreach (var finding in findings)
        {
            var place = $"{finding.File}({finding.Line},{finding.Column}): ";
            var level = $"{finding.Level} {finding.Id}: ";
            var lines = Wrap(finding.Message, Columns - place.Length - level.Length).ToArray();
            picture.Add(new(place), new(level, StyledText.Warning), new(lines[0]));
            foreach (var line in lines[1..])
            {
                picture.Add(new StyledText(Indentation + line));
            }
        }

        picture.Add(new StyledText($"{Indentation}{findings.Count} Warning(s)", StyledText.Warning));
        return picture.ToSvg();
    }

    /// <summary>Breaks a message between words; the first line has less room than the others.</summary>
    private static IEnumerable<string> Wrap(string message, int room)
    {
        var line = "";
        foreach (var word in message.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line;
                line = "";
                room = Columns - Indentation.Length;
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }
}
