using AzdoAnalyzers.Files;
using AzdoAnalyzers.Files.Readers;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Commands;
using AzdoAnalyzers.Flow.Steps.Headers;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Models.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Library;

/// <summary>
/// The steps through JSON that stands in the code: what is read of an object, an element or a configuration that a library makes of it is the value of
/// the key. No variable can stand in for a part of such a text.
/// </summary>
internal static class JsonTexts
{
    /// <summary>What stands between the names on the way to a value.</summary>
    private const string Separator = ":";

    /// <summary>Goes on to the values that the text of a call has under a key, wherever in the text that is.</summary>
    public static void FollowMember(Tracer tracer, Request request, SyntaxNode call, string key)
    {
        if (request.Element is null && tracer.Project.Operation(call) is IInvocationOperation { Arguments: var arguments })
        {
            foreach (var text in arguments.Select(argument => argument.Value).Where(IsText))
            {
                FollowValues(tracer, request with { Frame = null }, text, path => path.Name.Equals(key, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    /// <summary>
    /// Goes on from an element of what a library reads out of JSON to the value that the text has on the way of these keys; <see langword="false"/> if the
    /// value is no JSON. A text that comes from elsewhere, what another program says or what a file holds, isn't followed there.
    /// </summary>
    public static bool FollowElement(Tracer tracer, Request request)
    {
        if (request is not { Element: { Key: not (null or AccessPath.KeyOfEntry) } asked })
        {
            return false;
        }

        if (request.Value is IInvocationOperation { TargetMethod: var method, Arguments: var arguments } && JsonRows.Readers.Any(row => row.Includes(method)))
        {
            foreach (var text in arguments.Select(argument => argument.Value).Where(IsText))
            {
                FollowElement(tracer, request, asked, text);
            }

            return true;
        }

        return IsText(request.Value) && FollowElement(tracer, request, asked, request.Value);
    }

    private static bool FollowElement(Tracer tracer, Request request, AccessPath asked, IOperation text)
        => Keys(asked) is { } way && FollowValues(tracer, request with { Element = null }, text, path => path.ToString().Equals(way, StringComparison.OrdinalIgnoreCase));

    private static bool IsText(IOperation value) => value.Type?.SpecialType == SpecialType.System_String;

    /// <summary>The keys that lead to an element; <see langword="null"/> where one isn't known.</summary>
    private static string? Keys(AccessPath asked)
        => asked is not { Key: { } key and not AccessPath.KeyOfEntry } ? null
            : asked.Inner is null ? key
            : Keys(asked.Inner) is { } inner ? key + Separator + inner
            : null;

    /// <summary>Goes on to the values under some keys of a text; <see langword="false"/> if it isn't known to be an object in JSON.</summary>
    private static bool FollowValues(Tracer tracer, Request request, IOperation text, Func<KeyPath, bool> isAsked)
    {
        var objects = request is { State: null, Role: ValueRole.Secret or ValueRole.UserName or ValueRole.Url } ? ComposedTexts.Of(tracer.Project, text, request.Frame).Where(json => json.Text.TrimStart() is ['{', ..]).ToList() : [];
        foreach (var json in objects)
        {
            var secrets = new ComposedSecrets(tracer, request with { IsChanged = true, Frame = null }, json);
            foreach (var value in JsonValues.Read(json.Text).Where(value => value is { IsLiteral: true, Length: > 0 } && isAsked(value.Key)))
            {
                secrets.FollowPart(new TextRange(value.Start, value.Length));
            }
        }

        return objects.Count > 0;
    }
}
