using AzdoAnalyzers.ClientApi;
using AzdoAnalyzers.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>What an edit breaks is seen wherever it stands, though only the members are compiled that it may have an effect on.</summary>
public sealed class ProofTests
{
    [Theory]
    [InlineData("return \"a\";", "return Missing();", false)]
    [InlineData("return \"a\";", "return null;", false)]
    [InlineData("return \"a\";", "return \"b\";", true)]
    public Task An_edit_of_a_body_breaks_that_body(string old, string edited, bool holds)
        => CheckAsync(holds, old, edited, """
            class C
            {
                string M() { return "a"; }
            }
            """);

    [Theory]
    [InlineData("case Settings.Pat: return 1;", false)]
    [InlineData("case \"b\" when s == Settings.Pat: return 1;", true)]
    public Task A_constant_that_stops_being_one_breaks_another_file_that_needs_one(string label, bool holds)
        => CheckAsync(
            holds,
            "const string Pat =",
            "static string Pat =>",
            """
            static class Settings
            {
                public const string Pat = "a";
            }
            """,
            "class User { int M(string s) { switch (s) { " + label + " default: return 0; } } }");

    [Fact]
    public Task A_constant_that_stops_being_one_breaks_another_file_though_a_directive_is_added_too()
        => CheckAsync(
            holds: false,
            "using System;",
            "using System; using System.Text;",
            """
            using System;
            static class Settings
            {
                public const string Pat = "a";
            }
            """,
            "class User { const string Header = Settings.Pat; }",
            further: ("const string Pat =", "static string Pat =>"));

    [Fact]
    public Task A_text_that_has_nothing_to_do_with_the_one_before_is_looked_at_as_a_whole()
        => CheckAsync(
            holds: false,
            """
            static class Settings
            {
                public const string Pat = "a";
            }
            """,
            """
            static class Settings
            {
                public static string Pat => "a";
            }
            """,
            """
            static class Settings
            {
                public const string Pat = "a";
            }
            """,
            "class User { const string Header = Settings.Pat; }");

    [Fact]
    public Task A_constant_that_stops_being_one_breaks_the_default_of_a_parameter_in_the_same_file()
        => CheckAsync(holds: false, "const string Pat =", "static string Pat =>", """
            class C
            {
                const string Pat = "a";
                void M(string pat = Pat) { }
            }
            """);

    [Fact]
    public Task A_constant_that_stops_being_one_breaks_the_constant_of_a_type_inside()
        => CheckAsync(holds: false, "const string Pat =", "static string Pat =>", """
            class C
            {
                const string Pat = "a";
                class Inner { class Deeper { const string Header = "Basic " + Pat; } }
            }
            """);

    [Fact]
    public Task A_constant_that_stops_being_one_breaks_an_attribute_of_the_file()
        => CheckAsync(holds: false, "const string Pat =", "static string Pat =>", """
            [assembly: System.Reflection.AssemblyMetadata("pat", C.Pat)]
            class C
            {
                public const string Pat = "a";
            }
            """);

    [Fact]
    public Task What_a_field_is_filled_with_is_looked_at_where_a_constructor_is_written_too()
        => CheckAsync(holds: false, "= \"a\";", "= System.Environment.GetEnvironmentVariable(\"A\");", """
            class C
            {
                readonly string _pat = "a";
                C(int number) { _ = number; }
                string M() => _pat;
            }
            """);

    [Fact]
    public Task What_a_property_is_filled_with_is_looked_at_where_a_constructor_is_written_too()
        => CheckAsync(holds: false, "= \"a\";", "= System.Environment.GetEnvironmentVariable(\"A\");", """
            class C
            {
                string Pat { get; } = "a";
                C(int number) { _ = number; }
                string M() => Pat;
            }
            """);

    [Fact]
    public Task A_parameter_of_the_class_that_nobody_reads_any_more_is_seen()
        => CheckAsync(holds: false, "pat", "\"b\"", """
            class C(string pat)
            {
                string M() => pat;
            }
            """, last: true);

    [Fact]
    public Task A_member_that_an_interface_asks_for_is_missed()
        => CheckAsync(holds: false, "string Pat { get; } = \"a\";", "string Pat2 { get; } = \"a\";", """
            interface I { string Pat { get; } }
            class C : I
            {
                public string Pat { get; } = "a";
            }
            """);

    [Fact]
    public Task A_directive_has_an_effect_on_all_of_the_file()
        => CheckAsync(holds: false, "using System.Threading;", "using System.Threading; using System.Timers;", """
            using System.Threading;
            class C
            {
                string A() => "a";
                Timer? B() => null;
            }
            """);

    [Fact]
    public Task A_statement_of_a_program_has_an_effect_on_the_others()
        => CheckAsync(holds: false, "var pat = \"a\";", "var pat = 1;", """
            var pat = "a";
            Use(pat);
            static void Use(string s) { System.Console.WriteLine(s); }
            """, kind: OutputKind.ConsoleApplication);

    [Fact]
    public Task A_method_that_is_added_must_not_be_there_already()
        => CheckAsync(holds: false, "int N() => 1;", "int N() => 1; string M() => \"b\";", """
            class C
            {
                string M() => "a";
                int N() => 1;
            }
            """);

    [Fact]
    public Task A_method_that_is_added_must_not_change_what_others_call()
        => CheckAsync(holds: false, "int N() => 1;", "int N() => 1; int M(string s) => s.Length;", """
            class C
            {
                string M(object s) => s.ToString()!;
                string User() => M("a");
                int N() => 1;
            }
            """);

    [Fact]
    public Task A_declaration_whose_name_isnt_typed_yet_is_looked_at_to_the_end()
        => CheckAsync(holds: false, "const string =", "static Missing =>", """
            class C
            {
                const string = "a";
            }
            """);

    [Fact]
    public Task What_was_wrong_before_doesnt_count()
        => CheckAsync(holds: true, "\"a\"", "\"b\"", """
            class C
            {
                string M() { string? none = null; return none + Missing() + "a"; }
                string N() => Missing();
            }
            """);

    [Fact]
    public Task One_fault_doesnt_make_up_for_another_one()
        => CheckAsync(holds: false, "\"a\"", "Missing()", """
            class C
            {
                string M() => "a";
                string N() => Missing();
            }
            """);

    private static async Task CheckAsync(
        bool holds,
        string old,
        string edited,
        string program,
        string? other = null,
        bool last = false,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        (string Old, string Edited)? further = null)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.CurrentSolution.AddProject("Program", "Program", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable))
            .AddMetadataReferences(ClientStubs.CommonReferences);
        var document = project.AddDocument("Program.cs", program);
        var user = document.Project.AddDocument("User.cs", other ?? "");
        var before = user.Project.Solution;
        var text = await document.GetTextAsync(TestContext.Current.CancellationToken);
        var changes = new[] { Change(last ? program.LastIndexOf(old, StringComparison.Ordinal) : program.IndexOf(old, StringComparison.Ordinal), old, edited) }
            .Concat(further is var (oldToo, editedToo) ? [Change(program.IndexOf(oldToo, StringComparison.Ordinal), oldToo, editedToo)] : []);
        var after = before.WithDocumentText(document.Id, text.WithChanges(changes));

        Assert.Equal(holds, await Proof.HoldsAsync(before, after, [document.Id, user.Id], TestContext.Current.CancellationToken));
    }

    private static TextChange Change(int place, string old, string edited) => new(new TextSpan(place, old.Length), edited);
}
