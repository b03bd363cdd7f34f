using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>One class of the project for several services: what an instance is given goes where that instance's URL says.</summary>
public sealed class InstancesTests
{
    /// <summary>A wrapper around plain HTTP, which says nothing about the service.</summary>
    private const string Wrapper = """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Text;

        class Service
        {
            private readonly HttpClient _client = new HttpClient();

            public Service(string url, string token)
            {
                _client.BaseAddress = new Uri(url);
                _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + token)));
            }

            public string Read() => "";
        }

        class ServiceOptions
        {
            public ServiceOptions() { }

            public ServiceOptions(string url) => Url = url;

            public string Url { get; set; }

            public string Token { get; set; }

            public void Apply(HttpRequestMessage request)
                => request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(":" + Token)));
        }

        class Login
        {
            public static void With(HttpRequestMessage request, string token) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);

            public static void Send(HttpRequestMessage request, string token)
            {
                With(request, token);
                new HttpClient().Send(request);
            }
        }
        """;

    [Theory]
    [InlineData("""new Service({|AZDO2001:"https://dev.azure.com/acme/"|}, {|AZDO1002:"hunter2"|});""")]
    [InlineData("""new Service(token: {|AZDO1002:"hunter2"|}, url: {|AZDO2001:"https://acme.visualstudio.com/"|});""")]
    [InlineData("""new Service("https://dev.azure.com/" + organization + "/", {|AZDO1002:"hunter2"|});""")]
    [InlineData("""new Service({|AZDO2001:"https://dev.azure.com/acme/"|}, {|AZDO1002:"hunter2"|}); new Service("https://api.github.com", "hunter3");""")]
    [InlineData("""new Service("https://api.github.com", "hunter3"); new Service({|AZDO2001:"https://dev.azure.com/acme/"|}, {|AZDO1002:"hunter2"|});""")]
    [InlineData("""new ServiceOptions { Url = "https://dev.azure.com/acme", Token = {|AZDO1002:"hunter2"|} };""")]
    [InlineData("""new ServiceOptions("https://dev.azure.com/acme") { Token = {|AZDO1002:"hunter2"|} };""")]
    [InlineData("""new ServiceOptions { Url = "https://dev.azure.com/acme", Token = {|AZDO1002:"hunter2"|} }; new ServiceOptions { Url = "https://api.github.com", Token = "hunter3" };""")]
    [InlineData("""Login.Send(new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}), {|AZDO1002:"hunter2"|});""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, {|AZDO2001:"https://dev.azure.com/acme/_apis/projects"|}); Login.With(request, {|AZDO1002:"hunter2"|}); new HttpClient().Send(request);""")]
    public Task What_goes_to_Azure_DevOps_is_found(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("""new Service("https://api.github.com", "hunter2");""")]
    [InlineData("""new Service(url, "hunter2");""")]
    [InlineData("""new Service(url, token);""")]
    [InlineData("""new ServiceOptions { Url = "https://api.github.com", Token = "hunter2" };""")]
    [InlineData("""new ServiceOptions("https://api.github.com") { Token = "hunter2" };""")]
    [InlineData("""new ServiceOptions { Token = "hunter2" };""")]
    [InlineData("""Login.With(new HttpRequestMessage(HttpMethod.Get, "https://api.github.com/user"), "hunter2");""")]
    public Task What_goes_elsewhere_or_nobody_knows_where_is_silent(string statement) => VerifyAsync(statement);

    [Fact]
    public Task A_class_that_speaks_of_Azure_DevOps_takes_no_instance_for_another_service_along() => ClientVerifier.VerifyAsync(
        """
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;

        class Service
        {
            private readonly HttpClient _client;

            public Service(Uri server, string token)
            {
                _client = new HttpClient { BaseAddress = server };
                _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            public string Projects() => _client.GetStringAsync("_apis/projects").Result;
        }

        class Program
        {
            static void Run(Uri server)
            {
                new Service(server, {|AZDO1002:"hunter2"|});
                new Service(new Uri("https://gitlab.com/api/v4"), "hunter3");
            }
        }
        """);

    [Fact]
    public Task The_object_that_a_call_hands_over_is_that_of_no_other_call() => ClientVerifier.VerifyAsync("""
        using Microsoft.VisualStudio.Services.Common;

        class Options { public string Pat; }

        class Holder { public string Pat; }

        class Program
        {
            static void Copy(Options from, Holder to) => to.Pat = from.Pat;

            object Azure()
            {
                var holder = new Holder();
                Copy(new Options { Pat = {|AZDO1002:"hunter2"|} }, holder);
                return new VssBasicCredential("", holder.Pat);
            }

            Holder Mail()
            {
                var holder = new Holder();
                Copy(new Options { Pat = "hunter3" }, holder);
                return holder;
            }
        }
        """);

    [Theory]
    [InlineData("""var all = new[] { new Service("mail", "hunter3"), new Service("azure", {|AZDO1002:"hunter2"|}) }; new VssBasicCredential("", all[1].Secret);""")]
    [InlineData("""var all = new List<Service> { new Service("mail", "hunter3"), new Service("azure", {|AZDO1002:"hunter2"|}) }; new VssBasicCredential("", all[1].Secret);""")]
    [InlineData("""Service[] all = [new Service("mail", "hunter3"), new Service("azure", {|AZDO1002:"hunter2"|})]; var azure = all[1]; new VssBasicCredential("", azure.Secret);""")]
    [InlineData("""var all = new Dictionary<string, Service> { ["mail"] = new("mail", "hunter3"), ["azure"] = new("azure", {|AZDO1002:"hunter2"|}) }; new VssBasicCredential("", all["azure"].Secret);""")]
    [InlineData("""var all = new Dictionary<string, Service>(); all.Add("mail", new("mail", "hunter3")); all.Add("azure", new("azure", {|AZDO1002:"hunter2"|})); new VssBasicCredential("", all["azure"].Secret);""")]
    [InlineData("""var azure = Option<string>.Some({|AZDO1002:"hunter2"|}); var mail = Option<string>.Some("hunter3"); new VssBasicCredential("", azure.Value); System.Console.WriteLine(mail.Value);""")]
    [InlineData("""var azure = Option<string>.Made({|AZDO1002:"hunter2"|}); var mail = Option<string>.Made("hunter3"); new VssBasicCredential("", azure.Value); System.Console.WriteLine(mail.Value);""")]
    [InlineData("""var list = new List<string>(); list.Add({|AZDO1002:"hunter2"|}); new VssBasicCredential("", list[^1]);""")]
    public Task Of_several_objects_the_one_that_is_meant(string statements) => ClientVerifier.VerifyAsync($$"""
        using System.Collections.Generic;
        using Microsoft.VisualStudio.Services.Common;

        record Service(string Name, string Secret);

        class Option<T>
        {
            private Option(T value) => Value = value;

            private Option() { }

            public T Value { get; private set; }

            public static Option<T> Some(T value) => new(value);

            public static Option<T> Made(T value) => new() { Value = value };
        }

        class Program
        {
            static void Run()
            {
                {{statements}}
            }
        }
        """);

    private static Task VerifyAsync(string statement) => ClientVerifier.VerifyAsync(
        Wrapper,
        $$"""
        using System.Net.Http;

        class Program
        {
            static void Run(string organization, string url, string token)
            {
                {{statement}}
            }
        }
        """);

    /// <summary>The class that hands its key to a method also says the key: another class has one for something else.</summary>
    [Theory]
    [InlineData("public void Run() => Send(Key());", "new AzureJob().Run(); new MailJob().Run();")]
    [InlineData("public void Run() { var key = Key(); Send(key); }", "new AzureJob().Run(); new MailJob().Run();")]
    [InlineData("public static void Run(Job job) => job.Send(job.Key());", "Job.Run(new AzureJob()); Job.Run(new MailJob());")]
    [InlineData("public static void Run(bool mails) { var job = mails ? (Job)new MailJob() : new AzureJob(); job.Send(job.Key()); }", "")]
    [InlineData("public Job Next { get; set; } private readonly Job _inner; public Job() { } public Job(Job inner) => _inner = inner; public void Run() => _inner.Send(_inner.Key());", "new Job[] { new AzureJob(), new MailJob() }[0].Run();")]
    public Task What_a_class_says_to_its_own_methods_is_no_other_classs(string run, string calls) => ClientVerifier.VerifyAsync($$"""
        using Microsoft.VisualStudio.Services.Common;

        public class Job
        {
            {{run}}

            public virtual string Key() => "";

            public virtual void Send(string key) { }
        }

        public sealed class AzureJob : Job
        {
            public override string Key() => {|AZDO1002:"hunter2"|};

            public override void Send(string key) => new VssBasicCredential("", key).ToString();
        }

        public sealed class MailJob : Job
        {
            public override string Key() => "mail-relay";

            public override void Send(string key) => key.ToString();
        }

        public static class Jobs
        {
            public static void All() { {{calls}} }
        }
        """);

    /// <summary>A credential that one class reads is written to no log by the method of another one.</summary>
    [Theory]
    [InlineData("new VariableSource()", "new CaptionSource()", "_caption.Token()")]
    [InlineData("new VariableSource()", "new VariableSource()", "{|AZDO1006:_caption.Token()|}")]
    public Task What_another_class_hands_back_is_no_leak(string source, string caption, string shown) => ClientVerifier.VerifyAsync($$"""
        using System;
        using Microsoft.VisualStudio.Services.Common;

        public interface ISource
        {
            string Token();
        }

        public sealed class CaptionSource : ISource
        {
            public string Token() => "mail-relay";
        }

        public sealed class VariableSource : ISource
        {
            public string Token() => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN") ?? throw new InvalidOperationException("AZDO_PERSONAL_ACCESS_TOKEN");
        }

        public sealed class Login
        {
            private readonly ISource _source = {{source}};

            private readonly ISource _caption = {{caption}};

            public VssCredentials Create()
            {
                Console.WriteLine({{shown}});
                return new VssBasicCredential("", _source.Token());
            }
        }
        """);
}
