using Xunit;

namespace AzdoAnalyzers.Tests.Rules.Guards;

/// <summary>What is missing is remembered first, by a flag, a count or a list of names, and ends the program afterwards.</summary>
public sealed class RecordedGuardTests
{
    private const string Methods = """
        private static readonly string[] Required = { "A", "B" };

        private static void Check(string text, List<string> missing) { if (string.IsNullOrEmpty(text)) missing.Add("it"); }

        private static void Warn(string text) { if (string.IsNullOrEmpty(text)) Console.WriteLine("it"); }

        private static void StopIfAny(List<string> missing) { if (missing.Count > 0) throw Stop(missing); }

        private static void RequireVariable(string name) { if (string.IsNullOrEmpty(P(name))) throw Stop(name); }

        private static List<string> ProblemsOf(string pat) { var problems = new List<string>(); if (string.IsNullOrEmpty(pat)) problems.Add("A"); return problems; }

        private static IEnumerable<string> MissingOf(string organization, string pat) { if (string.IsNullOrEmpty(organization)) yield return "B"; if (string.IsNullOrEmpty(pat)) yield return "A"; }

        private static string MessageOf(string pat) => string.IsNullOrEmpty(pat) ? "no token" : null;

        private static int CodeOf(string pat) { if (string.IsNullOrEmpty(pat)) return 2; return 0; }

        private static bool Complete(string pat)
        {
            var missing = new List<string>();
            if (string.IsNullOrEmpty(pat)) missing.Add("A");
            foreach (var name in missing) Console.WriteLine(name);
            return missing.Count == 0;
        }
        """;

    [Theory]
    [InlineData("""var pat = [|P("A")|]; var ok = !string.IsNullOrEmpty(other); ok |= !string.IsNullOrEmpty(pat); if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var ok = true; if (string.IsNullOrEmpty(pat)) ok = false; ok = true; if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var ok = true; if (string.IsNullOrEmpty(pat)) ok = false; if (!ok) Console.WriteLine("no token"); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var ok = true; if (string.IsNullOrEmpty(pat)) Console.WriteLine("no token"); if (string.IsNullOrEmpty(other)) ok = false; if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var ok = !string.IsNullOrEmpty(pat); ok = !string.IsNullOrEmpty(other); if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("B"); var ok = !string.IsNullOrEmpty(pat); pat = [|P("A")|]; if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var missing = new List<string>(); if (string.IsNullOrEmpty(other)) missing.Add("other"); if (string.IsNullOrEmpty(pat)) missing.Add("A"); if (missing.Count > 1) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var missing = new List<string>(); if (string.IsNullOrEmpty(pat)) missing.Add("A"); missing.Clear(); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var missing = new List<string>(); var warnings = new List<string>(); if (string.IsNullOrEmpty(pat)) warnings.Add("A"); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var missing = new List<string>(); if (string.IsNullOrEmpty(pat)) missing.Add("A"); if (missing.Count > 0) Console.WriteLine(string.Join(", ", missing)); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var missing = new List<string>(); Check(other, missing); Warn(pat); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var missing = new[] { ("B", other), ("A", "x") }.Where(entry => string.IsNullOrEmpty(entry.Item2)).ToList(); if (missing.Count > 0) throw Stop(pat is null); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var missing = new List<string>(); foreach (var (name, text) in new[] { ("B", other), (pat, "A") }) if (string.IsNullOrEmpty(text)) missing.Add(name); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""foreach (var name in Required) { if (name == "B") break; if (string.IsNullOrEmpty(P(name))) throw Stop(name); } Use([|P("A")|]);""")]
    [InlineData("""foreach (var name in Required) { if (string.IsNullOrEmpty(P(name))) Console.WriteLine(name); } Use([|P("A")|]);""")]
    [InlineData("""foreach (var name in Required) { if (string.IsNullOrEmpty(P(name))) throw Stop(name); } Use([|P("C")|]);""")]
    [InlineData("""var missing = Required.Where(name => string.IsNullOrEmpty(P(name))).ToList(); if (missing.Count > 0) throw Stop(); Use([|P("C")|]);""")]
    [InlineData("""RequireVariable("B"); Use([|P("A")|]);""")]
    public Task What_is_remembered_of_something_else_or_stops_nothing_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements, Methods);

    [Theory]
    [InlineData("""var pat = P("A"); var ok = true; if (string.IsNullOrEmpty(pat)) { Console.WriteLine("no token"); ok = false; } if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var ok = true; ok &= !string.IsNullOrEmpty(other); ok &= !string.IsNullOrEmpty(pat); if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var ok = !string.IsNullOrEmpty(pat); ok = ok && !string.IsNullOrEmpty(other); if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var hasToken = !string.IsNullOrEmpty(pat); if (hasToken) Use(pat);""")]
    [InlineData("""var pat = P("A"); var errors = 0; if (string.IsNullOrEmpty(pat)) errors++; if (errors != 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var code = 0; if (pat is null or "") code = 2; if (code > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); string error = null; if (string.IsNullOrEmpty(pat)) error = "no token"; if (error != null) throw Stop(error); Use(pat);""")]
    [InlineData("""var pat = P("A"); var errors = new StringBuilder(); if (string.IsNullOrEmpty(pat)) errors.AppendLine("no token"); if (errors.Length > 0) throw Stop(errors); Use(pat);""")]
    [InlineData("""var pat = P("A"); var errors = ""; if (string.IsNullOrEmpty(pat)) errors += "no token"; if (errors.Length > 0) throw Stop(errors); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new List<string>(); if (string.IsNullOrEmpty(other)) missing.Add("other"); if (string.IsNullOrEmpty(pat)) missing.Add("A"); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new List<string>(); if (string.IsNullOrEmpty(pat)) missing.Add("A"); if (missing.Any()) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new List<string>(); if (string.IsNullOrEmpty(pat)) missing.Add("A"); if (missing is { Count: > 0 }) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new List<string>(); Check(other, missing); Check(pat, missing); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new List<string>(); if (string.IsNullOrEmpty(pat)) missing.Add("A"); StopIfAny(missing); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new List<string>(); var ok = true; if (string.IsNullOrEmpty(pat)) missing.Add("A"); if (missing.Count > 0) ok = false; if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new[] { ("B", other), ("A", pat) }.Where(entry => string.IsNullOrEmpty(entry.Item2)).Select(entry => entry.Item1).ToList(); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var all = new Dictionary<string, string> { ["B"] = other, ["A"] = pat }; var missing = all.Where(entry => string.IsNullOrEmpty(entry.Value)).ToArray(); if (missing.Length != 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var missing = new List<string>(); foreach (var (name, text) in new[] { ("B", other), ("A", pat) }) if (string.IsNullOrEmpty(text)) missing.Add(name); if (missing.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); foreach (var text in new[] { other, pat }) if (string.IsNullOrEmpty(text)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); foreach (var entry in new Dictionary<string, string> { { "A", pat } }) if (string.IsNullOrEmpty(entry.Value)) throw Stop(); Use(pat);""")]
    [InlineData("""foreach (var name in Required) { if (string.IsNullOrEmpty(P(name))) throw Stop(name); } Use(P("A"));""")]
    [InlineData("""var missing = new List<string>(); foreach (var name in Required) { var text = P(name); if (string.IsNullOrEmpty(text)) missing.Add(name); } if (missing.Count > 0) throw Stop(); Use(P("A"));""")]
    [InlineData("""var missing = Required.Where(name => string.IsNullOrEmpty(P(name))).ToList(); if (missing.Count > 0) throw Stop(); Use(P("A"));""")]
    [InlineData("""RequireVariable("A"); Use(P("A"));""")]
    [InlineData("""var pat = P("A"); if (!Complete(pat)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var trimmed = pat?.Trim(); if (string.IsNullOrEmpty(trimmed)) throw Stop(); Use(pat);""")]
    public Task What_is_remembered_and_stops_is_a_guard(string statements) => GuardedProgram.VerifyAsync(statements, Methods);

    [Theory]
    [InlineData("""private readonly bool _isPat; private readonly string _token; public Program() { var pat = P("A"); _isPat = !string.IsNullOrEmpty(pat); _token = _isPat ? pat : throw Stop(); } object Create() => Use(_token);""")]
    [InlineData("""private bool _isReady; private string _token; void Load() { _token = P("A"); _isReady = !string.IsNullOrEmpty(_token); if (!_isReady) throw Stop(); Use(_token); }""")]
    public Task A_field_that_remembers_the_answer_is_a_guard(string member) => GuardedProgram.VerifyAsync("", member);

    [Theory]
    [InlineData("""private readonly bool _isPat; private readonly string _token; public Program(string other) { var pat = [|P("A")|]; _isPat = !string.IsNullOrEmpty(other); _token = _isPat ? pat : throw Stop(pat is null); } object Create() => Use(_token);""")]
    public Task A_field_that_remembers_another_answer_is_no_guard(string member) => GuardedProgram.VerifyAsync("", member);

    [Theory]
    [InlineData("""var pat = [|P("A")|]; var problems = ProblemsOf(other); if (problems.Count > 0) throw Stop(pat); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var problems = ProblemsOf(pat); if (problems.Count > 0) Console.WriteLine("no token"); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var problems = ProblemsOf(pat); if (problems.Count == 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (MissingOf("x", other).Any()) throw Stop(pat is null); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (MissingOf(pat, "x").Skip(1).Any()) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var message = MessageOf(other); if (message != null) throw Stop(pat); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (CodeOf(pat) == 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; var ok = true; void Need(string text) { if (string.IsNullOrEmpty(text)) ok = false; } Need(other); if (!ok) throw Stop(pat is null); Use(pat);""")]
    public Task What_a_method_hands_back_of_something_else_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements, Methods);

    [Theory]
    [InlineData("""var pat = P("A"); var problems = ProblemsOf(pat); if (problems.Count > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (ProblemsOf(pat).Any()) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (MissingOf(other, pat).Any()) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var message = MessageOf(pat); if (message != null) throw Stop(message); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (MessageOf(pat) is { } message) throw Stop(message); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (CodeOf(pat) != 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var ok = true; void Need(string text) { if (string.IsNullOrEmpty(text)) ok = false; } Need(pat); if (!ok) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var ok = true; void Check() { if (string.IsNullOrEmpty(pat)) ok = false; } Check(); if (!ok) throw Stop(); Use(pat);""")]
    public Task What_a_method_hands_back_where_the_value_is_missing_is_a_guard(string statements) => GuardedProgram.VerifyAsync(statements, Methods);

    [Fact]
    public Task A_list_of_a_class_that_its_methods_fill_is_a_guard() => GuardedProgram.VerifyAsync("new Program().Load();", """
        private readonly List<string> _missing = new List<string>();

        private void Need(string name, string text) { if (string.IsNullOrEmpty(text)) _missing.Add(name); }

        private void Load() { var pat = P("A"); Need("A", pat); if (_missing.Count > 0) throw Stop(_missing); Use(pat); }
        """);

    [Fact]
    public Task A_list_of_a_class_that_its_methods_fill_for_another_value_is_none() => GuardedProgram.VerifyAsync("new Program().Load(other);", """
        private readonly List<string> _missing = new List<string>();

        private void Need(string name, string text) { if (string.IsNullOrEmpty(text)) _missing.Add(name); }

        private void Load(string other) { var pat = [|P("A")|]; Need("A", other); if (_missing.Count > 0) throw Stop(pat is null); Use(pat); }
        """);
}
