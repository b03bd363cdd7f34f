namespace AzdoAnalyzers.Tool.Tests;

/// <summary>A checkout with one finding, for the tests of its baseline.</summary>
public abstract class BaselinedCheckout : IDisposable
{
    /// <summary>The baseline.</summary>
    protected const string File = "azdo-analyzers.baseline";

    /// <summary>A reason that somebody wrote into it.</summary>
    protected const string Reason = "moves to the vault in March";

    /// <summary>The code with the finding.</summary>
    protected const string Client = """
        using System;
        using Microsoft.VisualStudio.Services.Common;

        namespace Acme
        {
            public static class Client
            {
                public static VssBasicCredential Connect(string name)
                {
                    var credential = new VssBasicCredential(name, "pool-reader-7741");
                    return credential;
                }

                public static int Other() { return 1; }
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    protected BaselinedCheckout()
    {
        _folder.Write("App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        _folder.Write("App/Client.cs", Client);
    }

    private protected TemporaryFolder Folder => _folder;

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The baseline's lines, without comments.</summary>
    protected IEnumerable<string> Lines() => System.IO.File.ReadAllLines(_folder.Combine(File)).Where(line => !line.StartsWith('#'));

    private protected Task<ToolRun> RunAsync(string command) => ToolRun.OfAsync("baseline", command, _folder.Root);

    private protected Task<ToolRun> ScanAsync() => ToolRun.OfAsync("scan", _folder.Root);
}
