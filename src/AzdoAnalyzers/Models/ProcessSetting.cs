namespace AzdoAnalyzers.Models;

/// <summary>What a process is started with, as the calls and properties name it.</summary>
/// <param name="Property">The property of the settings.</param>
/// <param name="Parameters">The parameters of the constructors and of the methods that start or describe a process.</param>
internal sealed record ProcessSetting(string Property, IReadOnlyList<string> Parameters)
{
    public static readonly ProcessSetting Program = new("FileName", ["fileName", "targetFilePath", "name"]);

    public static readonly ProcessSetting Arguments = new("Arguments", ["arguments", "args"]);
}
