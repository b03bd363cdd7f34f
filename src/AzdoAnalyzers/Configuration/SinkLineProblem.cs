using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Configuration;

/// <summary>Says in a sentence what is wrong with a line of a sink file.</summary>
internal static class SinkLineProblem
{
    private const string Example = "M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token";

    private static readonly string Version = typeof(SinkLineProblem).Assembly.GetName().Version.ToString(fieldCount: 3);

    private const string Ignored = "and the line is ignored";

    /// <summary>The sentence, or <see langword="null"/> if the line does something in this compilation.</summary>
    public static string? Of(SinkLine line, Compilation compilation)
    {
        if (line.UnknownRole is { } role)
        {
            return $"{Quoted(role, "The role")} is no role that version {Version} knows, {Ignored}: write secret, username, url or guard, or take a later version";
        }

        if (!line.IsUnderstood)
        {
            return $"A line of '{SinkFile.Name}' isn't understood, {Ignored}: write a documentation-comment id and what its parameters take (secret, username, url or guard), as in '{Example}', or 'P:Acme.Options.Token secret' for a property";
        }

        var members = UserSinks.Members(compilation, line);
        if (members.Count == 0)
        {
            return $"{Quoted(line.Id, "The documentation-comment id")} names no method, constructor or property that this project knows, {Ignored}: write the whole id, parameter types included, as in '{Example}'";
        }

        return line.Values.Where(value => !members.Any(member => UserSinks.Takes(member, value))).Select(value => OfValue(line, members[0], value)).FirstOrDefault();
    }

    private static string OfValue(SinkLine line, ISymbol member, SinkLineValue value)
        => (member, value.Parameter) switch
        {
            (IPropertySymbol, null) when value.Role is null => $"{Quoted(line.Id, "The property")} is a property, {Ignored}: name the method that asks for a value, as in 'M:Acme.Check.NotEmpty(System.String) guard=text'",
            (IPropertySymbol { SetMethod: null }, _) => $"{Quoted(line.Id, "The property")} can't be set, so nothing reaches it, {Ignored}: name a property with a setter, or a method's parameter",
            (IPropertySymbol, _) => $"{Quoted(line.Id, "The property")} has no parameters, {Ignored}: write the role alone, as in 'P:Acme.Options.Token secret'",
            (_, null) => $"{Quoted(line.Id, "The method")} is a method, {Ignored}: say which parameter takes it, as in 'secret=token'",
            (IMethodSymbol { Parameters.Length: 0 }, _) => $"{Quoted(line.Id, "The method")} has no parameters, {Ignored}: name a method that takes one",
            (IMethodSymbol method, { } parameter) => $"{Quoted(line.Id, "The method")} has no parameter {Quoted(parameter, "of that name")}, {Ignored}: its parameters are {string.Join(", ", method.Parameters.Select(known => $"'{known.Name}'"))}",
            _ => $"{Quoted(line.Id, "The member")} takes no value, {Ignored}: name a method's parameter or a property with a setter",
        };

    /// <summary>A text that users wrote, unless it may be a secret.</summary>
    private static string Quoted(string text, string otherwise) => Quotation.IsSafe(text) ? $"'{text}'" : otherwise;
}
