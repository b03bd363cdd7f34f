using Xunit;

namespace AzdoAnalyzers.Tests.Rules.Guards;

/// <summary>The entries of a dictionary are asked for by one question, or one by one.</summary>
public sealed class EntryGuardTests
{
    private const string Missing = """var all = new Dictionary<string, string> { ["b"] = other, ["a"] = P("A") };""";

    private const string Unguarded = """var all = new Dictionary<string, string> { ["b"] = other, ["a"] = [|P("A")|] };""";

    [Theory]
    [InlineData("""if (all.Values.Any(string.IsNullOrEmpty)) throw Stop();""")]
    [InlineData("""if (!all.Values.All(text => text?.Length > 0)) throw Stop();""")]
    [InlineData("""if (all.Any(entry => string.IsNullOrWhiteSpace(entry.Value))) throw Stop();""")]
    [InlineData("""var missing = all.Where(entry => string.IsNullOrEmpty(entry.Value)).Select(entry => entry.Key).ToList(); if (missing.Count > 0) throw Stop(missing);""")]
    [InlineData("""foreach (var (name, text) in all) { if (string.IsNullOrEmpty(text)) throw Stop(name); }""")]
    [InlineData("""foreach (var entry in all) { if (string.IsNullOrEmpty(entry.Value)) throw Stop(entry.Key); }""")]
    [InlineData("""foreach (var text in all.Values) { if (string.IsNullOrEmpty(text)) throw Stop(); }""")]
    [InlineData("""if (string.IsNullOrEmpty(all["a"])) throw Stop();""")]
    public Task Entries_that_are_asked_for_are_guarded(string guard) => GuardedProgram.VerifyAsync(Missing + guard + """Use(all["a"]);""");

    [Fact]
    public Task Entries_that_are_added_are_guarded_too() => GuardedProgram.VerifyAsync("""var all = new Dictionary<string, string> { { "a", P("A") }, { "b", other } }; if (all.Values.Any(string.IsNullOrEmpty)) throw Stop(); Use(all["a"]);""");

    [Theory]
    [InlineData("""if (all.Values.All(string.IsNullOrEmpty)) throw Stop();""")]
    [InlineData("""if (all.Keys.Any(string.IsNullOrEmpty)) throw Stop();""")]
    [InlineData("""if (all == null) throw Stop();""")]
    [InlineData("""if (all.Any(entry => string.IsNullOrEmpty(entry.Key))) throw Stop();""")]
    [InlineData("""if (all.Values.Any(string.IsNullOrEmpty)) Console.WriteLine("missing");""")]
    [InlineData("""foreach (var (name, text) in all) { if (string.IsNullOrEmpty(name)) throw Stop(text); }""")]
    [InlineData("""if (string.IsNullOrEmpty(all["b"])) throw Stop();""")]
    [InlineData("""if (other == "all" && all.Values.Any(string.IsNullOrEmpty)) throw Stop();""")]
    public Task Entries_that_nothing_asks_for_are_not(string guard) => GuardedProgram.VerifyAsync(Unguarded + guard + """Use(all["a"]);""");

    [Fact]
    public Task An_entry_that_is_written_behind_the_question_is_not() => GuardedProgram.VerifyAsync("""var all = new Dictionary<string, string> { ["a"] = other }; if (all.Values.Any(string.IsNullOrEmpty)) throw Stop(); all["a"] = [|P("A")|]; Use(all["a"]);""");
}
