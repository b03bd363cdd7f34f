using System;
using System.Collections.Generic;
using System.Linq;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>What is known of methods without a body: each kind of model, by a member of the class library that has it.</summary>
internal static class ExternalModels
{
    public static object ArgumentToResult() => new Sink("", string.Intern("rowan-115")); // found

    public static object ArgumentToArgument()
    {
        var from = new[] { "rowan-116" }; // found
        var to = new string[1];
        from.CopyTo(to, 0);
        return new Sink("", to[0]);
    }

    public static object ArgumentStays()
    {
        var from = new[] { "" };
        var to = new[] { "", "rowan-117" }; // found
        Array.Copy(from, to, 1);
        return new Sink("", to[1]);
    }

    public static object ArgumentToReceiver()
    {
        var builder = new System.Text.StringBuilder();
        builder.Append("rowan-118"); // found
        return new Sink("", builder.ToString());
    }

    public static object FieldToResult() => new Sink("", new Tuple<string, int>("rowan-119", 1).Item1); // found

    public static object ReceiverToResult() => new Sink("", new System.Text.StringBuilder().Append("rowan-120").Append("").ToString()); // found

    public static object ArgumentToField()
    {
        var box = new System.Runtime.CompilerServices.StrongBox<string>();
        box.Value = "rowan-121"; // found
        return new Sink("", box.Value);
    }

    public static object PropertyToResult() => new Sink("", new System.Net.NetworkCredential("", "rowan-122").Password); // found

    public static object ArgumentToProperty()
    {
        var box = new System.Runtime.CompilerServices.StrongBox<string>("rowan-123"); // found
        return new Sink("", box.Value);
    }

    public static object ArgumentToElement()
    {
        var stack = new Stack<string>();
        stack.Push("rowan-124"); // found
        return new Sink("", stack.Pop());
    }

    public static void ArgumentToParameter() => "rowan-125".Split(' ').ToList().ForEach(pin => new Sink("", pin)); // found

    public static object ResultOfFunction() => new Sink("", new System.Threading.ThreadLocal<string>(() => "rowan-126").Value); // found

    public static void ElementToParameter() => Array.ForEach(new[] { "rowan-127" }, pin => new Sink("", pin)); // found

    public static object ResultToElement() => new Sink("", Array.ConvertAll(new[] { 0 }, _ => "rowan-128")[0]); // found

    public static object ElementThroughFunction() => new Sink("", Array.ConvertAll(new[] { "rowan-129" }, pin => pin)[0]); // found

    private sealed class Slot
    {
        public string? Pin;
    }

    public static void FieldToParameter() => new List<Slot> { new Slot { Pin = "rowan-130" } }.ForEach(slot => new Sink("", slot.Pin)); // found

    public static object FieldAfter()
    {
        var all = new List<Slot> { new Slot { Pin = "rowan-131" } }; // found
        all.ForEach(slot => System.Console.WriteLine(slot));
        return new Sink("", all[0].Pin);
    }

    private class Open
    {
        protected string? Kept;

        public virtual string? Pin
        {
            get { return null; }
            set { }
        }
    }

    private sealed class Shut : Open
    {
        public override string? Pin
        {
            get { return Kept; }
            set { Kept = value; }
        }
    }

    public static object OverriddenProperty()
    {
        var shut = new Shut();
        shut.Pin = "rowan-132"; // found
        return new Sink("", shut.Pin);
    }

    private static void UseFirst(string[] all) => new Sink("", all[0]);

    public static void WholeElements() => UseFirst(new[] { "rowan-133" }.Reverse().ToArray()); // found

    public static object ReversedElements()
    {
        var all = new[] { "rowan-134" }; // found
        Array.Reverse(all);
        return new Sink("", all[0]);
    }

    public static object SecondArgument() => new Sink("", string.Concat("", "rowan-135")); // found

    public static object SameObject() => new Sink("", "rowan-136".ToString(System.Globalization.CultureInfo.InvariantCulture)); // found

    public static object ExtensionOfInterface() => new Sink("", ((IEnumerable<string>)new HashSet<string> { "rowan-137" }).Single()); // found

    [System.Runtime.CompilerServices.InlineArray(4)]
    private struct Inline
    {
        private string _first;
    }

    private static string FirstOf(Inline all) => all[0];

    public static object OfInline()
    {
        var all = new Inline();
        all[0] = "rowan-138"; // found
        return new Sink("", FirstOf(all));
    }

    private class Spoken
    {
        public virtual string? Pin { get; private set; }

        public virtual void SetPin(string pin) => Pin = pin;

        public object Use()
        {
            SetPin("rowan-139"); // found
            return new Sink("", Pin);
        }
    }

    public static object VirtualSetter() => new Spoken().Use();

    public static object HiddenField()
    {
        var local = new System.Threading.AsyncLocal<string>();
        local.Value = "rowan-140"; // found
        return new Sink("", local.Value);
    }

    public static object HiddenNested()
    {
        var all = new System.Collections.Concurrent.ConcurrentQueue<string>();
        all.Enqueue("rowan-141"); // found
        return all.TryDequeue(out var pin) ? new Sink("", pin) : all;
    }

    public static object? HiddenMember()
    {
        var held = new WeakReference<string>("rowan-142"); // found
        return held.TryGetTarget(out var pin) ? new Sink("", pin) : null;
    }

    public static object KeyedStore()
    {
        AppContext.SetData("gate", "rowan-143"); // found
        return new Sink("", (string?)AppContext.GetData("gate"));
    }

    public static object OtherElement(string given)
    {
        var from = new[] { given, "rowan-144" }; // silent
        var to = new string[1];
        Array.Copy(from, to, 1);
        return new Sink("", given + to.Length);
    }

    public static object OtherArgument(string given) => new Sink("", string.Format(given, "rowan-145".Length)); // silent

    public static object OtherField(string given) => new Sink("", new Tuple<string, string>("rowan-146", given).Item2); // silent

    public static object OtherKey(string given)
    {
        AppContext.SetData("door", "rowan-147"); // silent
        AppContext.SetData("wall", given);
        return new Sink("", (string?)AppContext.GetData("wall"));
    }

    public static object OtherProperty(string given) => new Sink("", new System.Net.NetworkCredential("rowan-148", given).Password); // silent

    public static object OtherFunction(string given) => new Sink("", Array.ConvertAll(new[] { "rowan-149" }, _ => given)[0]); // silent

    public static object OtherBox(string given)
    {
        var box = new System.Runtime.CompilerServices.StrongBox<string>("rowan-150"); // silent
        box.Value = given;
        return new Sink("", box.Value);
    }

    public static object OtherVirtual(string given)
    {
        var open = new Open();
        open.Pin = "rowan-151"; // silent
        return new Sink("", open.Pin);
    }

    public static object OtherTarget(string given)
    {
        var held = new WeakReference<string>("rowan-152"); // silent
        held.SetTarget(given);
        return held.TryGetTarget(out var pin) ? new Sink("", pin) : held;
    }
}
