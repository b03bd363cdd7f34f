using System.Text.RegularExpressions;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Commands;

/// <summary>The steps of what processes are started with and read: to the credentials in it.</summary>
internal static class CommandLineSteps
{
    private const string Secret = "secret";

    /// <summary>An object of the feeds' credentials as JSON.</summary>
    private static readonly Regex Feed = new("\\{[^{}]*\"password\"\\s*:\\s*\"(?<secret>[^\"]+)\"[^{}]*\\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Goes on from a request for such a text, wherever it is put together; <see langword="false"/> if it is for something else.</summary>
    public static bool Follow(Tracer tracer, Request request)
    {
        switch (request.Role)
        {
            case ValueRole.CommandLine:
                foreach (var line in ProcessLines.Of(tracer.Project, request.Use))
                {
                    FollowLine(tracer, request, line);
                }

                return true;
            case ValueRole.Script:
                foreach (var text in ComposedTexts.Of(tracer.Project, request.Value, request.Frame))
                {
                    var script = ScriptArguments.In(request.Use, text);
                    FollowCommands(new ComposedSecrets(tracer, request, script) { IsScript = true }, request.Service, Commands.InScript(script.Text, new TextRange(0, script.Text.Length)));
                }

                return true;
            case ValueRole.StandardInput:
                if ((request.Use.Receiver ?? CallArgument.CallOf(request.Use.Value)) is { } process)
                {
                    FollowInput(tracer, request with { Role = ValueRole.Secret, Service = Service.AzureDevOps }, process);
                }

                return true;
            case ValueRole.FeedEndpoints when request.Element is null:
                FollowFeeds(tracer, request);
                return true;
            default:
                return false;
        }
    }

    /// <summary>To what is written to the input of a process that reads a secret there: of one that a method is handed, by the callers that start such a process.</summary>
    private static void FollowInput(Tracer tracer, Request request, IOperation process)
    {
        if (ProcessLines.OfProcess(tracer.Project, process).Any(ReadsSecret))
        {
            tracer.Follow(request);
            return;
        }

        foreach (var context in process.Unwrapped() is IParameterReferenceOperation ? CallContexts.Around(tracer.Project, process) : [])
        {
            if (CallContext.Resolve(process.Unwrapped(), context) is var started && started != process.Unwrapped() && ProcessLines.OfProcess(tracer.Project, started).Any(ReadsSecret))
            {
                tracer.Follow(request with { Frame = context });
            }
        }
    }

    private static void FollowLine(Tracer tracer, Request request, ProcessLine line)
        => FollowCommands(new ComposedSecrets(tracer, request, line.Text) { IsScript = CommandRows.Shells.ContainsKey(Command.ProgramName(line.Program)) }, request.Service, line.Parsed);

    private static void FollowCommands(ComposedSecrets secrets, Service around, IEnumerable<Command> commands)
    {
        secrets.FollowHeaders();
        secrets.FollowUserInformation(around);
        secrets.FollowQuery(around);
        secrets.FollowVariables();
        foreach (var command in commands)
        {
            foreach (var row in CommandRows.All)
            {
                foreach (var value in command.Values(row))
                {
                    secrets.Follow(row, value);
                }
            }
        }
    }

    private static bool ReadsSecret(ProcessLine line) => line.Parsed.Any(command => CommandRows.All.Any(row => row.IsInput && command.Is(row)));

    /// <summary>To the passwords of the feeds, in JSON or in the object that it is made of.</summary>
    private static void FollowFeeds(Tracer tracer, Request request)
    {
        foreach (var json in ComposedTexts.Of(tracer.Project, request.Value, request.Frame))
        {
            var secrets = new ComposedSecrets(tracer, request, json);
            foreach (var match in Feed.Matches(json.Text).Cast<Match>())
            {
                secrets.Follow(new CommandRow("", [], [], ValueRole.Secret) { IsOfAzureDevOps = true }, new TextRange(match.Groups[Secret].Index, match.Groups[Secret].Length));
            }
        }

        foreach (var member in request.Value.Descendants().OfType<ISimpleAssignmentOperation>())
        {
            if (member is { Parent: IAnonymousObjectCreationOperation, Target: IPropertyReferenceOperation { Property.Name: "password" } })
            {
                tracer.Follow(request with { Value = member.Value, Role = ValueRole.Secret });
            }
        }
    }
}
