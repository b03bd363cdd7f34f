using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Data;

public sealed record Account(string Url, string Pat)
{
    public static Account Default { get; } = new("https://dev.azure.com/acme", "@@USER@@");

    public VssConnection Connect() => new(new Uri(Url), new VssBasicCredential("", Pat));
}

public readonly record struct Login(string User = "", string Password = "struct-secret-1")
{
    public VssBasicCredential Credential => new(User, Password);
}

public static class Accounts
{
    public static Account Other => Account.Default with { Pat = "with-secret-1" };

    public static (Uri Url, VssCredentials Credentials) Pair()
    {
        var (url, pat) = ("https://dev.azure.com/acme", "tuple-secret-1");
        return (new Uri(url), new VssBasicCredential("", pat));
    }
}
