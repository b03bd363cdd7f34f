// C# 13
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Properties in parts.</summary>
internal static class PartialProperties
{
    private sealed partial class Parted
    {
        private string? _kept;

        public partial string? Kept
        {
            get { return _kept; }
            set { _kept = value; }
        }

        public partial string? Dropped
        {
            get { return null; }
            set { }
        }
    }

    private sealed partial class Parted
    {
        public partial string? Kept { get; set; }

        public partial string? Dropped { get; set; }
    }

    public static void Uses()
    {
        var parted = new Parted();
        parted.Kept = "hazel-101"; // found
        parted.Dropped = "hazel-102"; // silent
        new Sink("", parted.Kept);
        new Sink("", parted.Dropped);
    }
}
