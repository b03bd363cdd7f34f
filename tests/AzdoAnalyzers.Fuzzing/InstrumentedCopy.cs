using System.Diagnostics;
using AzdoAnalyzers.Testing;
using SharpFuzz;

namespace AzdoAnalyzers.Fuzzing;

/// <summary>
/// A copy of this program in which the assemblies of the package, and the control, say which branches they take
/// (SharpFuzz, github.com/Metalnem/sharpfuzz: each branch adds one to a place of <c>Trace.SharedMem</c>). Assemblies
/// are changed before a process loads them, hence a process of its own.
/// </summary>
internal static class InstrumentedCopy
{
    private static readonly string[] Assemblies = ["AzdoAnalyzers.Credentials.dll", "AzdoAnalyzers.dll"];

    /// <summary>Makes the copy, runs it with these words, and removes it.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(IEnumerable<string> words)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("azdo-fuzzing-");
        try
        {
            Copy(AppContext.BaseDirectory, folder.FullName);
            foreach (string assembly in Assemblies)
            {
                Instrument(Path.Combine(folder.FullName, assembly), _ => true);
            }

            Instrument(Path.Combine(folder.FullName, "AzdoAnalyzers.Testing.dll"), type => type == typeof(BranchControl).FullName);
            string program = Path.Combine(folder.FullName, Path.GetFileName(typeof(InstrumentedCopy).Assembly.Location));
            using Process process = Process.Start("dotnet", [program, FuzzArguments.Instrumented, .. words]);
            process.WaitForExit();
            return process.ExitCode;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Instrument(string assembly, Func<string, bool> isMeant)
    {
        if (!Fuzzer.Instrument(assembly, isMeant, Options.Value).Any())
        {
            throw new InstrumentationException($"'{assembly}' has no type to instrument.");
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
