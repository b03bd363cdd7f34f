using System.Globalization;
using System.Text;

namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>Writes a program from its first statement to its last; methods and types that it needs on the way stand behind it.</summary>
internal sealed class ProgramWriter
{
    /// <summary>A value and an organization that somebody else hands over: nothing is known of either.</summary>
    private const string Given = "string given, string organization";

    private const string GivenArguments = "given, organization";

    private readonly StringBuilder _types = new();

    private readonly Random _random;

    private StringBuilder _body = new();

    private string _head = $"public static class Program\n{{\n    public static async Task Run({Given})\n";

    private string _tail = "}\n";

    private int _names;

    public ProgramWriter(Random random) => _random = random;

    /// <summary>The whole program.</summary>
    public string Text
    {
        get
        {
            Close();
            return $"""
                using System;
                using System.Collections.Generic;
                using System.Diagnostics;
                using System.Linq;
                using System.Net;
                using System.Net.Http;
                using System.Net.Http.Headers;
                using System.Text;
                using System.Threading;
                using System.Threading.Tasks;
                using Flurl;
                using Flurl.Http;
                using LibGit2Sharp;
                using Microsoft.Extensions.Configuration;
                using Microsoft.VisualStudio.Services.Common;
                using Microsoft.VisualStudio.Services.WebApi;
                using RestSharp;
                using RestSharp.Authenticators;

                namespace Northwind;

                {_types}
                """;
        }
    }

    /// <summary>One of some forms.</summary>
    public T Any<T>(params T[] forms) => forms[_random.Next(forms.Length)];

    /// <summary>A name that nothing else has.</summary>
    public string Name(string stem) => stem + (++_names).ToString(CultureInfo.InvariantCulture);

    /// <summary>A further statement, or several.</summary>
    public void Say(string statements) => _body.Append("        ").AppendLine(statements.ReplaceLineEndings("\n        "));

    /// <summary>A further type.</summary>
    public void Declare(string type) => _types.AppendLine(type).AppendLine();

    /// <summary>A local that holds an expression.</summary>
    public string Local(string value)
    {
        var name = Name("value");
        Say($"var {name} = {value};");
        return name;
    }

    /// <summary>What follows stands in a method of another class, which gets the values as arguments.</summary>
    public Values EnterMethod(Values values)
    {
        var type = Name("Step");
        Say($"await {type}.Run({values.First}, {values.Second}, {GivenArguments});");
        Close();
        Open($"internal static class {type}\n{{\n    public static async Task Run(string first, string second, {Given})\n");
        return new("first", "second");
    }

    /// <summary>What follows stands in a method of an object, whose constructor gets the values.</summary>
    public Values EnterObject(Values values)
    {
        var type = Name("Worker");
        Say($"await new {type}({values.First}, {values.Second}).Run({GivenArguments});");
        Close();
        var (head, result) = Any(
            ($"internal sealed class {type}(string first, string second)\n{{\n", new Values("first", "second")),
            ($"internal sealed class {type}\n{{\n    private readonly string _first;\n    private readonly string _second;\n    public {type}(string first, string second)\n    {{\n        _first = first;\n        _second = second;\n    }}\n\n", new Values("_first", "_second")));
        Open($"{head}    public async Task Run({Given})\n");
        return result;
    }

    /// <summary>What follows stands in a method that is called with a further argument, on which hangs whether it runs.</summary>
    public Values EnterBranch(Values values, bool isOpen)
    {
        var type = Name("Choice");
        var (parameter, argument, test) = Any(
            ("bool isAzure", isOpen ? "true" : "false", "if (isAzure)\n{"),
            ("bool isOther", isOpen ? "false" : "true", "if (isOther)\n{\n    return;\n}\nelse\n{"),
            ("Target target", isOpen ? "Target.Azure" : "Target.Other", "if (target == Target.Azure)\n{"));
        Say($"await {type}.Run({values.First}, {values.Second}, {GivenArguments}, {argument});");
        Close();
        Open($"internal enum Target {{ Other, Azure }}\n\ninternal static class {type}\n{{\n    public static async Task Run(string first, string second, {Given}, {parameter})\n", "        }\n");
        Say(test);
        return new("first", "second");
    }

    private void Open(string head, string tail = "")
    {
        _body = new();
        _head = head;
        _tail = tail + "}\n";
    }

    private void Close()
    {
        var inner = _tail.Length > 2 ? _tail[..^2] : "";
        Declare($"{_head}    {{\n{_body}        await Task.CompletedTask;\n{inner}    }}\n}}");
        _body = new();
    }
}
