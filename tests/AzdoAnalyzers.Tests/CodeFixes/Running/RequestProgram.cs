using System.Runtime.Loader;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>A program of a few statements that send one request, and what it does before and after a fix.</summary>
internal static class RequestProgram
{
    /// <summary>The statements as a program, to be fixed by the fixes of a rule.</summary>
    public static FixedProgram Create(string statements, string rule) => FixedProgram.Create(
        [
            $$"""
            #nullable disable
            #pragma warning disable SYSLIB0014
            using System;
            using System.Net;
            using System.Net.Http;
            using System.Net.Http.Headers;
            using System.Text;

            public static class Program
            {
                public static void Run()
                {
                    {{statements.ReplaceLineEndings("\n        ")}}
                }
            }
            """,
        ],
        rule: FixedRule.Of(rule));

    /// <summary>The one request that the program sends to the server, with a value of a variable.</summary>
    public static async Task<RecordedRequest> SentAsync(FixedProgram program, RecordingServer server, string variable, string? value)
    {
        await RunAsync(program, variable, value);
        return Assert.Single(server.Take());
    }

    /// <summary>Compiles the program and runs it, with a value of a variable.</summary>
    /// <exception cref="System.Reflection.TargetInvocationException">The program has thrown.</exception>
    public static async Task RunAsync(FixedProgram program, string variable, string? value)
    {
        using var image = new MemoryStream();
        var compilation = await program.Solution.Projects.Single().GetCompilationAsync(TestContext.Current.CancellationToken);
        Assert.True(compilation!.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        var before = Environment.GetEnvironmentVariable(variable);
        try
        {
            Environment.SetEnvironmentVariable(variable, value);
            context.LoadFromStream(image).GetType("Program")!.GetMethod("Run")!.Invoke(null, null);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
            context.Unload();
        }
    }
}
