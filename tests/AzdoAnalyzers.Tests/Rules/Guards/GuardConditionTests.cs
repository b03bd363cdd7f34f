using Xunit;

namespace AzdoAnalyzers.Tests.Rules.Guards;

/// <summary>What a condition has to be to prove that a value is there: one that can't have its outcome without it.</summary>
public sealed class GuardConditionTests
{
    [Theory]
    [InlineData("""var pat = [|P("A")|] ?? ""; if (pat is null) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|] ?? ""; if (pat == null) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|] ?? ""; if (ReferenceEquals(pat, null)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|] ?? string.Empty; if (pat is not { } there) throw Stop(); Use(there);""")]
    [InlineData("""var pat = [|P("A")|] ?? string.Empty; ArgumentNullException.ThrowIfNull(pat); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|] ?? string.Empty; Use(pat ?? throw Stop());""")]
    [InlineData("""var pat = [|P("A")|]; pat ??= ""; if (pat is null) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (!ReferenceEquals(pat, null)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (ReferenceEquals(other, null)) throw Stop(pat); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (other.Equals("")) throw Stop(pat); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|] ?? ""; if (!Regex.IsMatch(other, "^[a-z2-7]{52}$")) throw Stop(pat); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|] ?? ""; if (Regex.IsMatch(pat, "^[a-z2-7]{52}$")) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if ((other, pat) is (null, _)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if ((other, pat) is not ({ Length: > 0 }, _)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (pat?.Length is not > 0) Console.WriteLine("no token"); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (pat?.Length == 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = [|P("A")|]; if (other?.Any() != true) throw Stop(pat); Use(pat);""")]
    [InlineData("""if ([|P("A")|] is var pat && string.IsNullOrWhiteSpace(other)) throw Stop(); Use(pat);""")]
    [InlineData("""switch ([|P("A")|]) { case var none when string.IsNullOrEmpty(other): throw Stop(none); case var pat: Use(pat); break; }""")]
    [InlineData("""switch ([|P("A")|]) { case var some when !string.IsNullOrEmpty(some): throw Stop(); case var pat: Use(pat); break; }""")]
    [InlineData("""_ = [|P("A")|] switch { var none when none is null && other is null => throw Stop(), var pat => Use(pat) };""")]
    public Task A_condition_that_a_missing_value_passes_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("""var pat = P("A") ?? ""; if (pat.Length == 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A") ?? ""; if (pat.Length < 52) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A") ?? ""; if (pat == "") throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A") ?? ""; if (pat is not { Length: > 0 }) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A") ?? ""; ArgumentException.ThrowIfNullOrEmpty(pat); Use(pat);""")]
    [InlineData("""var pat = P("A"); pat ??= ""; if (pat.Length == 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (ReferenceEquals(pat, null)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (Equals(pat, null)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (string.Equals(null, pat)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A") ?? ""; if (pat.Equals(string.Empty, StringComparison.Ordinal)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A") ?? ""; if (!Regex.IsMatch(pat, "^[a-z2-7]{52}$")) throw Stop(); Use(pat);""")]
    [InlineData("""var shape = new Regex("^[a-z2-7]{52}$"); var pat = P("A") ?? ""; if (shape.IsMatch(pat)) Use(pat);""")]
    [InlineData("""var pat = P("A"); if ((other, pat) is (null, _) or (_, null)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if ((other, pat) is not ({ Length: > 0 }, { Length: > 0 })) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); _ = (other, pat) switch { ({ Length: > 0 }, { Length: > 0 }) => Use(pat), _ => throw Stop() };""")]
    [InlineData("""var pat = P("A"); if (pat?.Length is not > 0) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (pat?.Any() != true) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (pat?.Trim().Length is null or 0) throw Stop(); Use(pat);""")]
    [InlineData("""if (P("A") is var pat && string.IsNullOrWhiteSpace(pat)) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); if (new[] { other, pat }.Any(text => string.IsNullOrEmpty(text))) throw Stop(); Use(pat);""")]
    [InlineData("""var pat = P("A"); var all = new List<string> { other, pat }; if (!all.All(text => text?.Length > 0)) throw Stop(); Use(pat);""")]
    [InlineData("""switch (P("A")) { case var none when string.IsNullOrEmpty(none): throw Stop(); case var pat: Use(pat); break; }""")]
    [InlineData("""_ = P("A") switch { var none when string.IsNullOrWhiteSpace(none) => throw Stop(), var pat => Use(pat) };""")]
    [InlineData("""_ = P("A") switch { var none when none is null or "" => throw Stop(), { } pat => Use(pat) };""")]
    public Task A_condition_that_no_missing_value_passes_is_a_guard(string statements) => GuardedProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("""public string Pat { get; set; } = [|P("A")|]; public Program Inner { get; set; }""", """if (new Program().Inner is { Inner: { } } holder) Use(holder.Inner.Pat);""")]
    [InlineData("""public string Pat { get; set; } = [|P("A")|]; public string Name { get; set; }""", """if (new Program() is { Name.Length: > 0 } holder) Use(holder.Pat);""")]
    [InlineData("""public string Pat { get; set; } = [|P("A")|]; public string Name { get; set; } public static Program Instance { get; } = new Program();""", """if (string.IsNullOrEmpty(Instance?.Name)) throw Stop(); Use(Instance.Pat);""")]
    public Task A_condition_about_another_member_is_no_guard(string member, string statements) => GuardedProgram.VerifyAsync(statements, member);

    [Theory]
    [InlineData("""var mine = new Program { Pat = [|P("A")|] }; var spare = new Program { Pat = other }; Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = [|P("A")|] }; var spare = new Program { Pat = other }; var pats = new[] { mine.Pat, spare.Pat }; if (pats[0] is null) Console.WriteLine(); Use(pats[0]);""")]
    [InlineData("""var mine = new Program(); var spare = new Program(); mine.Pat = [|P("A")|]; spare.Pat = other; Use(mine.Pat);""")]
    public Task What_is_written_to_another_object_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements, "public string Pat { get; set; }");

    [Theory]
    [InlineData("""var mine = new Program { Pat = P("A") }; var spare = new Program { Pat = other }; if (string.IsNullOrEmpty(mine.Pat)) throw Stop(); Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = P("A") }; if (string.IsNullOrEmpty(mine.Pat)) mine = new Program { Pat = other }; var spare = new Program { Pat = other }; Use(mine.Pat);""")]
    [InlineData("""var mine = new Program(); mine.Pat = P("A"); if (string.IsNullOrEmpty(mine.Pat)) mine.Pat = other; Use(mine.Pat);""")]
    public Task What_is_written_to_the_same_object_where_it_is_missing_is_one(string statements) => GuardedProgram.VerifyAsync(statements, "public string Pat { get; set; }");

    [Theory]
    [InlineData("""public string Pat { get; set; } = P("A"); public Program Inner { get; set; }""", """if (new Program() is { Inner.Pat.Length: > 0 } holder) Use(holder.Inner.Pat);""")]
    [InlineData("""public string Pat { get; set; } = P("A"); public Program Inner { get; set; }""", """if (new Program() is not { Pat: { Length: > 0 } token }) throw Stop(); Use(token);""")]
    [InlineData("""public string Pat => P("A"); public static Program Instance { get; } = new Program();""", """if (string.IsNullOrEmpty(Instance?.Pat)) throw Stop(); Use(Instance!.Pat);""")]
    public Task A_condition_about_the_member_at_any_depth_is_a_guard(string member, string statements) => GuardedProgram.VerifyAsync(statements, member);

    [Theory]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); if (!all.Contains("B")) throw Stop(); Use((string)[|all["A"]|]);""")]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); if (all.Contains("A")) throw Stop(); Use((string)[|all["A"]|]);""")]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); var seen = new Dictionary<string, string>(); if (!seen.ContainsKey("A")) throw Stop(); Use((string)[|all["A"]|]);""")]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); if (!all.Contains("A")) Console.WriteLine("none"); Use((string)[|all["A"]|]);""")]
    [InlineData("""if (!Environment.GetEnvironmentVariables().Contains("B")) throw Stop(); Use([|P("A")|]);""")]
    public Task That_another_variable_is_there_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); if (!all.Contains("A")) throw Stop(); Use((string)all["A"]);""")]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); Use(all.Contains("A") ? all["A"].ToString() : throw Stop());""")]
    [InlineData("""System.Collections.IDictionary all = Environment.GetEnvironmentVariables(); if (all.Contains("A")) { var pat = all["A"] as string; Use(pat); }""")]
    [InlineData("""const string Name = "A"; if (!Environment.GetEnvironmentVariables().Contains(Name)) throw Stop(); Use(P(Name));""")]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); foreach (var name in new[] { "A", "B" }) { if (!all.Contains(name)) throw Stop(name); } Use((string)all["A"]);""")]
    [InlineData("""var all = Environment.GetEnvironmentVariables(); if (all["A"] is null) throw Stop(); Use((string)all["A"]);""")]
    public Task That_the_variable_is_among_all_is_a_guard(string statements) => GuardedProgram.VerifyAsync(statements);

    [Theory]
    [InlineData("""var mine = new Program { Pat = [|P("A")|] }; var spare = new Program { Pat = other }; if (string.IsNullOrEmpty(spare.Pat)) throw Stop(); Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = [|P("A")|] }; var spare = new Program { Pat = other }; Check(spare); Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = [|P("A")|] }; var spare = new Program { Pat = other }; Need(spare.Pat); Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = [|P("A")|] }; var spare = new Program { Pat = other }; if (spare is { Pat.Length: > 0 }) Use(mine.Pat);""")]
    public Task A_condition_about_another_object_is_no_guard(string statements) => GuardedProgram.VerifyAsync(statements, ObjectMembers);

    [Theory]
    [InlineData("""var mine = new Program { Pat = P("A") }; var spare = new Program { Pat = other }; if (string.IsNullOrEmpty(mine.Pat)) throw Stop(); Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = P("A") }; Check(mine); Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = P("A") }; var same = mine; if (string.IsNullOrEmpty(same.Pat)) throw Stop(); Use(mine.Pat);""")]
    [InlineData("""var mine = new Program { Pat = P("A") }; if (mine is { Pat.Length: > 0 } there) Use(there.Pat);""")]
    [InlineData("""var mine = new Program { Pat = P("A") }; if (mine is not { } there || string.IsNullOrEmpty(there.Pat)) throw Stop(); Use(mine.Pat);""")]
    public Task A_condition_about_the_object_by_any_of_its_names_is_a_guard(string statements) => GuardedProgram.VerifyAsync(statements, ObjectMembers);

    [Theory]
    [InlineData("""var mine = new Program { Pat = [|P("A")|] }; var spare = new Program { Pat = other }; Both(mine, spare);""", "spare")]
    [InlineData("""var mine = new Program { Pat = P("A") }; var spare = new Program { Pat = other }; Both(mine, spare);""", "mine")]
    public Task A_condition_about_one_of_two_that_are_handed_over_is_a_guard_for_it(string statements, string asked)
        => GuardedProgram.VerifyAsync(statements, $$"""public string Pat { get; set; } static void Both(Program mine, Program spare) { if (string.IsNullOrEmpty({{asked}}.Pat)) throw Stop(); Use(mine.Pat); }""");

    private const string ObjectMembers = """
        public string Pat { get; set; }

        static void Check(Program program) { if (string.IsNullOrEmpty(program.Pat)) throw Stop(); }

        static void Need(string text) { if (string.IsNullOrEmpty(text)) throw Stop(); }
        """;
}
