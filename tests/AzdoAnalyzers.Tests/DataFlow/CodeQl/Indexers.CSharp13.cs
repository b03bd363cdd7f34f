// C# 13
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Indexers in parts.</summary>
internal static class Indexers
{
    private sealed partial class Kept
    {
        private readonly string?[] _all = new string?[10];

        public partial string? this[int index]
        {
            get { return _all[index]; }
            set { _all[index] = value; }
        }
    }

    private sealed partial class Kept
    {
        public partial string? this[int index] { get; set; }
    }

    private sealed partial class Dropped
    {
        public partial string? this[int index]
        {
            get { return null; }
            set { }
        }
    }

    private sealed partial class Dropped
    {
        public partial string? this[int index] { get; set; }
    }

    public static void Uses()
    {
        var kept = new Kept();
        kept[0] = "ivy-101"; // found
        new Sink("", kept[0]);
        var dropped = new Dropped();
        dropped[0] = "ivy-102"; // silent
        new Sink("", dropped[0]);
    }
}
