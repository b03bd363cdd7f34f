using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>What stands in where nothing is.</summary>
internal static class NullCoalescing
{
    public static object OfNull()
    {
        var other = "larch-101"; // found
        string? pin = null;
        pin = pin ?? other;
        return new Sink("", pin);
    }

    public static object AssignedToNull()
    {
        var other = "larch-102"; // found
        string? pin = null;
        pin ??= other;
        return new Sink("", pin);
    }

    public static object OfParameter(string? pin)
    {
        var other = "larch-103"; // found
        pin = pin ?? other;
        return new Sink("", pin);
    }

    public static object AssignedToParameter(string? pin)
    {
        var other = "larch-104"; // found
        pin ??= other;
        return new Sink("", pin);
    }
}
