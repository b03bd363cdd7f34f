using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Elements that are copied, boxes that hold one value, builders that a method fills, data that are kept under a name.</summary>
internal static class Copies
{
    public static object OfSpan()
    {
        var from = new[] { "sumac-101" }; // found
        Span<string> to = new string[1];
        from.AsSpan().CopyTo(to);
        return new VssBasicCredential("", to[0]);
    }

    public static object OtherSpan(string given)
    {
        Span<string> from = new[] { given };
        var lost = new[] { "sumac-102" }; // silent
        Span<string> to = new string[1];
        from.CopyTo(to);
        return new VssBasicCredential("", to[0] + lost.Length);
    }

    public static object FromTarget(string given)
    {
        Span<string> from = new[] { given };
        Span<string> to = new string[1];
        to.Fill("sumac-103"); // silent
        to.CopyTo(from[1..]);
        return new VssBasicCredential("", from[0]);
    }

    public static object OfList()
    {
        var from = new List<string> { "sumac-104" }; // found
        var to = new string[1];
        from.CopyTo(to);
        return new VssBasicCredential("", to[0]);
    }

    public static object OfArray()
    {
        var to = new string[1];
        Array.Copy(new[] { "sumac-105" }, to, 1); // found
        return new VssBasicCredential("", to[0]);
    }

    public static object Filled()
    {
        var all = new string[2];
        Array.Fill(all, "sumac-106"); // found
        return new VssBasicCredential("", all[1]);
    }

    public static object Box(string given)
    {
        var box = new StrongBox<string>(given);
        box.Value = "sumac-107"; // found
        var other = new StrongBox<string>("sumac-108"); // silent
        Console.WriteLine(other.Value);
        return new VssBasicCredential("", box.Value);
    }

    private static void Put(StringBuilder builder, string text) => builder.Append(text);

    private static void PutTwo(StringBuilder builder, string text) => builder.Append("sumac-109:").Append(text); // silent

    public static object Grown()
    {
        var builder = new StringBuilder();
        Put(builder, "sumac-110"); // found
        return new VssBasicCredential("", builder.ToString());
    }

    public static object GrownByTwo(string given)
    {
        var builder = new StringBuilder();
        PutTwo(builder, given);
        return new VssBasicCredential("", builder.ToString());
    }

    public static object GrownTwice(string given)
    {
        var builder = new StringBuilder();
        Put(builder, "sumac-111"); // silent
        Put(builder, given);
        return new VssBasicCredential("", builder.ToString());
    }

    public static object MadeAnew(string given)
    {
        var builder = new StringBuilder("sumac-112"); // silent
        builder = new StringBuilder(given);
        return new VssBasicCredential("", builder.ToString());
    }

    public static object Line()
    {
        var builder = new StringBuilder();
        builder.AppendLine("sumac-113"); // found
        return new VssBasicCredential("", builder.ToString());
    }

    public static object LineAmongOthers(string given)
    {
        var builder = new StringBuilder();
        builder.AppendLine("sumac-114"); // silent
        builder.AppendLine(given);
        return new VssBasicCredential("", builder.ToString());
    }

    public static object Read() => new VssBasicCredential("", new StringReader("sumac-115").ReadToEnd()); // found

    public static object Data()
    {
        AppContext.SetData("gate", "sumac-116"); // found
        AppContext.SetData("door", "sumac-117"); // silent
        return new VssBasicCredential("", (string?)AppContext.GetData("gate"));
    }

    private sealed class Login(string pin, string note)
    {
        public string Pin => pin;

        public string Note => note;

        public void Change(string other) => pin = other;
    }

    public static object Changed(string given)
    {
        var login = new Login(given, "sumac-118"); // silent
        login.Change("sumac-119"); // found
        new Login(given, given).Change("sumac-120"); // silent
        return new VssBasicCredential("", login.Pin);
    }

    public static void Replaced(bool isUsed)
    {
        Run(_ => { }, isUsed, "sumac-121"); // found
    }

    private static void Run(Action<string> use, bool isReplaced, string pin)
    {
        if (isReplaced)
        {
            use = text => new VssBasicCredential("", text);
        }

        use(pin);
    }
}
