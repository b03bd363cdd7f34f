using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>A value that lies two members deep.</summary>
internal static class Content
{
    private sealed class Outer
    {
        public Inner Kept = new();
    }

    private sealed class Inner
    {
        public string? Pin;

        public Outer? Back;
    }

    private static T Through<T>(T value) => value;

    private static string? Use(string? pin)
    {
        new Sink("", pin);
        return pin;
    }

    private static Outer UseDeep(Outer outer)
    {
        new Sink("", outer.Kept.Pin);
        return outer;
    }

    private static Inner UseBack(Inner inner)
    {
        new Sink("", inner.Back!.Kept.Pin);
        return inner;
    }

    private static void In(string? pin) => new Sink("", pin);

    private static string? Out()
    {
        var outer = new Outer { Kept = { Pin = "cedar-101" } }; // found
        return outer.Kept.Pin;
    }

    private static string? OutUsed()
    {
        var outer = new Outer { Kept = new Inner { Pin = "cedar-102" } }; // found
        return outer.Kept.Pin;
    }

    public static object Read()
    {
        var outer = new Outer { Kept = new Inner { Pin = "cedar-103" } }; // found
        return new Sink("", Through(outer.Kept.Pin));
    }

    public static void ReadInside()
    {
        var outer = new Outer { Kept = new Inner { Pin = "cedar-104" } }; // found
        Use(outer.Kept.Pin);
    }

    public static object Written(Outer_ outer)
    {
        outer.Kept.Pin = "cedar-105"; // found
        return new Sink("", Through(outer).Kept.Pin);
    }

    public sealed class Outer_
    {
        public Inner_ Kept = new();
    }

    public sealed class Inner_
    {
        public string? Pin;
    }

    public static void WrittenInside()
    {
        var outer = new Outer();
        outer.Kept.Pin = "cedar-106"; // found
        UseDeep(outer);
    }

    public static object Moved()
    {
        var outer = new Outer { Kept = new Inner { Pin = "cedar-107" } }; // found
        var inner = new Inner();
        inner.Back = outer;
        return new Sink("", Through(inner).Back!.Kept.Pin);
    }

    public static void MovedInside()
    {
        var outer = new Outer { Kept = new Inner { Pin = "cedar-108" } }; // found
        var inner = new Inner { Back = outer };
        UseBack(inner);
    }

    public static object FromOut() => new Sink("", Through(Out()));

    public static void FromOutInside() => Use(OutUsed());

    public static void Inside() => In(new Outer { Kept = new Inner { Pin = "cedar-109" } }.Kept.Pin); // found
}
