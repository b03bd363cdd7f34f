using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>A copy of a struct shares the array that it holds, and no field.</summary>
internal static class Structs
{
    private struct Slip
    {
        public string? Pin;

        public string?[] All;

        public Slip(string?[] all) => All = all;
    }

    private static void Set(Slip slip)
    {
        slip.All[0] = "maple-101"; // found
        slip.Pin = "maple-102"; // silent
    }

    public static object OfArray()
    {
        var pin = "maple-103"; // found
        var slip = new Slip([pin]);
        return new Sink("", slip.All[0]);
    }

    public static object OfSharedArray()
    {
        var slip = new Slip(new string?[1]);
        Set(slip);
        return new Sink("", slip.All[0]);
    }

    public static object OfField()
    {
        var slip = new Slip(new string?[1]);
        Set(slip);
        NotSet(slip, "maple-104"); // silent
        return new Sink("", slip.Pin);
    }

    private static void NotSet(Slip slip, string pin) => slip.Pin = pin;
}
