using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Tests.CodeFixes.Running;

/// <summary>Does all that can be done with a compiled program: makes its objects, calls its methods, reads its properties, and sends each text it gets.</summary>
internal sealed class RunProgram(byte[] image)
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    private static readonly string[] Own = ["Use", "Sent", "Ref"];

    private static readonly string?[] Arguments = ["a", "", null];

    public static async Task<RunProgram> CompileAsync(FixedProgram program)
    {
        using var image = new MemoryStream();
        var compilation = await program.Solution.Projects.Single().GetCompilationAsync();
        var result = compilation!.Emit(image);
        return result.Success ? new RunProgram(image.ToArray()) : throw new InvalidOperationException(TestTokens.Redact(string.Join('\n', result.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error))));
    }

    /// <summary>What comes of each action, by what it is called. The program is loaded anew, so that its static fields are set anew.</summary>
    /// <param name="server">What the program sends its requests to.</param>
    /// <param name="prepare">What is to be done first.</param>
    /// <param name="actions">The actions that are wanted; absent: all.</param>
    public IReadOnlyDictionary<string, RunOutcome> Run(RecordingServer server, Action prepare, IReadOnlyCollection<string>? actions)
    {
        var context = new AssemblyLoadContext("program", isCollectible: true);
        try
        {
            prepare();
            var assembly = context.LoadFromStream(new MemoryStream(image));
            var outcomes = new Dictionary<string, RunOutcome>();
            foreach (var (name, action) in Actions(assembly).Where(action => actions?.Contains(action.Name) != false))
            {
                outcomes[name] = OutcomeOf(server, action);
            }

            return outcomes;
        }
        finally
        {
            context.Unload();
        }
    }

    private static RunOutcome OutcomeOf(RecordingServer server, Action action)
    {
        server.Take();
        Exception? error = null;
        try
        {
            action();
        }
#pragma warning disable CA1031 // Whatever a program throws is what is looked at.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            error = thrown;
        }

        return new RunOutcome(error, server.Take());
    }

    private static IEnumerable<(string Name, Action Action)> Actions(Assembly assembly)
    {
        var send = assembly.GetType("Acme.Program")!.GetMethod("Use", [typeof(string)])!;
        foreach (var type in assembly.GetTypes().Where(type => type is { IsInterface: false, IsGenericTypeDefinition: false, IsEnum: false } && (type.IsPublic || type.IsNestedPublic) && type.Name != "Options"))
        {
            yield return ($"new {type}", () => Create(type));
            foreach (var member in type.GetMembers(Members).Where(member => member.DeclaringType!.Assembly == assembly))
            {
                foreach (var (name, read) in Reads(type, member))
                {
                    yield return ($"{type}.{name}", () => Send(send, read()));
                }
            }
        }
    }

    private static IEnumerable<(string Name, Func<object?> Read)> Reads(Type type, MemberInfo member)
    {
        switch (member)
        {
            case PropertyInfo { CanRead: true } property:
                yield return (property.Name, () => property.GetValue(property.GetMethod!.IsStatic ? null : Create(type)));
                break;
            case FieldInfo field:
                yield return (field.Name, () => field.GetValue(field.IsStatic ? null : Create(type)));
                break;
            case MethodInfo { IsSpecialName: false } method when !Own.Contains(method.Name) && !method.IsGenericMethod:
                foreach (var argument in method.GetParameters().Length > 0 ? Arguments : [""])
                {
                    yield return ($"{method.Name}({argument ?? "null"})", () => method.Invoke(method.IsStatic ? null : Create(type), [.. method.GetParameters().Select(parameter => Value(parameter, argument))]));
                }

                break;
        }
    }

    private static object Create(Type type)
    {
        var constructor = type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).FirstOrDefault();
        return constructor is null ? Activator.CreateInstance(type)! : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter, "a"))]);
    }

    private static object? Value(ParameterInfo parameter, string? text)
        => parameter.ParameterType == typeof(string) ? text : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    private static void Send(MethodInfo send, object? result)
    {
        var texts = result switch
        {
            string text => [text],
            Task<string> task => [task.GetAwaiter().GetResult()],
            IEnumerable<string> several => several,
            _ => [],
        };
        foreach (var text in texts)
        {
            send.Invoke(null, [text]);
        }
    }
}
