using System;
using Microsoft.VisualStudio.Services.Common;

internal interface IVault
{
    string Open();
}

internal sealed class Vault(string kept) : IVault
{
    public string Open() => kept;
}

internal sealed class FieldVault : IVault
{
    private readonly string _kept;

    public FieldVault(string kept) => _kept = kept;

    public string Open() => _kept.Trim();
}

internal static class VaultFactory
{
    public static IVault Create(string kept) => new Vault(kept);
}

/// <summary>What a method reads of its object is what that object was made with, and not another one of its class.</summary>
internal static class Receivers
{
    public static object A()
    {
        var mine = new Vault("ash-901"); // found
        var other = new Vault("ash-902"); // silent
        Console.WriteLine(other.Open().Length);
        return new VssBasicCredential("", mine.Open());
    }

    public static object B()
    {
        var mine = VaultFactory.Create("ash-903"); // found
        var other = VaultFactory.Create("ash-904"); // silent
        Console.WriteLine(other.Open().Length);
        return new VssBasicCredential("", mine.Open());
    }

    public static object C()
    {
        var mine = new FieldVault("ash-905"); // found
        var other = new FieldVault("ash-906"); // silent
        Console.WriteLine(other.Open().Length);
        return new VssBasicCredential("", Opened(mine));
    }

    public static object D()
    {
        IVault mine = new FieldVault("ash-907"); // found
        IVault other = new Vault("ash-908"); // silent
        Console.WriteLine(other.Open().Length);
        return new VssBasicCredential("", Opened(mine));
    }

    private static string Opened(IVault vault) => vault.Open();
}
