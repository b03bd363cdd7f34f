using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>The ways by which a value travels through the code of a project until it reaches a client: one mark each where it is written.</summary>
public sealed class OwnCodeTests
{
    [Theory]
    [InlineData("""class Tool(string token) { object Use() => new VssBasicCredential("", token); }""", """new Tool({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool(string token) { private readonly string _token = token; object Use() => new VssBasicCredential("", _token); }""", """new Tool({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool(string token) { public string Token { get; } = token; object Use() => new VssBasicCredential("", Token); }""", """new Tool({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Base(string token) { object Use() => new VssBasicCredential("", token); } class Tool(string key) : Base(key);""", """new Tool({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Base(string token) { object Use() => new VssBasicCredential("", token); } class Tool() : Base({|AZDO1002:"hunter2"|});""", "new Tool()")]
    [InlineData("""struct Tool { private string _token; public Tool(string token) => _token = token; public object Use() => new VssBasicCredential("", _token); }""", """new Tool({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { private readonly string _token; public Tool(string token) { _token = token ?? throw new ArgumentNullException(nameof(token)); } object Use() => new VssBasicCredential("", _token); }""", """new Tool({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { private string _token; public Tool(string url) : this(url, {|AZDO1002:"hunter2"|}) { } public Tool(string url, string token) => (Url, _token) = (url, token); public string Url { get; } object Use() => new VssBasicCredential("", _token); }""", """new Tool("")""")]
    public Task Through_a_constructor(string types, string expression) => VerifyAsync(types, expression);

    [Theory]
    [InlineData("""record Settings(string Url, string Token);""", """Use(new Settings("", {|AZDO1002:"hunter2"|}).Token)""")]
    [InlineData("""record Settings(string Url, string Token);""", """Use((new Settings("", null) with { Token = {|AZDO1002:"hunter2"|} }).Token)""")]
    [InlineData("""record struct Settings(string Url, string Token);""", """Use(new Settings("", {|AZDO1002:"hunter2"|}).Token)""")]
    [InlineData("""record Settings(string Url, string Token) { public object Credential() => new VssBasicCredential(Url, Token); }""", """new Settings("", {|AZDO1002:"hunter2"|})""")]
    [InlineData("""record Settings(string Url) { public string Token { get; init; } = {|AZDO3001:Environment.GetEnvironmentVariable("X")|}; public object Credential() => new VssBasicCredential("", Token); }""", """new Settings("") { Token = {|AZDO1002:"hunter2"|} }""")]
    [InlineData("""record Base(string Token) { public object Credential() => new VssBasicCredential("", Token); } record Derived(string Url, string Key) : Base(Key);""", """new Derived("", {|AZDO1002:"hunter2"|})""")]
    [InlineData("""record Settings(string Url, string Token = {|AZDO1002:"hunter2"|}) { public object Credential() => new VssBasicCredential("", Token); }""", """new Settings("")""")]
    public Task Through_a_record(string types, string expression) => VerifyAsync(types, expression);

    [Theory]
    [InlineData("""class Options { public string Token { get; set; } }""", """Use(new Options { Token = {|AZDO1002:"hunter2"|} }.Token)""")]
    [InlineData("""class Options { public string Token { get; init; } }""", """Use(new Options { Token = {|AZDO1002:"hunter2"|} }.Token)""")]
    [InlineData("""class Options { public required string Token { get; init; } }""", """Use(new Options { Token = {|AZDO1002:"hunter2"|} }.Token)""")]
    [InlineData("""class Options { public string Token; }""", """Use(new Options { Token = {|AZDO1002:"hunter2"|} }.Token)""")]
    [InlineData("""class Options { private string _token; public string Token { get => _token; set => _token = value?.Trim(); } }""", """Use(new Options { Token = {|AZDO1002:"hunter2"|} }.Token)""")]
    [InlineData("""class Options { private string _token; public string Token { get { return _token; } set { if (value == null) { throw new ArgumentNullException(nameof(value)); } _token = value; } } }""", """Use(new Options { Token = {|AZDO1002:"hunter2"|} }.Token)""")]
    [InlineData("""class Inner { public string Token { get; set; } } class Options { public Inner Inner { get; } = new(); }""", """Use(new Options { Inner = { Token = {|AZDO1002:"hunter2"|} } }.Inner.Token)""")]
    [InlineData("""class Options { public static string Token { get; set; } }""", """Use(Options.Token = {|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Options { public string Token { get; set; } public Options WithToken(string token) { Token = token; return this; } }""", """Use(new Options().WithToken({|AZDO1002:"hunter2"|}).Token)""")]
    [InlineData("""class Options { public string Token { get; set; } = {|AZDO1002:"hunter2"|}; }""", """Use(new Options().Token)""")]
    [InlineData("""class Options { private readonly Dictionary<string, string> _all = new(); public string this[string key] { get => _all[key]; set => _all[key] = value; } }""", """Use(new Options { ["token"] = {|AZDO1002:"hunter2"|} }["token"])""")]
    [InlineData("""class Options { private string _token; public string this[int index] { get { return _token; } set { _token = value; } } }""", """(new Options()[0] = {|AZDO1002:"hunter2"|}, Use(new Options()[0]))""")]
    [InlineData("""class Options<T> { public T Token { get; set; } }""", """Use(new Options<string> { Token = {|AZDO1002:"hunter2"|} }.Token)""")]
    [InlineData("""interface IOptions { string Token { get; } } class Options : IOptions { public string Token { get; set; } } class Tool { object Use(IOptions options) => new VssBasicCredential("", options.Token); }""", """new Options { Token = {|AZDO1002:"hunter2"|} }""")]
    [InlineData("""abstract class Options { public abstract string Token { get; } public object Use() => new VssBasicCredential("", Token); } class Mine : Options { public override string Token => {|AZDO1002:"hunter2"|}; }""", """new Mine()""")]
    [InlineData("""class Options { public virtual string Token { get; set; } public object Use() => new VssBasicCredential("", Token); } class Mine : Options { public Mine() { Token = {|AZDO1002:"hunter2"|}; } }""", """new Mine()""")]
    public Task Through_a_property(string types, string expression) => VerifyAsync(types, expression);

    [Theory]
    [InlineData("""class Options { public string Token { get; set; } } class Services { public Services Configure<T>(Action<T> configure) => this; }""", """new Services().Configure<Options>(o => o.Token = {|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Options { public string Token { get; set; } } class Services { public Services Configure<T>(Action<T> configure) => this; }""", """new Services().Configure<Options>(o => { o.Token = {|AZDO1002:"hunter2"|}; })""")]
    [InlineData("""class Options { public string Token { get; set; } } class Services { public void Add(Func<Options> create) { } }""", """((Action)(() => new Services().Add(() => new Options { Token = {|AZDO1002:"hunter2"|} })))""")]
    public Task Through_an_options_object(string types, string expression) => VerifyAsync(types + """ class Tool(Options options) { object Use() => new VssBasicCredential("", options.Token); }""", expression);

    [Theory]
    [InlineData("""static class Extensions { public static object Login(this string url, string token) => new VssBasicCredential("", token); }""", """ "".Login({|AZDO1002:"hunter2"|})""")]
    [InlineData("""static class Extensions { public static object Login(this string token) => new VssBasicCredential("", token); }""", """{|AZDO1002:"hunter2"|}.Login()""")]
    [InlineData("""static class Extensions { public static object Login(this string token) => new VssBasicCredential("", token); }""", """Extensions.Login({|AZDO1002:"hunter2"|})""")]
    [InlineData("""static class Extensions { public static string Or(this string value, string other) => string.IsNullOrEmpty(value) ? other : value; }""", """Use(Environment.GetEnvironmentVariable("X").Or({|AZDO1002:"hunter2"|}))""")]
    [InlineData("""interface IFactory { object Create(string token); } class Factory : IFactory { public object Create(string token) => new VssBasicCredential("", token); }""", """((IFactory)new Factory()).Create({|AZDO1002:"hunter2"|})""")]
    [InlineData("""interface IFactory { object Create(string token); } class Factory : IFactory { object IFactory.Create(string token) => new VssBasicCredential("", token); } class Other : IFactory { public object Create(string token) => token; }""", """((IFactory)new Factory()).Create({|AZDO1002:"hunter2"|})""")]
    [InlineData("""interface ISecrets { string Read(); } class Secrets : ISecrets { public string Read() => {|AZDO1002:"hunter2"|}; }""", """Use(((ISecrets)new Secrets()).Read())""")]
    [InlineData("""abstract class Client { protected abstract string Token(); public object Use() => new VssBasicCredential("", Token()); } class Mine : Client { protected override string Token() => {|AZDO1002:"hunter2"|}; }""", """new Mine()""")]
    [InlineData("""class Factory { public virtual object Create(string token) => null; } class Mine : Factory { public override object Create(string token) => new VssBasicCredential("", token); }""", """new Factory().Create({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool<T> { public static object Create(T token) => new VssBasicCredential("", token.ToString()); }""", """Tool<string>.Create({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { public static object Create<T>(T token) where T : class => new VssBasicCredential("", token as string); }""", """Tool.Create({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { private Tool(string token) => new VssBasicCredential("", token); public static Tool Create(string token) => new(token); }""", """Tool.Create({|AZDO1002:"hunter2"|})""")]
    [InlineData("""partial class Tool { partial void Log(string token); public void Use(string token) => Log(token); } partial class Tool { partial void Log(string token) => new VssBasicCredential("", token); }""", """((Action)(() => new Tool().Use({|AZDO1002:"hunter2"|})))""")]
    [InlineData("""class Tool { public object A(string token) => A(token, 1); public object A(string token, int x) => A(token, x, 2); public object A(string token, int x, int y) => new VssBasicCredential("", token); }""", """new Tool().A({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { public object Use(string token = {|AZDO1002:"hunter2"|}) => new VssBasicCredential("", token); }""", """new Tool().Use()""")]
    [InlineData("""class Tool { public object Use(int depth, string token) => depth == 0 ? new VssBasicCredential("", token) : Use(depth - 1, token); }""", """new Tool().Use(3, {|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { public object Use(params string[] all) => new VssBasicCredential(all[0], all[1]); }""", """new Tool().Use("me", {|AZDO1002:"hunter2"|})""")]
    [InlineData("""delegate string Reader(); class Tool { public object Use(Reader read) => new VssBasicCredential("", read()); }""", """new Tool().Use(() => {|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { public object Use(Func<string> read) => new VssBasicCredential("", read()); }""", """new Tool().Use(() => {|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { public object Use() { var create = (string token = {|AZDO1002:"hunter2"|}) => new VssBasicCredential("", token); return create(); } }""", """new Tool().Use()""")]
    [InlineData("""class Tool { public Func<string, object> Create = token => new VssBasicCredential("", token); }""", """new Tool().Create({|AZDO1002:"hunter2"|})""")]
    [InlineData("""class Tool { public static bool TryRead(out string token) { token = {|AZDO1002:"hunter2"|}; return true; } }""", """Tool.TryRead(out var token) ? Use(token) : null""")]
    [InlineData("""class Tool { public static void Fill(ref string token) { token = {|AZDO1002:"hunter2"|}; } public object Run() { var token = Console.ReadLine(); Fill(ref token); return new VssBasicCredential("", token); } }""", """new Tool().Run()""")]
    [InlineData("""class Tool { public static (string Url, string Token) Read() => ("", {|AZDO1002:"hunter2"|}); }""", """Use(Tool.Read().Token)""")]
    [InlineData("""class Tool { public object Run() { var (url, token) = ("", {|AZDO1002:"hunter2"|}); return new VssBasicCredential("", token); } }""", """new Tool().Run()""")]
    [InlineData("""class Tool { public object Run() { string url, token; (url, token) = ("", {|AZDO1002:"hunter2"|}); return new VssBasicCredential("", token); } }""", """new Tool().Run()""")]
    [InlineData("""class Tool { public static (string, string) Read() => ("", {|AZDO1002:"hunter2"|}); public object Run() { var (url, token) = Read(); return new VssBasicCredential("", token); } }""", """new Tool().Run()""")]
    [InlineData("""class Tool { public object Run() { var pair = (Url: "", Token: {|AZDO1002:"hunter2"|}); return new VssBasicCredential("", pair.Token); } }""", """new Tool().Run()""")]
    [InlineData("""record Pair(string Url, string Token); class Tool { public object Run() { var (url, token) = new Pair("", {|AZDO1002:"hunter2"|}); return new VssBasicCredential("", token); } }""", """new Tool().Run()""")]
    public Task Through_a_method(string types, string expression) => VerifyAsync(types, expression);

    [Theory]
    [InlineData("""var all = new[] { {|AZDO1002:"hunter2"|} }; return new VssBasicCredential("", all[0]);""")]
    [InlineData("""var all = new Dictionary<string, string> { ["pat"] = {|AZDO1002:"hunter2"|} }; return new VssBasicCredential("", all["pat"]);""")]
    [InlineData("""var all = new Dictionary<string, string> { { "pat", {|AZDO1002:"hunter2"|} }, { "url", "x" } }; return new VssBasicCredential("", all["pat"]);""")]
    [InlineData("""var all = new Dictionary<string, string>(); all["pat"] = {|AZDO1002:"hunter2"|}; return new VssBasicCredential("", all["pat"]);""")]
    [InlineData("""var all = new List<string> { {|AZDO1002:"hunter2"|} }; return new VssBasicCredential("", all[0]);""")]
    [InlineData("""string[] all = [{|AZDO1002:"hunter2"|}]; return new VssBasicCredential("", all[0]);""")]
    [InlineData("""object credential = null; foreach (var (name, token) in new[] { ("hunter1", {|AZDO1002:"hunter2"|}), ("hunter3", {|AZDO1002:"hunter4"|}) }) { credential = new VssBasicCredential("", token); } return credential;""")]
    [InlineData("""object credential = null; foreach ((string token, (int _, string _)) in new List<(string, (int, string))> { ({|AZDO1002:"hunter2"|}, (1, "hunter3")) }) { credential = new VssBasicCredential("", token); } return credential;""")]
    [InlineData("""object credential = null; foreach (var token in new[] { {|AZDO1002:"hunter2"|}, {|AZDO1002:"hunter3"|} }) { credential = new VssBasicCredential("", token); } return credential;""")]
    public Task Through_a_collection(string statements) => VerifyAsync($$"""class Tool { public object Run() { {{statements}} } }""", "new Tool().Run()");

    [Theory]
    [InlineData("""var all = new[] { "fine", Console.ReadLine() }; return new VssBasicCredential("", all[1]);""")]
    [InlineData("""var all = new Dictionary<string, string> { ["url"] = "hunter2", ["pat"] = Console.ReadLine() }; return new VssBasicCredential("", all["pat"]);""")]
    [InlineData("""var all = new Dictionary<string, string> { { "pat", Console.ReadLine() }, { "url", "x" } }; return new VssBasicCredential("", all["pat"]);""")]
    [InlineData("""var (url, token) = ("hunter2", Console.ReadLine()); return new VssBasicCredential("", token);""")]
    [InlineData("""var pair = (Url: "hunter2", Token: Console.ReadLine()); return new VssBasicCredential("", pair.Token);""")]
    public Task What_lies_beside_it_in_a_collection_is_silent(string statements) => VerifyAsync($$"""class Tool { public object Run() { {{statements}} } }""", "new Tool().Run()");

    [Theory]
    [InlineData("""class Tool(string url, string token) { object Use() => new VssBasicCredential("", token); }""", """new Tool("hunter2", Console.ReadLine())""")]
    [InlineData("""record Settings(string Url, string Token);""", """Use(new Settings("hunter2", Console.ReadLine()).Token)""")]
    [InlineData("""class Options { public string Token { get; set; } public string Other { get; set; } }""", """Use(new Options { Token = Console.ReadLine(), Other = "hunter2" }.Token)""")]
    [InlineData("""class Other { public string Token { get; set; } } class Options { public string Token { get; set; } }""", """(new Other { Token = "hunter2" }, Use(new Options().Token))""")]
    [InlineData("""class Tool { public object Use(string token = null) => new VssBasicCredential("", token); }""", """new Tool().Use()""")]
    [InlineData("""class Tool { public static bool TryRead(out string token, string other) { token = Console.ReadLine(); return other != null; } }""", """Tool.TryRead(out var token, "hunter2") ? Use(token) : null""")]
    [InlineData("""interface IFactory { object Create(string token); } class Factory : IFactory { object IFactory.Create(string token) => new VssBasicCredential("", token); public object Create(string token) => token; }""", """new Factory().Create("hunter2")""")]
    [InlineData("""class Tool { public object A(string token) => token; public object A(string token, int x) => new VssBasicCredential("", token); }""", """new Tool().A("hunter2")""")]
    public Task What_travels_elsewhere_is_silent(string types, string expression) => VerifyAsync(types, expression);

    private static Task VerifyAsync(string types, string expression) => ClientVerifier.VerifyAsync(
        $$"""
        using System;
        using System.Collections.Generic;
        using Microsoft.VisualStudio.Services.Common;

        {{types}}
        """,
        $$"""
        using System;

        class Program
        {
            static object Run() => {{expression.Trim()}};

            static object Use(string token) => Credentials.Of(token);
        }
        """,
        """
        using Microsoft.VisualStudio.Services.Common;

        static class Credentials
        {
            public static object Of(string token) => new VssBasicCredential("", token);
        }
        """);
}
