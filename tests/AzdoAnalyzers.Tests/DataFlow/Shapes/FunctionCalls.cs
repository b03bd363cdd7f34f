using System;
using System.Linq;
using Microsoft.VisualStudio.Services.Common;

/// <summary>What a function hands back is made of what this very call hands over.</summary>
internal static class FunctionCalls
{
    private static string Trimmed(string text) => text.Trim();

    public static object OfLocal(string given)
    {
        Func<string, string> clean = text => text.Trim();
        Console.WriteLine(clean("yew-201").Length); // silent
        Console.WriteLine(new VssBasicCredential("", clean("yew-202"))); // found
        return new VssBasicCredential("", clean(given));
    }

    public static object OfQueries(string[] given)
    {
        Func<string, string> clean = text => text.Trim();
        Console.WriteLine(new[] { "yew-203" }.Select(clean).Count()); // silent
        Console.WriteLine(new VssBasicCredential("", new[] { "yew-204" }.Select(clean).First())); // found
        return new VssBasicCredential("", given.Select(clean).First());
    }

    public static object OfGroup(string[] given)
    {
        Console.WriteLine(new[] { "yew-205" }.Select(Trimmed).Count()); // silent
        Console.WriteLine(new VssBasicCredential("", new[] { "yew-206" }.Select(Trimmed).First())); // found
        return new VssBasicCredential("", given.Select(Trimmed).First());
    }

    private static string Apply(Func<string, string> how, string text) => how(text);

    public static object Applied(string given)
    {
        Func<string, string> clean = text => text.Trim();
        Console.WriteLine(Apply(clean, "yew-207").Length); // silent
        Console.WriteLine(new VssBasicCredential("", Apply(clean, "yew-208"))); // found
        return new VssBasicCredential("", Apply(clean, given));
    }

    private static Func<string, string> Before(string start) => rest => rest.Length > 3 ? start : rest;

    /// <summary>A function sees what was handed to the method that made it, and what it is called with.</summary>
    public static object Made()
    {
        var first = Before("yew-209"); // found
        var other = Before("yew-210"); // silent
        Console.WriteLine(other("yew-211").Length); // silent
        return new VssBasicCredential("", first("yew-212")); // found
    }

    private sealed class Cleaner(string rest)
    {
        public string Clean(string text) => text.Length > 0 ? text : rest;
    }

    public static object OfObject()
    {
        var one = new Cleaner("yew-213"); // found
        var other = new Cleaner("yew-214"); // silent
        Func<string, string> clean = one.Clean;
        Func<string, string> lost = other.Clean;
        Console.WriteLine(lost("yew-215").Length); // silent
        return new VssBasicCredential("", clean("yew-216")); // found
    }

    /// <summary>By whom a function is called that goes elsewhere isn't seen.</summary>
    public static object Recursive(string given)
    {
        Func<string, int, string>? again = null;
        again = (text, times) => times == 0 ? text : again!(text, times - 1);
        return new VssBasicCredential("", again("yew-217", 3)); // found
    }
}
