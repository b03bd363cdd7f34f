using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Operators of the program's own types.</summary>
internal static class Operators
{
    private interface IPin<T>
        where T : IPin<T>
    {
        static virtual T operator *(T one, T other) => one;

        static abstract T operator /(T one, T other);

        static abstract T operator checked /(T one, T other);
    }

    private sealed class Held(string? pin) : IPin<Held>
    {
        public string? Pin { get; } = pin;

        public static Held operator /(Held one, Held other) => other;

        public static Held operator checked /(Held one, Held other) => other;
    }

    private sealed class Plain(string? pin)
    {
        public string? Pin { get; } = pin;

        public static Plain operator +(Plain one, Plain other) => one;

        public static Plain operator -(Plain one, Plain other) => one;

        public static Plain operator checked -(Plain one, Plain other) => other;
    }

    public static object Plus()
    {
        var one = new Plain("laurel-103"); // found
        var other = new Plain("laurel-104"); // silent
        var sum = one + other;
        return new Sink("", sum.Pin);
    }

    public static object Unchecked()
    {
        var one = new Plain("laurel-105"); // found
        var other = new Plain("laurel-106"); // silent
        var rest = unchecked(one - other);
        return new Sink("", rest.Pin);
    }

    public static object Checked()
    {
        var one = new Plain("laurel-107"); // silent
        var other = new Plain("laurel-108"); // found
        var rest = checked(one - other);
        return new Sink("", rest.Pin);
    }

    private static object Times<T>(T one, T other)
        where T : class, IPin<T>
    {
        var product = one * other;
        return new Sink("", (product as Held)!.Pin);
    }

    public static object Virtual()
    {
        var one = new Held("laurel-109"); // found
        var other = new Held("laurel-110"); // silent
        return Times(one, other);
    }

    private static object Over<T>(T one, T other)
        where T : class, IPin<T>
    {
        var quotient = one / other;
        return new Sink("", (quotient as Held)!.Pin);
    }

    public static object Abstract()
    {
        var one = new Held("laurel-111"); // silent
        var other = new Held("laurel-112"); // found
        return Over(one, other);
    }

    private static object OverChecked<T>(T one, T other)
        where T : class, IPin<T>
    {
        var quotient = checked(one / other);
        return new Sink("", (quotient as Held)!.Pin);
    }

    public static object AbstractChecked()
    {
        var one = new Held("laurel-113"); // silent
        var other = new Held("laurel-114"); // found
        return OverChecked(one, other);
    }
}
