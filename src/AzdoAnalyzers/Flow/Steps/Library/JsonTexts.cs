using AzdoAnalyzers.Files.Readers;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Commands;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Models;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>Objects that a library makes of JSON which stands in the code: what is read of a member is the value of its key. No variable can stand in for a part of such a text.</summary>
internal static class JsonTexts
{
    /// <summary>Goes on to the credentials that the text of a call has under a key.</summary>
    public static void Follow(Tracer tracer, Request request, SyntaxNode call, string key)
    {
        if (request is not { Role: ValueRole.Secret or ValueRole.UserName, State: null, Element: null } || tracer.Project.Operation(call) is not IInvocationOperation { Arguments: var arguments })
        {
            return;
        }

        foreach (var json in arguments.Select(argument => argument.Value).Where(value => value.Type?.SpecialType == SpecialType.System_String).SelectMany(value => ComposedTexts.Of(tracer.Project, value, frame: null)))
        {
            var secrets = new ComposedSecrets(tracer, request with { IsChanged = true, Frame = null }, json);
            foreach (var value in JsonValues.Read(json.Text).Where(value => value is { IsLiteral: true, Length: > 0 } && value.Key.Name.Equals(key, StringComparison.OrdinalIgnoreCase)))
            {
                secrets.FollowPart(new TextRange(value.Start, value.Length));
            }
        }
    }
}
