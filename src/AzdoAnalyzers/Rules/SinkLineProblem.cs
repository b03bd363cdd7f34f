using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Models.Users;
using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Rules;

/// <summary>Says in a sentence what is wrong with a line of a sink file.</summary>
internal static class SinkLineProblem
{
    private const string Example = "M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token";

    private const string PropertyExample = "P:Acme.Options.Token secret";

    private static readonly string Version = typeof(SinkLineProblem).Assembly.GetName().Version.ToString(fieldCount: 3);

    /// <summary>The sentence, or <see langword="null"/> if the line does something in this compilation.</summary>
    public static string? Of(SinkLine line, Compilation compilation)
    {
        if (line.UnknownRole is { } role)
        {
            return $"Write secret, username, url or guard, or take a later version: {Version} knows no role {Quoted(role, "of this name")}";
        }

        if (!line.IsUnderstood)
        {
            return $"Write an id and what its parameters take, as in '{Example}' or '{PropertyExample}': this line is not understood";
        }

        var members = UserSinks.Members(compilation, line);
        if (members.Count == 0)
        {
            return $"Write the whole id, parameter types included, as in '{Example}': {Quoted(line.Id, "this one")} names nothing in this project";
        }

        return line.Values.Where(value => !members.Any(member => UserSinks.Takes(member, value))).Select(value => OfValue(line, members[0], value)).FirstOrDefault();
    }

    private static string OfValue(SinkLine line, ISymbol member, SinkLineValue value)
        => OfValue(Quoted(line.Id, "this member"), member, value);

    private static string OfValue(string name, ISymbol member, SinkLineValue value)
        => (member, value.Parameter) switch
        {
            (IPropertySymbol, null) when value.Role is null => $"Name the method that asks for a value, as in 'M:Acme.Check.NotEmpty(System.String) guard=text': {name} is a property",
            (IPropertySymbol { SetMethod: null }, _) => $"Name a property with a setter, or a parameter of a method: {name} has no setter, so nothing reaches it",
            (IPropertySymbol, _) => $"Write the role alone, as in '{PropertyExample}': {name} has no parameters",
            (_, null) => $"Say which parameter takes it, as in 'secret=token': {name} is a method",
            (IMethodSymbol { Parameters.Length: 0 }, _) => $"Name a method that takes a value: {name} has no parameters",
            (IMethodSymbol method, { } parameter) => $"Name one of the parameters '{string.Join(", ", method.Parameters.Select(known => known.Name))}': {name} has none {(Quotation.IsSafe(parameter) ? $"called '{parameter}'" : "of that name")}",
            _ => $"Name a parameter of a method or a property with a setter: {name} takes no value",
        };

    /// <summary>A text that users wrote, unless it may be a secret.</summary>
    private static string Quoted(string text, string otherwise) => Quotation.IsSafe(text) ? $"'{text}'" : otherwise;
}
