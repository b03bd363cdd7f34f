using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>A method in parts.</summary>
internal static class Methods
{
    private sealed partial class Parted
    {
        public partial string Same(string text);
    }

    private sealed partial class Parted
    {
        public partial string Same(string text)
        {
            return text;
        }
    }

    public static object Use()
    {
        var parted = new Parted();
        var pin = parted.Same("juniper-101"); // found
        return new Sink("", pin);
    }
}
