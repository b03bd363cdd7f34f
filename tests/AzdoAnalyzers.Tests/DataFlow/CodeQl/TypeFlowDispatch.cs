using System;
using System.Collections.Generic;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Which function runs, by what is handed on: the value and the function of one call belong together.</summary>
internal static class Dispatch
{
    private static void Apply<T>(Action<T> use, T value) => use(value);

    private static void ApplyWrapped<T>(Action<T> use, T value) => Apply(use, value);

    public static void Lambdas(string given)
    {
        ApplyWrapped(pin => { new Sink("", pin); }, "oak-101"); // found
        ApplyWrapped(pin => { new Sink("", pin); }, given);
        ApplyWrapped(pin => { }, "oak-102"); // silent
        ApplyWrapped(pin => { System.Console.WriteLine(pin); }, "oak-103"); // silent
    }

    private static void EachOf<T>(List<T> all, Action<T> use) => all.ForEach(use);

    public static void Lists()
    {
        var used = new List<string> { "oak-104" }; // found
        var unused = new List<string> { "oak-105" }; // silent
        EachOf(unused, pin => { });
        EachOf(used, pin => { new Sink("", pin); });
    }

    private static void Use<T>(T pin) => new Sink("", pin as string);

    private static void Ignore<T>(T pin) => System.Console.WriteLine(pin);

    private static void ApplyGroup<T>(Action<T> use, T value) => use(value);

    private static void ApplyGroupWrapped<T>(Action<T> use, T value) => ApplyGroup(use, value);

    public static void Groups()
    {
        ApplyGroupWrapped(Use, "oak-106"); // found
        ApplyGroupWrapped(Ignore, "oak-107"); // silent
    }

    private static void ForEach<T>(List<T> all, Action<T> use)
    {
        foreach (var one in all)
        {
            use(one);
        }
    }

    private static void ForEachWrapped<T>(List<T> all, Action<T> use) => ForEach(all, use);

    public static void Loops()
    {
        var used = new List<string> { "oak-108" }; // found
        var unused = new List<string> { "oak-109" }; // silent
        ForEachWrapped(unused, Ignore);
        ForEachWrapped(used, Use);
    }

    private sealed class Pinned
    {
        public override string ToString() => "oak-110"; // silent
    }

    private sealed class Other(string given)
    {
        public override string ToString() => given;
    }

    private static string TextOf(object value) => value.ToString()!;

    private static string TextOfWrapped(object value) => TextOf(value);

    public static object Spoken(string given)
    {
        var unused = TextOfWrapped(new Pinned());
        System.Console.WriteLine(unused);
        return new Sink("", TextOfWrapped(new Other(given)));
    }
}
