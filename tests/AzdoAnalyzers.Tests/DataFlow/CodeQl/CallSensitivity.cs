using System.Linq;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>What a call hands over decides whether a value gets through the method.</summary>
internal class CallSensitivity
{
    private static string? PassedIf(string pin, bool isOpen)
    {
        if (isOpen)
        {
            return pin;
        }
        else
        {
            return null;
        }
    }

    private static void UseIf(string pin, bool isOpen)
    {
        if (isOpen)
        {
            new Sink("", pin);
        }
    }

    private static void UseUnless(string pin, bool isShut)
    {
        if (!isShut)
        {
            new Sink("", pin);
        }
    }

    private static void UseWhile(string pin, bool isOpen)
    {
        while (isOpen)
        {
            new Sink("", pin);
        }
    }

    private static void KeepIf(string pin, bool isOpen)
    {
        var first = pin;
        string? second = null;
        if (isOpen)
        {
            var third = first;
            second = 2 == 2 ? (third) : (third);
        }

        var last = second;
        new Sink("", last);
    }

    private static void KeepIfEither(string pin, bool one, bool two)
    {
        var first = pin;
        string? second = null;
        if (one || two)
        {
            var third = first;
            second = 2 == 2 ? (third) : (third);
        }

        var last = second;
        new Sink("", last);
    }

    public static void Literals()
    {
        UseIf("beech-101", false); // silent
        UseUnless("beech-102", true); // silent
        UseWhile("beech-103", false); // silent
        KeepIf("beech-104", false); // silent
        new Sink("", PassedIf("beech-105", false)); // silent
        UseIf("beech-106", true); // found
        UseUnless("beech-107", false); // found
        UseWhile("beech-108", true); // found
        KeepIf("beech-109", true); // found
        KeepIfEither("beech-110", true, true); // found
        KeepIfEither("beech-111", false, true); // found
        KeepIfEither("beech-112", true, false); // found
        KeepIfEither("beech-150", false, false); // silent
        new Sink("", PassedIf("beech-113", true)); // found
    }

    public static void Locals()
    {
        var yes = true;
        var no = false;
        UseIf("beech-114", no); // silent
        UseUnless("beech-115", yes); // silent
        UseWhile("beech-116", no); // silent
        KeepIf("beech-117", no); // silent
        new Sink("", PassedIf("beech-118", no)); // silent
        UseIf("beech-119", yes); // found
        UseUnless("beech-120", no); // found
        UseWhile("beech-121", yes); // found
        KeepIf("beech-122", yes); // found
        new Sink("", PassedIf("beech-123", yes)); // found
    }

    /// <summary>The sinks behind the calls with the shut flag: nothing of the second argument gets there either.</summary>
    public static void Shut(string given)
    {
        new Sink("", PassedIf(given + "beech-124", false)); // silent
        var no = false;
        new Sink("", PassedIf(given.Replace("x", "beech-125"), no)); // silent
    }

    private interface IUser
    {
        void UseIf(string pin, bool isOpen);

        void UseUnless(string pin, bool isShut);

        void KeepIf(string pin, bool isOpen);
    }

    private sealed class User : IUser
    {
        public void UseIf(string pin, bool isOpen)
        {
            if (isOpen)
            {
                new Sink("", pin);
            }
        }

        public void UseUnless(string pin, bool isShut)
        {
            if (!isShut)
            {
                new Sink("", pin);
            }
        }

        public void KeepIf(string pin, bool isOpen)
        {
            string? kept = null;
            if (isOpen)
            {
                kept = pin;
            }

            new Sink("", kept);
        }
    }

    private static void Behind(IUser user)
    {
        var yes = true;
        var no = false;
        user.UseIf("beech-126", no); // silent
        user.UseUnless("beech-127", yes); // silent
        user.KeepIf("beech-128", no); // silent
        user.UseIf("beech-129", yes); // found
        user.UseUnless("beech-130", no); // found
        user.KeepIf("beech-131", yes); // found
    }

    private class Door
    {
        public virtual void Use(string pin) => new Sink("", pin);

        public static void UseOf(Door door, string pin) => door.Use(pin);

        public virtual string Pin() => "beech-132"; // found

        public static string PinOf(Door door) => door.Pin();

        public void Calls(IGate gate)
        {
            var wall = new Wall();
            gate.Pass(wall, "beech-133", false); // found
            UseOf(wall, "beech-134"); // silent
            UseOf(this, "beech-135"); // found
            new Sink("", PinOf(this));
            new Sink("", PinOf(wall));
        }
    }

    private sealed class Wall : Door
    {
        public override void Use(string pin)
        {
        }

        public override string Pin() => throw new System.InvalidOperationException("beech-136"); // silent
    }

    private interface IGate
    {
        void Pass(Door door, string pin, bool isOpen);
    }

    private sealed class WideGate : IGate
    {
        public void Pass(Door door, string pin, bool isOpen)
        {
            door.Use(pin);
            new Sink("", pin);
        }
    }

    private sealed class NarrowGate : IGate
    {
        public void Pass(Door door, string pin, bool isOpen)
        {
            if (isOpen)
            {
                new Sink("", pin);
            }
        }

        public void Closed(Door door) => Pass(door, "beech-137", false); // silent
    }

    private class Base
    {
        public virtual void First(string pin) => Second(pin);

        public virtual void Second(string pin) => new Sink("", pin.Length > 0 ? null : "beech-138"[..0] + pin); // silent
    }

    private sealed class Derived : Base
    {
        public override void Second(string pin) => new Sink("", pin);

        public void Call() => base.First("beech-139"); // found
    }
}
