using AzdoAnalyzers.Tests.Verifiers;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>Calls with an argument whose type isn't there, as where packages aren't restored: what else they hand over is looked at all the same.</summary>
public sealed class UnboundCallsTests
{
    private const string Own = """
        using System;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Client
        {
            public Client(string server, string token, object logger) => _ = new VssConnection(new Uri(server), new VssBasicCredential("", token));

            public Client(string server, int port, IDisposable logger) { }

            public static object Login(object logger, string token = "", string note = "") => new VssBasicCredential("", token);

            public static object Open(string server, string project, string token) => new VssConnection(new Uri(server), new VssBasicCredential(project, token));

            public static object Open(IDisposable http, string server, string project) => new VssConnection(new Uri(server), null);
        }
        """;

    [Theory]
    [InlineData("""_ = new VssConnection(new Uri({|AZDO2001:"https://dev.azure.com/acme"|}), new {|CS0246:Unknown|}(), null);""")]
    [InlineData("""var credentials = new {|CS0246:Unknown|}(); _ = new WorkItemTrackingHttpClient(new Uri({|AZDO2001:"https://dev.azure.com/acme"|}), credentials);""")]
    [InlineData("""VssBasicCredential credential = new({|CS0103:user|}, {|AZDO1002:"hunter2"|});""")]
    [InlineData("""VssCredentials credentials = new VssBasicCredential({|CS0103:user|}, {|AZDO1002:"hunter2"|});""")]
    public Task A_sink_is_found_by_the_other_arguments(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""_ = new Client({|AZDO2001:"https://dev.azure.com/acme"|}, {|AZDO1002:"hunter2"|}, new {|CS0246:Logger|}());""")]
    [InlineData("""Client client = new({|AZDO2001:"https://dev.azure.com/acme"|}, {|AZDO1002:"hunter2"|}, {|CS0103:logger|});""")]
    [InlineData("""Client.Login({|CS0103:logger|}, note: "hunter3", token: {|AZDO1002:"hunter2"|});""")]
    public Task A_method_of_the_project_is_found_by_the_other_arguments(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""_ = new Client("https://dev.azure.com/acme", {|CS1503:8080|}, {|CS0103:logger|});""")]
    [InlineData("""Client.Login("hunter2", 1, {|CS0103:logger|});""")]
    public Task A_method_that_can_not_take_the_arguments_is_not_meant(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""Client.Open({|CS0103:http|}, "https://dev.azure.com/acme", "project");""")]
    [InlineData("""Client.Open({|CS0103:http|}, server: {|AZDO2001:"https://dev.azure.com/acme"|}, project: "project");""")]
    public Task What_the_methods_that_can_be_meant_do_not_agree_on_is_silent(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""{|CS0103:ConfigurationManager|}.AppSettings["Pat"]""")]
    [InlineData("""{|CS1069:System.Configuration.ConfigurationManager|}.AppSettings["Pat"]""")]
    [InlineData("""{|CS0103:ConfigurationManager|}.AppSettings.Get("Pat")""")]
    [InlineData("""{|CS0103:ConfigurationManager|}.ConnectionStrings["Pat"].ConnectionString""")]
    [InlineData("""{|CS0103:ConfigurationManager|}.OpenExeConfiguration(null).AppSettings.Settings["Pat"].Value""")]
    public async Task A_setting_of_a_class_that_is_not_there_comes_from_the_configuration(string setting)
        => await ClientVerifier.VerifyAsync(
            $$"""
            class Program
            {
                static readonly string Pat = {|AZDO3004:{{setting}}|};

                object Login() => new Microsoft.VisualStudio.Services.Common.VssBasicCredential("", Pat);
            }
            """,
            new ProjectUnderTest { IsNullable = false, DisabledRules = [] });

    [Theory]
    [InlineData("""new VssConnection(new Uri({|AZDO3004:{|CS0103:ConfigurationManager|}.AppSettings["Url"]|}), null)""")]
    [InlineData("""new VssBasicCredential("", {|AZDO3004:{|CS0103:ConfigurationManager|}.AppSettings["Pat"]|}.ToString().Trim())""")]
    [InlineData("""new VssBasicCredential("", {|AZDO3004:box.Text|}.Trim())""")]
    [InlineData("""new VssBasicCredential("", {|AZDO3004:{|CS0103:AnsiConsole|}.Ask<string>("The token?")|})""")]
    [InlineData("""new VssBasicCredential("", {|AZDO3004:parseResult.GetValueForOption(box)|})""")]
    [InlineData("""new VssBasicCredential("", label.Text)""")]
    public async Task What_a_library_that_is_not_there_reads_is_followed(string creation)
        => await ClientVerifier.VerifyAsync(
            $$"""
            using System;
            using Microsoft.VisualStudio.Services.Common;
            using Microsoft.VisualStudio.Services.WebApi;

            class Program
            {
                object Open({|CS0246:TextBox|} box, {|CS0246:Label|} label, {|CS0246:ParseResult|} parseResult) => {{creation}};
            }
            """,
            new ProjectUnderTest { IsNullable = false, DisabledRules = [] });

    private static Task VerifyAsync(string statement) => ClientVerifier.VerifyAsync(Own, $$"""
        using System;
        using Microsoft.TeamFoundation.WorkItemTracking.WebApi;
        using Microsoft.VisualStudio.Services.Common;
        using Microsoft.VisualStudio.Services.WebApi;

        class Program
        {
            void Run()
            {
                {{statement}}
            }
        }
        """);
}
