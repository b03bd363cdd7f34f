using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>What the type of an object says of where it goes.</summary>
internal static class Types
{
    private class Kind
    {
        public string? Pin;

        public virtual void Use()
        {
        }

        public void CallUse() => Use();
    }

    private class Generic<T> : Kind
    {
    }

    private sealed class Numbered : Generic<int>
    {
    }

    private sealed class Named : Generic<string>
    {
        public override void Use() => new Sink("", Pin);
    }

    private static void OfPattern(Kind kind)
    {
        if (kind is Numbered numbered)
        {
            new Sink("", numbered.Pin);
        }
    }

    private static void OfCase(Kind kind)
    {
        switch (kind)
        {
            case Named named:
                new Sink("", named.Pin);
                break;
        }
    }

    private static void OfCast(Kind kind) => new Sink("", ((Numbered)kind).Pin);

    private static void OfAny<T>(T kind) => new Sink("", (kind as Kind)!.Pin);

    private static void OfConstrained<T>(T kind)
        where T : Kind => new Sink("", kind.Pin);

    private static void OfClass<T>(T kind)
        where T : class => new Sink("", ((Kind)(object)kind).Pin);

    private static void OfGeneric(Kind kind)
    {
        if (kind is Generic<int> numbers)
        {
            new Sink("", numbers.Pin);
        }
    }

    public static void Calls()
    {
        new Numbered { Pin = "olive-101" }.Use(); // silent
        new Numbered { Pin = "olive-102" }.CallUse(); // silent
        OfPattern(new Numbered { Pin = "olive-103" }); // found
        OfCase(new Numbered { Pin = "olive-104" }); // silent
        OfCast(new Numbered { Pin = "olive-105" }); // found
        OfAny(new Numbered { Pin = "olive-106" }); // found
        OfConstrained(new Numbered { Pin = "olive-107" }); // found
        OfClass(new Numbered { Pin = "olive-108" }); // found
        OfGeneric(new Numbered { Pin = "olive-109" }); // found
        new Named { Pin = "olive-110" }.Use(); // found
        new Named { Pin = "olive-111" }.CallUse(); // found
        OfPattern(new Named { Pin = "olive-112" }); // silent
        OfCase(new Named { Pin = "olive-113" }); // found
        OfCast(new Named { Pin = "olive-114" }); // silent
        OfAny(new Named { Pin = "olive-115" }); // found
        OfConstrained(new Named { Pin = "olive-116" }); // found
        OfClass(new Named { Pin = "olive-117" }); // found
        OfGeneric(new Named { Pin = "olive-118" }); // silent
    }

    private abstract class Linked<T>
    {
        public string? Pin;

        protected Linked<T>? Other;

        public abstract void Use();

        public void Link(Linked<T> other)
        {
            Other = other;
            Use();
        }
    }

    private sealed class LinkedNumbers : Linked<Numbered>
    {
        public void Run() => Link(new LinkedNumbers { Pin = "olive-119" }); // silent

        public override void Use()
        {
        }
    }

    private sealed class LinkedNames : Linked<Named>
    {
        public void Run() => Link(new LinkedNames { Pin = "olive-120" }); // found

        public override void Use() => new Sink("", Other!.Pin);
    }

    private static object Through(object value) => value;

    public static void Casts()
    {
        new Sink("", ((Kind)Through(new Kind { Pin = "olive-121" })).Pin); // found
        new Sink("", ((LinkedNames)Through(new LinkedNames { Pin = "olive-122" })).Pin); // found
        new Sink("", (Through(new Kind { Pin = "olive-123" }) as LinkedNames)!.Pin); // silent
        new Sink("", (Through(new LinkedNames { Pin = "olive-124" }) as Kind)!.Pin); // silent
    }

    private class Slot
    {
        public string? Pin;

        public virtual void Use()
        {
        }

        public void CallUse() => Use();
    }

    private sealed class QuietSlot : Slot
    {
    }

    private sealed class LoudSlot : Slot
    {
        public override void Use() => new Sink("", Pin);
    }

    private static void Slots(QuietSlot quiet, LoudSlot loud)
    {
        quiet.Pin = "olive-125"; // silent
        quiet.CallUse();
        loud.Pin = "olive-126"; // found
        loud.CallUse();
    }

    private class Made
    {
        public string? Pin;

        public virtual void Use()
        {
        }
    }

    private sealed class MadeLoud<T> : Made
    {
        public override void Use() => new Sink("", Pin);
    }

    private sealed class MadeQuiet : Made
    {
    }

    private static Made Loud() => new MadeLoud<int> { Pin = "olive-127" }; // found

    private static Made Quiet() => new MadeQuiet { Pin = "olive-128" }; // silent

    public static void MadeCalls()
    {
        Loud().Use();
        Quiet().Use();
    }
}
