using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>A place where a token can stand: members of a class, or statements of a method of it.</summary>
/// <param name="Name">What it is called in a failure.</param>
/// <param name="Code">The code, with <c>PAT1</c> where the token stands.</param>
/// <param name="Compiles">The first language version it compiles in.</param>
/// <param name="IsFixable">Whether a fix is offered, which is then so in every version that it compiles in.</param>
public sealed record Position(string Name, string Code, LanguageVersion Compiles, bool IsFixable)
{
    /// <summary>All positions.</summary>
    public static Position[] All => [.. OfStatements, .. OfMembers.Select(position => position with { IsMember = true, Name = $"member: {position.Name}" })];

    /// <summary>Whether the code is members of a class; statements otherwise.</summary>
    public bool IsMember { get; private init; }

    /// <summary>Whether a credential gets no fix here though one would compile.</summary>
    public bool IsWithheld { get; private init; }

    /// <summary>Whether one declaration holds values of two rules where the sink takes placeholders: what is left of it depends on which of them goes first.</summary>
    public bool HoldsValuesOfSeveralRules { get; private init; }

    /// <summary>A later write or a check that is there decides about the value as the variable holds it: where another text is made of it, as for a header, no fix is offered.</summary>
    public bool IsForWholeValues { get; private init; }

    /// <summary>The statements: they stand in <c>static string Run(string argument)</c>, which has a field <c>Options</c> and a method <c>Use</c> beside it.</summary>
    private static readonly Position[] OfStatements =
    [
        At("local", """var pat = "PAT1"; Use(pat);"""),
        At("local with type", """string pat = "PAT1"; // why"""+ "\nUse(pat);"),
        At("local with type String", "global::System.String pat = /* here */ \"PAT1\";\nUse(pat);"),
        At("object local", "object pat = \"PAT1\";\nUse(pat.ToString());"),
        At("local constant", "const string pat = \"PAT1\";\nUse(pat);"),
        At("local constant in a case", "const string pat = \"PAT1\";\nswitch (argument)\n{\n    case pat: Use(pat); break;\n}", isFixable: false),
        At("local constant of another", "const string pat = \"PAT1\";\nconst string header = \"Basic \" + pat;\nUse(header);"),
        At("two locals in one", "string user = \"\", pat = \"PAT1\";\nUse(user, pat);") with { HoldsValuesOfSeveralRules = true },
        At("two constants in one", "const string user = \"u\", pat = \"PAT1\"; // two\nUse(user, pat);") with { HoldsValuesOfSeveralRules = true },
        At("captured local", "var pat = \"PAT1\";\nglobal::System.Func<string> read = () => pat;\nUse(read());"),
        At("local captured by a local function", "string pat = \"PAT1\";\nUse(Read());\nstring Read() { return pat.Trim(); }", compiles: LanguageVersion.CSharp7),
        At("local constant in a static lambda", "const string pat = \"PAT1\";\nglobal::System.Func<string> read = static () => pat;\nUse(read());", compiles: LanguageVersion.CSharp9),
        At("last local in a block", "if (argument.Length > 0)\n{\n    var pat = \"PAT1\";\n    Use(pat); }"),
        At("one-line block", "if (argument.Length > 0) { var pat = \"PAT1\"; Use(pat); }"),
        At("local in a switch section", "switch (argument)\n{\n    case \"a\":\n        var pat = \"PAT1\";\n        Use(pat);\n        break;\n}"),
        At("reassigned local", "var pat = \"PAT1\";\nif (argument.Length > 0)\n{\n    pat = argument;\n}\n\nUse(pat);") with { IsForWholeValues = true },
        At("ref local", "var pat = \"PAT1\";\nRef(ref pat);\nUse(pat);"),
        At("for", "for (var pat = \"PAT1\"; argument != null; argument = null)\n{\n    Use(pat);\n}"),
        At("argument", "Use(\"PAT1\"); // used"),
        At("named argument", "Use(b: \"PAT1\", a: argument);"),
        At("two arguments", "Use(\"PAT1\", \"PAT2\");"),
        At("argument on its own line", "Use(\n    argument,\n    // secret\n    \"PAT1\");"),
        At("assignment", "argument = \"PAT1\";"),
        At("compound assignment", "argument += \"PAT1\";"),
        At("return", "return \"PAT1\";"),
        At("parenthesized return", "return (\"PAT1\");"),
        At("both branches", "return argument == null ? \"PAT1\" : \"PAT2\";"),
        At("branches on their own lines", "Use(argument == null\n    ? \"PAT1\"\n    : \"PAT2\");"),
        At("sum of two over lines", "Use(\":\"\n    + \"PAT1\" + \"PAT2\");"),
        At("null coalescing parameter", "Use(argument ?? \"PAT1\");"),
        At("fallback", "var pat = global::System.Environment.GetEnvironmentVariable(\"MY_PAT\") ?? \"PAT1\";\nUse(pat);"),
        At("fallback argument", "Use(global::System.Environment.GetEnvironmentVariable(\"MY_PAT\") ?? \"PAT1\", argument);"),
        At("two fallbacks", "Use(global::System.Environment.GetEnvironmentVariable(\"A\") ?? global::System.Environment.GetEnvironmentVariable(Options.Name) ?? \"PAT1\");"),
        At("fallback in a sum", "Use(\"Basic \" + (global::System.Environment.GetEnvironmentVariable(\"MY_PAT\") ?? \"PAT1\"));"),
        At("fallback in an if", "var pat = global::System.Environment.GetEnvironmentVariable(\"MY_PAT\");\nif (pat == null) { pat = \"PAT1\"; }\nUse(pat);"),
        At("fallback in an else", "string pat;\nvar read = global::System.Environment.GetEnvironmentVariable(\"A\") ?? global::System.Environment.GetEnvironmentVariable(\"B\");\nif (!string.IsNullOrEmpty(read))\n{\n    pat = read;\n}\nelse\n{\n    // none\n    pat = \"PAT1\";\n}\n\nUse(pat);"),
        At("fallback assigned", "var pat = global::System.Environment.GetEnvironmentVariable(\"MY_PAT\");\npat ??= \"PAT1\";\nUse(pat);", compiles: LanguageVersion.CSharp8),
        At("fallback of a local", "var pat = global::System.Environment.GetEnvironmentVariable(\"MY_PAT\");\nUse(\"Basic \" + (pat ?? \"PAT1\"));"),
        At("fallback in a conditional", "var pat = global::System.Environment.GetEnvironmentVariable(\"MY_PAT\");\nUse(pat == null ? \"PAT1\" : pat);", compiles: LanguageVersion.CSharp7),
        At("object initializer", "var options = new Options\n{\n    Pat = \"PAT1\", // the token\n    User = \"u\",\n};\nUse(options.Pat);"),
        At("two in an object initializer", "Use(new Options { Pat = \"PAT1\", User = \"PAT2\" }.Pat);"),
        At("dictionary initializer", "Use(new global::System.Collections.Generic.Dictionary<string, string> { [\"pat\"] = \"PAT1\" }[\"pat\"]);"),
        At("array", "Use(new[] { \"a\", \"PAT1\" }[1]);"),
        At("collection expression", "string[] all = [\"a\", \"PAT1\"];\nUse(all[1]);", compiles: LanguageVersion.CSharp12),
        At("target-typed new", "Options options = new(\"PAT1\");\nUse(options.Pat);", compiles: LanguageVersion.CSharp9),
        At("tuple", "(string user, string pat) pair = (\"u\", \"PAT1\");\nUse(pair.user, pair.pat);", compiles: LanguageVersion.CSharp7),
        At("lambda", "global::System.Func<string> pat = () => \"PAT1\";\nUse(pat());"),
        At("lambda with a block", "global::System.Func<string> pat = () =>\n{\n    // inside\n    return \"PAT1\";\n};\nUse(pat());"),
        At("expression tree", "global::System.Linq.Expressions.Expression<global::System.Func<string>> pat = () => \"PAT1\";\nUse(pat.Compile()());"),
        At("local function", "string Pat() => \"PAT1\";\nUse(Pat());", compiles: LanguageVersion.CSharp7),
        At("switch expression", "Use(argument switch { \"a\" => \"PAT1\", _ => argument });", compiles: LanguageVersion.CSharp8),
        At("switch expression over lines", "Use(argument switch\n{\n    \"a\" => \"PAT1\", // one\n    \"b\" => \"PAT2\",\n    _ => argument,\n});", compiles: LanguageVersion.CSharp8),
        At("guard that is there", "string pat = \"PAT1\";\nif (string.IsNullOrEmpty(pat))\n{\n    // stop\n    throw new global::System.ArgumentException(\"no PAT\");\n}\n\nUse(pat);") with { IsForWholeValues = true },
        At("directive before an argument", "Use(\n#if OTHER\n    \"x\",\n#endif\n    argument, \"PAT1\");"),
        At("spread", "string[] all = [.. new[] { \"a\" }, \"PAT1\"];\nUse(all[1]);", compiles: LanguageVersion.CSharp12),
        At("case label", "switch (argument) { case \"PAT1\": Use(argument); break; }", isFixable: false),
        At("constant pattern", "if (argument is \"PAT1\") { Use(argument); }", compiles: LanguageVersion.CSharp7, isFixable: false),
        At("comparison", "if (argument == \"PAT1\") { Use(argument); }") with { IsWithheld = true },
        At("compared constant", "const string pat = \"PAT1\";\nif (string.Equals(argument, pat))\n{\n    Use(pat);\n}") with { IsWithheld = true },
        At("command line", "global::System.Diagnostics.Process.Start(\"az\", \"devops login --token PAT1\");") with { IsWithheld = true },
        At("command line in a local", "var arguments = \"devops login --token \" + \"PAT1\";\nglobal::System.Diagnostics.Process.Start(new global::System.Diagnostics.ProcessStartInfo(\"az\") { Arguments = arguments });") with { IsWithheld = true },
        At("member access", "Use(\"PAT1\".Trim());"),
        At("cast", "Use((string)\"PAT1\");"),
        At("while", "while (Sent(\"PAT1\") && argument.Length > 0)\n{\n    argument = \"\";\n}"),
        At("if without braces", "if (argument.Length > 0)\n    Use(\"PAT1\");"),
        At("null coalescing assignment", "argument ??= \"PAT1\";", compiles: LanguageVersion.CSharp8),
        At("deconstruction", "var (user, pat) = (\"PAT2\", \"PAT1\");\nUse(user, pat);", compiles: LanguageVersion.CSharp7),
        At("exception filter", "try\n{\n    throw new global::System.FormatException();\n}\ncatch (global::System.FormatException) when (Sent(\"PAT1\"))\n{\n}"),
        At("case guard", "switch (argument)\n{\n    case \"a\" when Sent(\"PAT1\"):\n        Use(argument);\n        break;\n}", compiles: LanguageVersion.CSharp7),
        At("label", "again:\nUse(\"PAT1\");\nif (argument == \"a\")\n{\n    argument = \"b\";\n    goto again;\n}"),
        At("loop condition", "do\n{\n    Use(\"PAT1\");\n}\nwhile (!Sent(\"PAT2\"));"),
        At("formattable string", "global::System.FormattableString text = $\"{argument}:PAT1\";\nUse(text.ToString());"),
        At("anonymous object", "var options = new { Pat = \"PAT1\" };\nUse(options.Pat);"),
        At("suppressed null", "Use(\"PAT1\"!);", compiles: LanguageVersion.CSharp8),
        At("conditional as object", "object pat = argument == null ? \"PAT1\" : (object)1;\nUse(pat.ToString());"),
        At("halves over lines", "Use(\n    \"HEAD\" + // first\n    \"TAIL\"); // last"),
        At("span", "global::System.ReadOnlySpan<char> pat = \"PAT1\";\nUse(pat.ToString());", compiles: LanguageVersion.CSharp7_3),
        At("utf-8 literal", "global::System.ReadOnlySpan<byte> pat = \"PAT1\"u8;\nUse(pat.Length.ToString());", compiles: LanguageVersion.CSharp11, isFixable: false),
        At("interpolated hole", "Use($\":{\"PAT1\"}\");"),
        At("sum", "Use(\":\" + \"PAT1\");"),
        At("sum over lines", "Use(\"Basic \" // scheme\n    + \"PAT1\");"),
        At("halves", "const string head = \"HEAD\";\nconst string tail = \"TAIL\";\nUse(head /* and */ + tail);"),
        At("halves in one declaration", "const string head = \"HEAD\", tail = \"TAIL\", other = \"o\";\nUse(head + tail, other);") with { HoldsValuesOfSeveralRules = true },
        At("piece", "Use(\"Basic PAT1 {0}\\\\ \\u007b\\\"\");"),
        At("piece at the end", "var header = \"Bearer PAT1\";\nUse(header);"),
        At("piece of a constant", "const string header = \"Bearer PAT1\";\nUse(header);"),
        At("two pieces", "Use(\"{PAT1}:PAT2\");"),
        At("verbatim piece", "Use(@\"c:\\{x}\\\"\"PAT1\"\"\");"),
        At("raw piece", "Use(\"\"\"{ \"pat\": \"PAT1\" }\"\"\");", compiles: LanguageVersion.CSharp11),
        At("raw lines", "var json = \"\"\"\n    { \"a\": { \"pat\": \"PAT1\" }}\n    \"\"\";\nUse(json);", compiles: LanguageVersion.CSharp11),
        At("interpolated piece", "Use($\"{argument}{{:PAT1\");"),
        At("interpolated verbatim piece", "Use($@\"{argument}\\PAT1\");"),
        At("interpolated raw piece", "Use($$\"\"\"{ \"{{argument}}\": \"PAT1\" }\"\"\");", compiles: LanguageVersion.CSharp11),
    ];

    /// <summary>The members: they stand beside <c>Use</c> and <c>Run</c>, which uses what they declare as <c>Pat</c> or <c>_pat</c>.</summary>
    private static readonly Position[] OfMembers =
    [
        At("constant", "// of the class\nprivate const string Pat = \"PAT1\"; // old\npublic static string Read() { return Pat; }"),
        At("constant without modifier", "const string Pat = \"PAT1\";\npublic static string Read() { return Pat; }"),
        At("documented constant", "/// <summary>The token.</summary>\npublic const string Pat = \"PAT1\";"),
        At("constant on two lines", "private const string Pat =\n    // why\n    \"PAT1\";\npublic static string Read() { return Pat; }"),
        At("static readonly", "private static readonly string Pat = \"PAT1\";\npublic static string Read() { return Pat; }"),
        At("static readonly, written in the static constructor", "private static readonly string Pat = \"PAT1\";\nstatic Program() { if (Pat.Length == 3) { Pat = \"\"; } }\npublic static string Read() { return Pat; }") with { IsWithheld = true },
        At("static readonly, passed by reference", "private static readonly string Pat = \"PAT1\";\npublic static void Read() { In(in Pat); }\nprivate static void In(in string text) { Use(text); }", compiles: LanguageVersion.CSharp7_2),
        At("static", "private static string Pat = \"PAT1\";\npublic static string Read() { return Pat; }"),
        At("instance field", "private readonly string _pat = \"PAT1\";\npublic string Read() { return _pat; }"),
        At("two fields", "private string _user = \"u\", _pat = \"PAT1\";\npublic string Read() { return _user + _pat; }"),
        At("two constants in one declaration", "public const string User = \"u\", // user\n    Pat = \"PAT1\", Other = \"PAT2\";\npublic static string Read(string a = User) { return a; }"),
        At("property", "public string Pat { get; set; } = \"PAT1\";"),
        At("static property", "public static string Pat { get; } = \"PAT1\";"),
        At("expression body", "public static string Pat => \"PAT1\";"),
        At("accessor", "public static string Pat\n{\n    get\n    {\n        return \"PAT1\";\n    }\n}"),
        At("method body", "public static string Pat() => \"PAT1\";"),
        At("fallback returned", "public static string Pat()\n{\n    var pat = global::System.Environment.GetEnvironmentVariable(\"MY_PAT\");\n    if (string.IsNullOrEmpty(pat))\n    {\n        return \"PAT1\";\n    }\n\n    return pat;\n}\npublic static void Read() { Use(Pat()); }"),
        At("constructor initializer", "private class Other : Options\n{\n    public Other() : base(\"PAT1\") { }\n}\npublic static void Read() { Use(new Other().Pat); }"),
        At("this initializer", "public class Other\n{\n    public Other() : this(\"PAT1\", \"PAT2\") { }\n    public Other(string user, string pat) { Use(user, pat); }\n}"),
        At("primary constructor base", "public class Other() : Options(\"PAT1\");", compiles: LanguageVersion.CSharp12),
        At("assignment in a constructor", "private readonly string _pat;\npublic Program()\n{\n    _pat = \"PAT1\";\n}\npublic string Read() { return _pat; }"),
        At("attribute", "[global::System.Obsolete(\"PAT1\")]\npublic static void Read() { }", isFixable: false),
        At("constant in an attribute", "private const string Pat = \"PAT1\";\n[global::System.Obsolete(Pat)]\npublic static void Read() { }", isFixable: false),
        At("default value", "public static void Read(string pat = \"PAT1\") { Use(pat); }", isFixable: false),
        At("constant as default value", "private const string Pat = \"PAT1\";\npublic static void Read(string pat = Pat) { Use(pat); }", isFixable: false),
        At("constant in a case", "private const string Pat = \"PAT1\";\npublic static void Read(string pat) { switch (pat) { case Pat: Use(pat); break; } }", isFixable: false),
        At("constant in a pattern", "private const string Pat = \"PAT1\";\npublic static void Read(string pat) { if (pat is Pat) { Use(pat); } }", compiles: LanguageVersion.CSharp7, isFixable: false),
        At("constant named only", "private const string Pat = \"PAT1\";\npublic static void Read() { global::System.GC.KeepAlive(nameof(Pat)); Use(Pat); }"),
        At("chain", "private const string Pat = \"PAT1\";\nprivate const string User = \"u:\" + Pat; // chained\npublic const string Header = \"Basic \" + User;"),
        At("chain that ends in an attribute", "private const string Pat = \"PAT1\";\nprivate const string User = \"u:\" + Pat;\n[global::System.Obsolete(User)]\npublic static void Read() { }", isFixable: false),
        At("local constant built from it", "private const string Pat = \"PAT1\";\npublic static void Read() { const string header = \"Basic \" + Pat; Use(header); }"),
        At("halves", "private const string Head = \"HEAD\"; // first\nprivate const string Tail = \"TAIL\";\n\n// whole\nprivate const string Pat = Head + Tail;\npublic static string Read() { return Pat; }"),
        At("halves used in a method", "private const string Head = \"HEAD\";\n\nprivate const string Tail = \"TAIL\";\n\npublic static string Read()\n{\n    return Head + Tail;\n}"),
        At("piece of a constant", "private const string Header = \"Bearer PAT1\";\npublic static string Read() { return Header; }"),
        At("field of a lambda", "private readonly global::System.Func<string> _pat = () => \"PAT1\";\npublic string Read() { return _pat(); }"),
        At("interface constant", "public interface INames\n{\n    const string Pat = \"PAT1\";\n}\npublic static string Read() { return INames.Pat; }", compiles: LanguageVersion.CSharp8),
        At("field of a struct", "public struct Names\n{\n    public readonly string Pat = \"PAT1\";\n    public Names(int number) { Use(number.ToString()); }\n}\npublic static string Read() { return new Names(1).Pat; }", compiles: LanguageVersion.CSharp10),
        At("interface member", "public interface INames\n{\n    string Pat => \"PAT1\";\n}\nprivate class Names : INames\n{\n}\npublic static string Read() { return ((INames)new Names()).Pat; }", compiles: LanguageVersion.CSharp8),
        At("struct constant", "public struct Names\n{\n    public const string Pat = \"PAT1\";\n}\npublic static string Read() { return Names.Pat; }"),
        At("event", "public static event global::System.Action<string> Changed = _ => Use(\"PAT1\");\npublic static void Raise() { Changed(\"\"); }"),
        At("field with attribute", "[global::System.Obsolete]\nprivate const string Pat = \"PAT1\";\n[global::System.Obsolete]\npublic static string Read() { return Pat; }"),
        At("constants on one line", "private const string A = \"PAT1\"; /* and */ private const string B = \"PAT2\";\npublic static string Read() { return A + B; }"),
        At("record", "public record Names(string User)\n{\n    public string Pat { get; init; } = \"PAT1\";\n}", compiles: LanguageVersion.CSharp9),
        At("with", "public record Names(string User)\n{\n    public string Pat { get; init; } = \"\";\n}\npublic static string Read() { return (new Names(\"u\") with { Pat = \"PAT1\" }).Pat; }", compiles: LanguageVersion.CSharp9),
        At("static interface member", "public interface INames\n{\n    static virtual string Pat => \"PAT1\";\n}\nprivate class Names : INames\n{\n}\nprivate static string Read<T>() where T : INames { return T.Pat; }\npublic static string Read() { return Read<Names>(); }", compiles: LanguageVersion.CSharp11),
        At("generic class constant", "public class Names<T>\n{\n    public const string Pat = \"PAT1\";\n}\npublic static string Read() { return Names<int>.Pat; }"),
        At("iterator", "public static global::System.Collections.Generic.IEnumerable<string> Read()\n{\n    yield return \"PAT1\";\n}"),
        At("async", "public static async global::System.Threading.Tasks.Task<string> Read()\n{\n    await global::System.Threading.Tasks.Task.Yield();\n    return \"PAT1\";\n}"),
    ];

    public override string ToString() => Name;

    private static Position At(string name, string code, LanguageVersion compiles = LanguageVersion.CSharp6, bool isFixable = true) => new(name, code, compiles, isFixable);
}
