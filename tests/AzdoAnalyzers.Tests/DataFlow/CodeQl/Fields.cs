using System;
using System.Collections.Generic;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Fields and properties of objects: which object, which member, which write.</summary>
internal class Fields
{
    private static bool Asked() => System.Environment.TickCount % 10 > 5;

    private class Part
    {
    }

    private sealed class Marked : Part
    {
        public string? Mark;
    }

    private sealed class Blank : Part
    {
    }

    private sealed class Box
    {
        public string? Pin;

        public Box()
        {
        }

        public Box(string pin) => Pin = pin;

        public void Set(string pin) => Pin = pin;

        public string? Get() => Pin;

        public static Box Make(string pin) => new Box(pin);
    }

    public static object Made() => new Sink("", Box.Make("hazel-113").Pin); // found

    public static object SetByMethod()
    {
        var box = new Box();
        box.Set("hazel-114"); // found
        return new Sink("", box.Get());
    }

    public static object GotByMethod() => new Sink("", (new Box("hazel-115")).Get()); // found

    private static Box SetOn(Box box, string pin)
    {
        if (Asked())
        {
            var other = new Box();
            other.Set(pin);
            return other;
        }

        return box;
    }

    private static Box SetOnWrapped(Box box, string pin)
    {
        var other = SetOn(box, pin);
        return Asked() ? box : other;
    }

    public static object OfReturned()
    {
        var box = new Box();
        var other = SetOn(box, "hazel-116"); // found
        return new Sink("", other.Pin);
    }

    public static object OfUntouched()
    {
        var box = new Box();
        var other = SetOn(box, "hazel-117"); // silent
        System.Console.WriteLine(other);
        return new Sink("", box.Pin);
    }

    public static object OfWrapped()
    {
        var box = new Box();
        var other = SetOnWrapped(box, "hazel-118"); // found
        return new Sink("", other.Pin);
    }

    public static object OfUntouchedByWrapped()
    {
        var box = new Box();
        var other = SetOnWrapped(box, "hazel-119"); // silent
        System.Console.WriteLine(other);
        return new Sink("", box.Pin);
    }

    private static void OfType(Part part)
    {
        if (part is Marked)
        {
            new Sink("", ((Marked)part).Mark);
        }
    }

    private static void OfOtherType(Part part)
    {
        Part kept;
        if (part is Blank)
        {
            kept = (Blank)part;
        }
        else
        {
            kept = new Marked();
        }

        if (kept is Marked)
        {
            new Sink("", ((Marked)kept).Mark);
        }
    }

    public static void Typed()
    {
        var one = new Marked();
        one.Mark = "hazel-120"; // found
        OfType(one);
        var two = new Marked();
        two.Mark = "hazel-121"; // silent
        OfOtherType(two);
    }

    private static void Fill(Box box) => box.Set("hazel-122"); // found

    public static object Filled()
    {
        var box = new Box();
        Fill(box);
        return new Sink("", box.Pin);
    }

    private sealed class Holder
    {
        public Box Kept;

        public Holder(Box box, bool isKept)
        {
            box.Pin = "hazel-123"; // found
            Kept = isKept ? box : new Box("hazel-124"); // found
        }
    }

    private sealed class SetsArgument
    {
        public SetsArgument(Box box) => box.Pin = "hazel-125"; // found
    }

    public static object OfHolder() => new Sink("", new Holder(new Box(), Asked()).Kept.Pin);

    public static object OfHeld()
    {
        var box = new Box();
        System.Console.WriteLine(new SetsArgument(box));
        return new Sink("", box.Pin);
    }

    private sealed class Keeps
    {
        public Box Kept;

        public Keeps(Box box, bool isKept) => Kept = isKept ? box : new Box();
    }

    public static object OfKept() => new Sink("", new Keeps(new Box("hazel-126"), Asked()).Kept.Pin); // found

    private sealed class Chain(string? head, Chain? next)
    {
        public string? Head = head;

        public Chain? Next = next;
    }

    private static Chain Long(string pin) => new Chain(null, new Chain(null, new Chain(pin, new Chain(null, null))));

    public static object First() => new Sink("", Long("hazel-127").Head); // silent

    public static object Second() => new Sink("", Long("hazel-128").Next!.Head); // silent

    public static object Third() => new Sink("", Long("hazel-129").Next!.Next!.Head); // found

    public static object Fourth() => new Sink("", Long("hazel-130").Next!.Next!.Next!.Head); // silent

    private sealed class Link(string? head, Link? next)
    {
        public string? Head = head;

        public Link? Next = next;
    }

    public static void All()
    {
        var third = new Link("hazel-131", new Link(null, null)); // found
        var second = new Link(null, third);
        var first = new Link(null, second);
        for (var each = first; each != null; each = each.Next)
        {
            new Sink("", each.Head);
        }
    }

    private sealed class Two
    {
        public string? One;

        public string? Other;

        public Two(string? one, string? other)
        {
            One = one;
            Other = other;
        }
    }

    private sealed class Around
    {
        public Two Inner;

        public Around(Two inner) => Inner = inner;
    }

    public static object DeepFirst() => new Sink("", new Around(new Two("hazel-132", null)).Inner.One); // found

    public static object DeepFirstOfOther() => new Sink("", new Around(new Two("hazel-133", null)).Inner.Other); // silent

    public static object DeepSecond() => new Sink("", new Around(new Two(null, "hazel-134")).Inner.Other); // found

    public static object DeepSecondOfOther() => new Sink("", new Around(new Two(null, "hazel-135")).Inner.One); // silent

    private sealed class Own
    {
        private string _one = "hazel-136"; // found
        private readonly string _two = "hazel-137"; // found
        private string _three;
        private static string s_four = "hazel-138"; // found

        private string Five { get; set; } = "hazel-139"; // found

        private string Six
        {
            get => "hazel-140"; // found
            set
            {
            }
        }

        private Own() => _three = "hazel-141"; // found

        public static void Make() => new Own().Use();

        private void Use()
        {
            new Sink("", _one);
            new Sink("", _two);
            new Sink("", _three);
            new Sink("", s_four);
            new Sink("", Five);
            new Sink("", Six);
        }
    }

    private sealed class Properties
    {
        public string? Auto { get; set; }

        public string? Field;

        public string? Plain
        {
            get { return this.Field; }
            set { this.Field = value; }
        }

        public string? Forwarding
        {
            get { return this.Field; }
            set { this.Plain = value; }
        }

        public static Properties Create(string? one, string? two, string? three)
        {
            var made = new Properties();
            made.Auto = one;
            made.Plain = two;
            made.Forwarding = three;
            return made;
        }
    }

    public static void OfProperties()
    {
        new Sink("", Properties.Create("hazel-142", null, null).Auto); // found
        new Sink("", Properties.Create("hazel-143", null, null).Plain); // silent
        new Sink("", Properties.Create("hazel-144", null, null).Field); // silent
        new Sink("", Properties.Create("hazel-145", null, null).Forwarding); // silent
        new Sink("", PlainOnly("hazel-146").Auto); // silent
        new Sink("", PlainOnly("hazel-147").Plain); // found
        new Sink("", PlainOnly("hazel-148").Field); // found
        new Sink("", PlainOnly("hazel-149").Forwarding); // found
        new Sink("", Properties.Create(null, null, "hazel-150").Auto); // silent
        new Sink("", Properties.Create(null, null, "hazel-151").Plain); // found
        new Sink("", Properties.Create(null, null, "hazel-152").Field); // found
        new Sink("", Properties.Create(null, null, "hazel-153").Forwarding); // found
    }

    private static Properties PlainOnly(string pin)
    {
        var made = new Properties();
        made.Auto = null;
        made.Plain = pin;
        return made;
    }

    private struct Slip
    {
        public string? Pin;
    }

    private static Slip MakeSlip(string pin)
    {
        var made = new Slip();
        made.Pin = pin;
        return made;
    }

    private static void NotSet(Slip slip, string pin) => slip.Pin = pin;

    public static object OfStruct() => new Sink("", MakeSlip("hazel-154").Pin); // found

    public static object OfCopy()
    {
        var slip = new Slip();
        NotSet(slip, "hazel-155"); // silent
        return new Sink("", slip.Pin);
    }

    private ref struct Reference
    {
        public string Pin;

        public ref string Target;

        public Reference(string pin, ref string target)
        {
            Pin = pin;
            Target = ref target;
        }
    }

    private static void SetBoth(Reference reference, string pin)
    {
        reference.Pin = pin;
        reference.Target = pin;
    }

    public static object OfRefField(string given)
    {
        var target = given;
        var reference = new Reference(given, ref target);
        SetBoth(reference, "hazel-156"); // missed: a ref field
        return new Sink("", reference.Target);
    }

    public static object OfFieldBesideRef(string given)
    {
        var target = given;
        var reference = new Reference(given, ref target);
        SetBoth(reference, "hazel-157"); // silent
        return new Sink("", reference.Pin);
    }

    private sealed class Pair
    {
        public string? One;

        public string? Other;

        public static Pair Create(string? one, string? other) => new Pair { One = one, Other = other };
    }

    public static void OfPairs()
    {
        new Sink("", Pair.Create("hazel-158", null).One); // found
        new Sink("", Pair.Create("hazel-159", null).Other); // silent
        new Sink("", Pair.Create(null, "hazel-160").One); // silent
        new Sink("", Pair.Create(null, "hazel-161").Other); // found
        new Sink("", new Pair { One = "hazel-162" }.One); // found
        new Sink("", new Pair { One = "hazel-163" }.Other); // silent
        new Sink("", new Pair { Other = "hazel-164" }.One); // silent
        new Sink("", new Pair { Other = "hazel-165" }.Other); // found
        string? none = null;
        new Sink("", new { X = "hazel-166", Y = none }.X); // found
        new Sink("", new { X = "hazel-167", Y = none }.Y); // silent
    }

    private sealed class Element(string? pin)
    {
        public string? Pin = pin;

        public string? Get() => Pin;

        public void Set(string value) => Pin = value;
    }

    private sealed class Shelf(Element element)
    {
        public Element Kept = element;

        public Element Get() => Kept;
    }

    private static void UseShelf(Shelf shelf) => new Sink("", shelf.Get().Get());

    public static void OfShelves()
    {
        var one = new Shelf(new Element(null));
        one.Kept.Pin = "hazel-168"; // found
        UseShelf(one);
        var two = new Shelf(new Element(null));
        two.Kept.Set("hazel-169"); // found
        UseShelf(two);
        var three = new Shelf(new Element(null));
        three.Get().Pin = "hazel-170"; // found
        UseShelf(three);
        var four = new Shelf(new Element(null));
        four.Get().Set("hazel-171"); // found
        UseShelf(four);
    }

    private Shelf _shelf = new(new Element(null));

    public void OfOwnShelf()
    {
        _shelf = new Shelf(new Element(null));
        _shelf.Kept.Pin = "hazel-172"; // found
        UseOwnShelf();
    }

    private void UseOwnShelf() => new Sink("", _shelf.Kept.Pin);

    private sealed class From
    {
        public object? A;
    }

    private sealed class To
    {
        public object? B;
    }

    private static From Clone(From from)
    {
        var made = new From();
        made.A = from.A;
        return made;
    }

    private static To Transform(From from)
    {
        var made = new To();
        made.B = from.A;
        return made;
    }

    private static void TransformInto(From from, To one, To two) => one.B = from.A;

    private static void SetAll(From from, object pin, To one, To two)
    {
        from.A = pin;
        TransformInto(from, one, two);
    }

    private static To TransformWrapped(From from)
    {
        var kept = new To();
        kept.B = from;
        return Transform((From)kept.B);
    }

    private static object? Get(From from) => Transform(from).B;

    private static object? Through(object pin)
    {
        var from = new From();
        from.A = pin as string;
        return Transform(from).B;
    }

    public static void OfClone(string given)
    {
        var from = new From();
        from.A = "hazel-173"; // found
        new Sink("", (string?)Clone(from).A);
        var lost = new From();
        lost.A = "hazel-174"; // silent
        lost = new From();
        lost.A = given;
        new Sink("", (string?)Clone(lost).A);
    }

    public static void OfTransformed(string given)
    {
        var from = new From();
        from.A = "hazel-175"; // found
        new Sink("", (string?)Transform(from).B);
        var lost = new From();
        lost.A = "hazel-176"; // silent
        lost = new From();
        lost.A = given;
        new Sink("", (string?)Transform(lost).B);
    }

    public static void OfArgument()
    {
        var from = new From();
        var one = new To();
        var two = new To();
        from.A = "hazel-177"; // found
        TransformInto(from, one, two);
        new Sink("", (string?)one.B);
    }

    public static void OfOtherArgument()
    {
        var from = new From();
        var one = new To();
        var two = new To();
        from.A = "hazel-178"; // silent
        TransformInto(from, one, two);
        new Sink("", (string?)two.B);
    }

    public static void OfReplacedArgument(string given)
    {
        var from = new From();
        var one = new To();
        var two = new To();
        from.A = "hazel-179"; // silent
        from = new From();
        from.A = given;
        TransformInto(from, one, two);
        new Sink("", (string?)one.B);
    }

    public static void OfReplacedOther(string given)
    {
        var from = new From();
        var one = new To();
        var two = new To();
        from.A = "hazel-180"; // silent
        TransformInto(from, one, two);
        from = new From();
        one = new To();
        two = new To();
        from.A = given;
        TransformInto(from, one, two);
        new Sink("", (string?)two.B);
    }

    public static void OfSetFirst()
    {
        var from = new From();
        SetAll(from, "hazel-181", new To(), new To()); // found
        new Sink("", (string?)from.A);
    }

    public static void OfSetSecond()
    {
        var from = new From();
        var one = new To();
        SetAll(from, "hazel-182", one, new To()); // found
        new Sink("", (string?)one.B);
    }

    public static void OfSetThird()
    {
        var from = new From();
        var two = new To();
        SetAll(from, "hazel-183", new To(), two); // silent
        new Sink("", (string?)two.B);
    }

    public static void OfSetAgain(string given)
    {
        var from = new From();
        var one = new To();
        var two = new To();
        SetAll(from, "hazel-184", one, two); // silent
        from = new From();
        one = new To();
        two = new To();
        SetAll(from, given, one, two);
        new Sink("", (string?)from.A);
    }

    public static void OfSetAgainFirst(string given)
    {
        var from = new From();
        var one = new To();
        var two = new To();
        SetAll(from, "hazel-185", one, two); // silent
        from = new From();
        one = new To();
        two = new To();
        SetAll(from, given, one, two);
        new Sink("", (string?)one.B);
    }

    public static void OfSetAgainSecond(string given)
    {
        var from = new From();
        var one = new To();
        var two = new To();
        SetAll(from, "hazel-186", one, two); // silent
        two = new To();
        SetAll(new From(), given, new To(), two);
        new Sink("", (string?)two.B);
    }

    public static void OfWrappedTransform(string given)
    {
        var from = new From();
        from.A = "hazel-187"; // found
        new Sink("", (string?)TransformWrapped(from).B);
        var lost = new From();
        lost.A = "hazel-188"; // silent
        lost = new From();
        lost.A = given;
        new Sink("", (string?)TransformWrapped(lost).B);
    }

    public static void OfGet(string given)
    {
        var from = new From();
        from.A = "hazel-189"; // found
        new Sink("", (string?)Get(from));
        var lost = new From();
        lost.A = "hazel-190"; // silent
        lost = new From();
        lost.A = given;
        new Sink("", (string?)Get(lost));
    }

    private static object? ThroughUri(object pin)
    {
        var from = new From();
        from.A = pin as System.Uri;
        return Transform(from).B;
    }

    public static void OfThrough()
    {
        new Sink("", (string?)Through("hazel-191")); // found
        new Sink("", (string?)ThroughUri("hazel-192")); // silent
        new Sink("", (string?)ThroughUri(new[] { "hazel-193" })); // silent
    }

    private static void SetNested(From from, object pin)
    {
        var to = new To();
        to.B = pin;
        from.A = to;
    }

    private sealed class Named
    {
        public string? Name;
    }

    private static void SetNamed(From from) => from.A = new Named { Name = "hazel-194" }; // found

    public static void OfNested()
    {
        var from = new From();
        SetNested(from, "hazel-195"); // found
        var to = (To)from.A!;
        new Sink("", (string?)to.B);
        var named = new From();
        SetNamed(named);
        new Sink("", ((Named)named.A!).Name);
    }

    private sealed class Both
    {
        public string? One;

        public string? Two;

        public Both()
        {
            One = "hazel-196"; // found
            Two = "hazel-197"; // silent
        }
    }

    private sealed class BothAgain
    {
        public string? One;

        public string? Two;

        public BothAgain()
        {
            One = "hazel-198"; // found
            Two = "hazel-199"; // silent
        }
    }

    private sealed class Plain
    {
        public string? One;

        public string? Two;
    }

    public static void OfBoth()
    {
        var one = new Plain();
        one.One = "hazel-200"; // found
        one.Two = "hazel-201"; // silent
        one.Two = null;
        new Sink("", one.One);
        new Sink("", one.Two);
        var two = new Both();
        two.Two = null;
        new Sink("", two.One);
        new Sink("", two.Two);
        var three = new BothAgain { Two = null };
        new Sink("", three.One);
        new Sink("", three.Two);
        var four = new Plain();
        four.One = "hazel-202"; // found
        four.Two = "hazel-203"; // silent
        UsePlain(four);
        new Plain().Two = "hazel-204"; // silent
    }

    private static void UsePlain(Plain plain)
    {
        plain.Two = null;
        new Sink("", plain.One);
        new Sink("", plain.Two);
    }

    private sealed record Card(string? One, string? Two);

    private record struct Ticket(string? One, string? Two);

    private struct Stub
    {
        public string? Field;

        public string? Property { get; init; }

        public Stub(string? field, string? property) => (Field, Property) = (field, property);
    }

    public static void OfRecords()
    {
        new Sink("", new Card("hazel-205", null).One); // found
        new Sink("", new Card("hazel-206", null).Two); // silent
        new Sink("", (new Card("hazel-207", null) with { }).One); // found
        new Sink("", (new Card("hazel-208", null) with { }).Two); // silent
        var one = new Card("hazel-209", null); // found
        var two = one with { Two = "hazel-210" }; // found
        new Sink("", two.One);
        new Sink("", two.Two);
        var three = new Card("hazel-211", null); // silent
        var four = three with { One = null };
        new Sink("", four.One);
        var five = new Card("hazel-212", null); // silent
        new Sink("", (five with { One = null }).Two);
    }

    public static void OfRecordStructs()
    {
        new Sink("", new Ticket("hazel-213", null).One); // found
        new Sink("", new Ticket("hazel-214", null).Two); // silent
        new Sink("", (new Ticket("hazel-215", null) with { }).One); // found
        new Sink("", (new Ticket("hazel-216", null) with { }).Two); // silent
        var one = new Ticket("hazel-217", null); // found
        var two = one with { Two = "hazel-218" }; // found
        new Sink("", two.One);
        new Sink("", two.Two);
        var three = new Ticket("hazel-219", null); // silent
        var four = three with { One = null };
        new Sink("", four.One);
        var five = new Ticket("hazel-220", null); // silent
        new Sink("", (five with { One = null }).Two);
    }

    public static void OfStructs()
    {
        var one = new Stub("hazel-221", null); // found
        new Sink("", (one with { }).Field);
        var two = new Stub("hazel-222", null); // silent
        new Sink("", (two with { }).Property);
        var three = new Stub("hazel-223", null); // found
        var four = three with { Property = "hazel-224" }; // found
        new Sink("", four.Field);
        new Sink("", four.Property);
        var five = new Stub("hazel-225", null); // silent
        var six = five with { Field = null };
        new Sink("", six.Field);
        var seven = new Stub("hazel-226", null); // silent
        new Sink("", (seven with { Field = null }).Property);
    }

    public static void OfStructsSecond()
    {
        var one = new Stub(null, "hazel-227"); // found
        new Sink("", (one with { }).Property);
        var two = new Stub(null, "hazel-228"); // silent
        new Sink("", (two with { }).Field);
        var three = new Stub(null, "hazel-229"); // found
        var four = three with { Field = "hazel-230" }; // found
        new Sink("", four.Field);
        new Sink("", four.Property);
        var five = new Stub(null, "hazel-231"); // silent
        var six = five with { Property = null };
        new Sink("", six.Property);
        var seven = new Stub(null, "hazel-232"); // silent
        new Sink("", (seven with { Property = null }).Field);
    }

    public static void OfAnonymous()
    {
        string? none = null;
        var one = new { X = "hazel-233", Y = none }; // found
        new Sink("", (one with { }).X);
        var two = new { X = "hazel-234", Y = none }; // silent
        new Sink("", (two with { }).Y);
        var three = new { X = "hazel-235", Y = none }; // found
        var four = three with { Y = "hazel-236" }; // found
        new Sink("", four.X);
        new Sink("", four.Y);
        var five = new { X = "hazel-237", Y = none }; // silent
        new Sink("", (five with { X = none }).X);
        var six = new { X = "hazel-238", Y = none }; // silent
        new Sink("", (six with { X = none }).Y);
    }

    public static void Branches(bool isFirst)
    {
        var all = new string[1];
        if (isFirst)
        {
            all[0] = "hazel-239"; // found
        }
        else
        {
            all = new string[1];
        }

        new Sink("", all[0]);
    }

    public static void ClearedBranch(bool isFirst)
    {
        var all = new List<string>();
        if (isFirst)
        {
            all.Add("hazel-240"); // silent
            all.Clear();
        }
        else
        {
            all = new List<string>();
        }

        new Sink("", all[0]);
    }

    private static readonly string[] s_shared = new string[10];

    public static void WriteShared()
    {
        var pin = "hazel-241"; // found
        s_shared[0] = pin;
    }

    public static object ReadShared() => new Sink("", s_shared[0]);
}
