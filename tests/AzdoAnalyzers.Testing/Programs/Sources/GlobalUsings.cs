// file: Usings.cs
global using System;
global using Microsoft.VisualStudio.Services.Common;
global using Microsoft.VisualStudio.Services.WebApi;
global using Cred = Microsoft.VisualStudio.Services.Common.VssBasicCredential;
// file: Program.cs
Console.WriteLine(Setup.Connect("https://dev.azure.com/acme").HasAuthenticated);
// file: Setup.cs
internal static class Setup
{
    public static VssConnection Connect(string url) => new(new Uri(url), new Cred("", Pat));

    private static string Pat { get; } = "global-secret-1";
}
