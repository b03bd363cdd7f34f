using System;
using System.IO;
using System.Linq;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

internal static class GivenToTheProgram
{
    private const string TokenVariable = "BUILD_REPORT_PAT";

    public static void Main(string[] args)
    {
        Connect(args[0], args.Skip(1).First());
        Connect(Console.ReadLine()!, File.ReadAllText("pat.txt"));
        Connect(Required("BUILD_REPORT_URL"), Required(TokenVariable));
        Connect(Required("AZDO_ORG_SERVICE_URL"), Environment.GetEnvironmentVariable(TokenVariable) ?? Required("AZDO_PERSONAL_ACCESS_TOKEN"));
    }

    private static VssConnection Connect(string url, string token) => new(new Uri(url), new VssBasicCredential(string.Empty, token));

    private static string Required(string name)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"Set {name}.");
}
