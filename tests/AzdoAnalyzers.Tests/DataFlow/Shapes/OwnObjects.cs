using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>What a method reads of <c>this</c> is of the objects that it is called on, where nobody else can call it.</summary>
internal static class OwnObjects
{
    private sealed class Publisher
    {
        private readonly string _pat;

        public Publisher(string pat) => _pat = pat;

        public object Connect() => new VssBasicCredential("", _pat);

        public int Length() => _pat.Length;
    }

    private sealed class Reader(string pat)
    {
        public object Connect() => new VssBasicCredential("", pat);

        public int Length() => pat.Length;
    }

    private sealed class Settings
    {
        public string? Pat { get; set; }

        public void Use() => Console.WriteLine(new VssBasicCredential("", Pat));

        public int Length() => Pat!.Length;
    }

    private sealed class Handed
    {
        public string? Pat { get; set; }

        public object Connect() => new VssBasicCredential("", Pat);
    }

    private abstract class Step
    {
        public string? Pat { get; set; }

        public void Start() => Run();

        protected abstract void Run();
    }

    private sealed class Upload : Step
    {
        protected override void Run() => Console.WriteLine(new VssBasicCredential("", Pat));
    }

    private sealed class Wait : Step
    {
        protected override void Run() => Console.WriteLine(Pat!.Length);
    }

    private interface IJob
    {
        void Do();
    }

    private sealed class Job : IJob
    {
        public string? Pat { get; set; }

        public void Do() => Console.WriteLine(new VssBasicCredential("", Pat));
    }

    private sealed class Spoken : IFormattable
    {
        public string? Pat { get; set; }

        public string ToString(string? format, IFormatProvider? provider) => new VssBasicCredential("", Pat).ToString()!;
    }

    public static void ByConstructor()
    {
        Console.WriteLine(new Publisher("yew-101").Connect()); // found
        Console.WriteLine(new Publisher("yew-102").Length()); // silent
    }

    public static void ByPrimaryConstructor()
    {
        Console.WriteLine(new Reader("yew-103").Connect()); // found
        Console.WriteLine(new Reader("yew-104").Length()); // silent
    }

    public static void ByInitializer()
    {
        new Settings { Pat = "yew-105" }.Use(); // found
        Console.WriteLine(new Settings { Pat = "yew-106" }.Length()); // silent
    }

    public static void BySetter()
    {
        var one = new Settings();
        one.Pat = "yew-107"; // found
        one.Use();
        var other = new Settings();
        other.Pat = "yew-108"; // silent
        Console.WriteLine(other.Length());
    }

    public static Task<object> AsFunction()
    {
        var one = new Handed { Pat = "yew-109" }; // found
        var other = new Handed { Pat = "yew-110" }; // silent
        Console.WriteLine(other.Pat!.Length);
        return Task.Run(one.Connect);
    }

    public static void Derived()
    {
        new Upload { Pat = "yew-111" }.Start(); // found
        new Wait { Pat = "yew-112" }.Start(); // silent
    }

    /// <summary>By whom the interface's method is called isn't seen.</summary>
    private static IEnumerable<IJob> ByInterface() => [new Job { Pat = "yew-113" }]; // found

    private static void Each(IEnumerable<IJob> jobs)
    {
        foreach (var job in jobs)
        {
            job.Do();
        }
    }

    /// <summary>A library calls it.</summary>
    public static string ByLibrary() => $"{new Spoken { Pat = "yew-114" }}"; // found

    private static Publisher Made(string pat) => new(pat);

    public static void ByMaker()
    {
        var one = Made("yew-115"); // found
        var other = Made("yew-116"); // silent
        Console.WriteLine(other.Length());
        Console.WriteLine(one.Connect());
    }

    private sealed class Node(string? pat, Node? next)
    {
        public string? Pat { get; } = pat;

        public Node? Next { get; } = next;
    }

    private static Node Chained(string? first, string? second) => new(first, new Node(second, null));

    public static object OfChain() => new VssBasicCredential("", Chained(null, "yew-118").Next!.Pat); // found

    public static object OfOtherChain() => new VssBasicCredential("", Chained("yew-119", null).Next!.Pat); // silent

    private class Message
    {
        public string? Pat { get; set; }
    }

    private sealed class Loud : Message
    {
    }

    private sealed class Quiet : Message
    {
    }

    private static void Tell(Message message)
    {
        var loud = (Loud)message;
        Console.WriteLine(new VssBasicCredential("", ((Message)loud).Pat));
    }

    public static void Told()
    {
        Tell(new Loud { Pat = "yew-120" }); // found
        Tell(new Quiet { Pat = "yew-121" }); // silent
    }

    private sealed class Envelope<T>
    {
        public string? Pat { get; set; }
    }

    private static void Opened(object envelope)
    {
        if (envelope is Envelope<int> numbers)
        {
            Console.WriteLine(new VssBasicCredential("", numbers.Pat));
        }
    }

    public static void Open()
    {
        Opened(new Envelope<int> { Pat = "yew-122" }); // found
        Opened(new Envelope<string> { Pat = "yew-123" }); // silent
    }

    private struct Entry
    {
        public string? Pat;
    }

    public static object Emptied()
    {
        var entry = new Entry { Pat = "yew-124" }; // silent
        entry = default;
        return new VssBasicCredential("", entry.Pat);
    }

    public static object Filled(bool isFirst)
    {
        Entry entry = default;
        if (isFirst)
        {
            entry.Pat = "yew-125"; // found
        }

        return new VssBasicCredential("", entry.Pat);
    }
}
