using Xunit;

namespace AzdoAnalyzers.Tests.Rules.Guards;

/// <summary>Guards in methods of the project: by flags that the call hands over, by <c>out</c>, behind the calls that make an object.</summary>
public sealed class GuardMethodTests
{
    private const string Methods = """
        private static string Read(string name, bool required = true) { var text = P(name); if (string.IsNullOrEmpty(text) && required) throw Stop(name); return text; }

        private static string Handed(string name, bool must) => Read(name, must);

        private static string Maybe(string name, bool optional) { var text = P(name); if (!string.IsNullOrEmpty(text)) return text; if (!optional) throw Stop(name); return text; }
        """;

    [Theory]
    [InlineData("""Use([|Read("A", false)|]);""")]
    [InlineData("""Use([|Read("A", required: other == "x")|]);""")]
    [InlineData("""Use([|Handed("A", must: false)|]);""")]
    [InlineData("""Use([|Maybe("A", optional: true)|]);""")]
    [InlineData("""Read("A"); Use([|Read("A", false)|]);""")]
    public Task A_method_that_the_call_lets_go_on_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements, Methods);

    [Theory]
    [InlineData("""Use(Read("A"));""")]
    [InlineData("""Use(Read("A", required: true));""")]
    [InlineData("""Use(Handed("A", must: true));""")]
    [InlineData("""Use(Maybe("A", optional: false));""")]
    public Task A_method_that_stops_by_what_the_call_says_is_a_guard(string statements) => GuardedProgram.VerifyAsync(statements, Methods);

    [Theory]
    [InlineData("""if (!TryLoad(out var pat)) throw Stop(); Use(pat);""", """static bool TryLoad(out string pat) { pat = [|P("A")|]; return true; }""")]
    [InlineData("""TryLoad(out var pat); Use(pat);""", """static bool TryLoad(out string pat) { pat = [|P("A")|]; return !string.IsNullOrEmpty(pat); }""")]
    [InlineData("""if (TryLoad(out var pat)) throw Stop(); Use(pat);""", """static bool TryLoad(out string pat) { pat = [|P("A")|]; return !string.IsNullOrEmpty(pat); }""")]
    [InlineData("""if (!TryLoad(out var org, out var pat)) throw Stop(); Use(pat);""", """static bool TryLoad(out string org, out string pat) { org = P("B"); pat = [|P("A")|]; return !string.IsNullOrEmpty(org); }""")]
    [InlineData("""Load(new Source());""", """interface ISource { bool TryLoad(out string pat); } class Source : ISource { public bool TryLoad(out string pat) { pat = [|P("A")|]; return true; } } static void Load(ISource source) { if (!source.TryLoad(out var pat)) throw Stop(); Use(pat); }""")]
    [InlineData("""Load(new Source());""", """interface ISource { bool TryLoad(out string pat); } class Source : ISource { public bool TryLoad(out string pat) { pat = [|P("A")|]; return true; } } class Other : ISource { public bool TryLoad(out string pat) { pat = Console.ReadLine(); return !string.IsNullOrEmpty(pat); } } static void Load(ISource source) { if (!source.TryLoad(out var pat)) throw Stop(); Use(pat); }""")]
    public Task An_out_argument_that_is_handed_out_missing_is_found(string statements, string method) => GuardedProgram.VerifyAsync(statements, method);

    [Theory]
    [InlineData("""if (!TryLoad(out var pat)) throw Stop(); Use(pat);""", """static bool TryLoad(out string pat) { pat = P("A"); return !string.IsNullOrEmpty(pat); }""")]
    [InlineData("""if (!TryLoad(out var pat)) throw Stop(); Use(pat);""", """static bool TryLoad(out string pat) { pat = P("A"); if (pat is null) return false; return true; }""")]
    [InlineData("""if (!TryLoad(out var org, out var pat)) throw Stop(); Use(pat);""", """static bool TryLoad(out string org, out string pat) { org = P("B"); pat = P("A"); return !string.IsNullOrEmpty(org) && !string.IsNullOrEmpty(pat); }""")]
    [InlineData("""if (!TryLoad(out var options)) throw Stop(); Use(options.Pat);""", """public string Pat { get; set; } static bool TryLoad(out Program options) { options = new Program { Pat = P("A") }; return options.Pat is { Length: > 0 }; }""")]
    [InlineData("""Load(new Source());""", """interface ISource { bool TryLoad(out string pat); } class Source : ISource { public bool TryLoad(out string pat) { pat = P("A"); return !string.IsNullOrEmpty(pat); } } static void Load(ISource source) { if (!source.TryLoad(out var pat)) throw Stop(); Use(pat); }""")]
    [InlineData("""Load(new Source());""", """abstract class Loader { public abstract bool TryLoad(string name, out string pat); } class Source : Loader { public override bool TryLoad(string name, out string pat) { pat = P("A") ?? ""; return pat.Length > 0; } } static void Load(Loader source) { if (source.TryLoad("A", out var pat)) Use(pat); }""")]
    public Task An_out_argument_that_is_handed_out_only_if_it_is_there_is_silent(string statements, string method) => GuardedProgram.VerifyAsync(statements, method);

    [Theory]
    [InlineData("""new Program().Connect();""", """string Pat { get; set; } Program Load() { Fill(); return this; } void Fill() => Pat ??= [|P("A")|]; void Check() { if (string.IsNullOrEmpty(Pat)) throw Stop(); } object Connect() => Use(Pat);""")]
    [InlineData("""Load().Connect();""", """string Pat { get; set; } static Program Load() { var it = new Program(); it.Fill(); it.Check(); return it; } void Fill() => Pat ??= [|P("A")|]; void Check() { if (string.IsNullOrEmpty(Pat)) Console.WriteLine("no token"); } object Connect() => Use(Pat);""")]
    [InlineData("""Load();""", """string Pat { get; set; } static Program Load() { var it = new Program(); it.Fill(); it.Connect(); it.Check(); return it; } void Fill() => Pat ??= [|P("A")|]; void Check() { if (string.IsNullOrEmpty(Pat)) throw Stop(); } object Connect() => Use(Pat);""")]
    [InlineData("""Load().Connect();""", """string Pat { get; set; } string Org { get; set; } static Program Load() { var it = new Program(); it.Fill(); it.Check(); return it; } void Fill() => Pat ??= [|P("A")|]; void Check() { Org = Need(Org); } static string Need(string text) => text ?? throw Stop(); object Connect() => Use(Pat);""")]
    [InlineData("""Load().Connect();""", """string Pat { get; set; } = [|P("A")|]; static Program Load() { var it = new Program(); return it; } void Check() { if (string.IsNullOrEmpty(Pat)) throw Stop(); } object Connect() => Use(Pat);""")]
    public Task An_object_that_nothing_checks_behind_its_making_is_found(string statements, string members) => GuardedProgram.VerifyAsync(statements, members);

    [Theory]
    [InlineData("""Load().Connect();""", """string Pat { get; set; } static Program Load() { var it = new Program(); it.Fill(); it.Check(); return it; } void Fill() => Pat ??= P("A"); void Check() => Pat = Need(Pat); static string Need(string text) => text is { Length: > 0 } ? text : throw Stop(); object Connect() => Use(Pat);""")]
    [InlineData("""Load().Connect();""", """string Pat { get; set; } static Program Load() { var it = new Program(); it.Fill(); it.Check(); return it; } void Fill() => Pat = P("A"); void Check() { if (string.IsNullOrEmpty(Pat)) throw Stop(); } object Connect() => Use(Pat);""")]
    [InlineData("""Load().Connect();""", """string Pat { get; set; } static Program Load() { var it = Make(); it.Check(); return it; } static Program Make() { var it = new Program(); it.Fill(); return it; } void Fill() => Pat = P("A"); void Check() { if (string.IsNullOrEmpty(Pat)) throw Stop(); } object Connect() => Use(Pat);""")]
    [InlineData("""Load().Connect();""", """string Pat { get; set; } = P("A"); static Program Load() { var it = new Program(); it.Check(); return it; } void Check() { if (string.IsNullOrEmpty(Pat)) throw Stop(); } object Connect() => Use(Pat);""")]
    public Task An_object_that_is_checked_behind_its_making_is_silent(string statements, string members) => GuardedProgram.VerifyAsync(statements, members);

    [Theory]
    [InlineData("""var pat = [|P("A")|]; Use(pat); void Check() { if (string.IsNullOrEmpty(pat)) throw Stop(); }""")]
    [InlineData("""var pat = [|P("A")|]; Use(pat); Check(); void Check() { if (string.IsNullOrEmpty(pat)) throw Stop(); }""")]
    [InlineData("""var pat = [|P("A")|]; if (other == "x") Check(); Use(pat); void Check() { if (string.IsNullOrEmpty(pat)) throw Stop(); }""")]
    [InlineData("""var pat = [|P("A")|]; Check(); Use(pat); void Check() { if (string.IsNullOrEmpty(pat)) Console.WriteLine("none"); }""")]
    [InlineData("""var pat = [|P("A")|]; Check(other); Use(pat); void Check(string text) { if (string.IsNullOrEmpty(text)) throw Stop(pat); }""")]
    [InlineData("""var pat = [|P("A")|]; Check(other); Use(pat); static void Check(string pat) { if (string.IsNullOrEmpty(pat)) throw Stop(); }""")]
    [InlineData("""var pat = [|P("A")|]; if (IsThere()) throw Stop(); Use(pat); bool IsThere() => !string.IsNullOrEmpty(pat);""")]
    public Task A_local_function_that_lets_go_on_or_isn_t_called_before_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("""var pat = P("A"); Check(); Use(pat); void Check() { if (string.IsNullOrEmpty(pat)) throw Stop(); }""")]
    [InlineData("""var pat = P("A"); void Check() { if (string.IsNullOrEmpty(pat)) throw Stop(); } Check(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (!IsThere()) throw Stop(); Use(pat); bool IsThere() => !string.IsNullOrEmpty(pat);""")]
    [InlineData("""var pat = P("A"); if (IsMissing()) Fail(); Use(pat); bool IsMissing() => string.IsNullOrEmpty(pat); static void Fail() => throw Stop();""")]
    [InlineData("""var pat = P("A"); var isThere = IsThere(); if (!isThere) throw Stop(); Use(pat); bool IsThere() => pat is { Length: > 0 };""")]
    [InlineData("""string pat; Load(); Check(); Use(pat); void Load() => pat = P("A"); void Check() { if (pat is null or "") throw Stop(); }""")]
    [InlineData("""var pat = P("A"); Use(Required()); string Required() { Check(); return pat; } void Check() { if (string.IsNullOrEmpty(pat)) throw Stop(); }""")]
    public Task A_local_function_that_stops_where_a_local_around_it_is_missing_is_a_guard(string statements) => GuardedProgram.VerifyAsync(statements);

    [Fact]
    public Task A_credential_that_stops_without_a_token_needs_no_guard() => GuardedProgram.VerifyAsync(
        """new Azure.Identity.AzurePipelinesCredential("t", "c", "s", P("SYSTEM_ACCESSTOKEN"));""",
        types: "namespace Azure.Identity { public class AzurePipelinesCredential { public AzurePipelinesCredential(string tenantId, string clientId, string serviceConnectionId, string systemAccessToken) { } } }");

    [Fact]
    public Task A_credential_of_another_name_needs_one() => GuardedProgram.VerifyAsync(
        """new Azure.Identity.AzurePipelinesCredential("t", "c", "s", P("SYSTEM_ACCESSTOKEN")); new VssBasicCredential("", [|P("SYSTEM_ACCESSTOKEN")|]);""",
        types: "namespace Azure.Identity { public class AzurePipelinesCredential { public AzurePipelinesCredential(string tenantId, string clientId, string serviceConnectionId, string systemAccessToken) { } } }");
}
