using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tests.CodeFixes.Harm;

/// <summary>Runs a program, each time loaded anew, with what its user sets: variables and arguments.</summary>
internal sealed class HarmRun
{
    /// <summary>By this name a program finds its settings.</summary>
    private const string SettingsKey = "settings";

    private readonly byte[] _image;

    private HarmRun(byte[] image) => _image = image;

    /// <summary>Compiles the only project of a solution.</summary>
    public static async Task<HarmRun> CompileAsync(Solution solution, CancellationToken cancellationToken)
    {
        using var image = new MemoryStream();
        var compilation = await solution.Projects.Single().GetCompilationAsync(cancellationToken);
        var result = compilation!.Emit(image, cancellationToken: cancellationToken);
        return result.Success ? new HarmRun(image.ToArray()) : throw new InvalidOperationException(TestTokens.Redact(string.Join('\n', result.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error))));
    }

    /// <summary>Runs it. What it writes to the console is taken; the variables are as before afterwards.</summary>
    /// <param name="services">What it sends its requests to.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="input">Its arguments and settings.</param>
    public HarmOutcome Run(TwoServices services, IReadOnlyDictionary<string, string?> variables, HarmInput input)
    {
        var before = variables.Keys.ToDictionary(variable => variable, Environment.GetEnvironmentVariable);
        var (console, output) = (Console.Out, new StringWriter());
        var context = new AssemblyLoadContext("program", isCollectible: true);
        var settings = input.Configuration is null ? null : Path.GetTempFileName();
        using var wire = services.Connect();
        try
        {
            Set(variables);
            Console.SetOut(output);
            if (settings is not null)
            {
                File.WriteAllText(settings, input.Configuration);
            }

            AppContext.SetData(SettingsKey, settings);
            return new HarmOutcome(ErrorOf(context, wire, input.Arguments), services.TakeOwn(), services.TakeOthers(), output.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Set(before);
            AppContext.SetData(SettingsKey, null);
            if (settings is not null)
            {
                File.Delete(settings);
            }

            context.Unload();
        }
    }

    private static void Set(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        foreach (var (variable, value) in variables)
        {
            Environment.SetEnvironmentVariable(variable, value);
        }
    }

    private Exception? ErrorOf(AssemblyLoadContext context, HttpMessageHandler wire, string[] arguments)
    {
        try
        {
            context.LoadFromStream(new MemoryStream(_image)).GetType("Program")!.GetMethod("Run")!.Invoke(null, [wire, arguments]);
            return null;
        }
        catch (TargetInvocationException thrown)
        {
            return thrown.GetBaseException();
        }
    }
}
