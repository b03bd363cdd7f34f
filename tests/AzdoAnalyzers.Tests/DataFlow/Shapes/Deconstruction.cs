using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Objects and entries that are taken apart.</summary>
internal static class Deconstruction
{
    private sealed class Login(string user, string pin)
    {
        public void Deconstruct(out string name, out string secret)
        {
            name = user;
            secret = pin;
        }
    }

    public static object OfObject()
    {
        var (name, secret) = new Login("build", "elder-951"); // found
        return new VssBasicCredential(name, secret);
    }

    private sealed class Account(string user, string pin)
    {
        public void Deconstruct(out string name, out string secret) => (name, secret) = (user, pin);
    }

    public static object OtherOfObject(string given)
    {
        var (name, _) = new Account(given, "elder-952"); // silent
        return new VssBasicCredential("", name);
    }

    private static object OfParameter((string User, string Pin) login)
    {
        var (user, pin) = login;
        return new VssBasicCredential(user, pin);
    }

    public static object Handed() => OfParameter(("", "elder-953")); // found

    public static void OfEntries()
    {
        foreach (var (key, value) in new Dictionary<string, string> { ["elder-954"] = "elder-955" }) // found
        {
            Console.WriteLine(new VssBasicCredential(key, value));
        }
    }

    public static void KeysOfEntries()
    {
        foreach (var (key, value) in new Dictionary<string, string> { ["build"] = "elder-956" }) // silent
        {
            Console.WriteLine(new VssBasicCredential("", key + value.Length));
        }
    }
}
