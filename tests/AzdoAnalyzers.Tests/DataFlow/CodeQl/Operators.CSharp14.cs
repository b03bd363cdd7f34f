// C# 14
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Operators that change the object they are used on.</summary>
internal static class InstanceOperators
{
    private sealed class Grown
    {
        public string? Pin { get; private set; }

        public Grown()
        {
        }

        public Grown(string pin) => Pin = pin;

        public void operator +=(Grown other) => Pin = other.Pin;
    }

    public static object Compound()
    {
        var one = new Grown();
        var other = new Grown("laurel-101"); // found
        one += other;
        return new Sink("", one.Pin);
    }

    private sealed class Counted
    {
        public string? Pin { get; private set; }

        public void operator ++() => Pin = "laurel-102"; // found

        public static object Increment()
        {
            var one = new Counted();
            one++;
            return new Sink("", one.Pin);
        }
    }
}
