using System;
using System.Threading.Tasks;
using Microsoft.TeamFoundation.Core.WebApi;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace ClientTests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class FactAttribute : Attribute;

public class ConnectionTests
{
    private readonly VssConnection _connection = new(new Uri("https://dev.azure.com/fabrikam"), new VssBasicCredential("", "test-token"));

    [Fact]
    public async Task Projects_are_read()
    {
        var client = _connection.GetClient<ProjectHttpClient>();
        var projects = await client.GetProjects();
        Console.WriteLine(projects.Count);
    }

    [Fact]
    public void Broken_tokens_are_refused()
    {
        var credential = new VssBasicCredential("", "@@BROKEN@@");
        Console.WriteLine(credential.CredentialType);
    }
}
