// C# 14
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>A constructor in parts.</summary>
internal static class PartialConstructors
{
    private sealed partial class Parted
    {
        public string Pin { get; }

        public partial Parted(string pin);
    }

    private sealed partial class Parted
    {
        public partial Parted(string pin) => Pin = pin;
    }

    public static object OfParts() => new Sink("", new Parted("birch-101").Pin); // found
}
