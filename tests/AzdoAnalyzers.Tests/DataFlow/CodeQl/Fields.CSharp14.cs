// C# 14
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Properties whose field has no name.</summary>
internal static class FieldKeyword
{
    private sealed class Zero
    {
        public string? Initial
        {
            get { return field; }
            set { field = value; }
        } = "hazel-103"; // found

        public string? First
        {
            get { return field; }
            set { field = value; }
        }

        public string? Second
        {
            get { return field; }
            set
            {
                var kept = value;
                field = kept;
            }
        }
    }

    private sealed class One
    {
        public string? Initial
        {
            get { return field; }
            set { field = value; }
        } = "hazel-104"; // found

        public string? First
        {
            get { return field; }
            set { field = value; }
        }

        public string? Second
        {
            get { return field; }
            set { field = value; }
        }
    }

    private sealed class Two
    {
        public string? Initial
        {
            get { return field; }
            set { field = value; }
        } = "hazel-105"; // found

        public string? First
        {
            get { return field; }
            set { field = value; }
        }

        public string? Second
        {
            get { return field; }
            set
            {
                var kept = value;
                field = kept;
            }
        }
    }

    private static string? Shared
    {
        get { return field; }
        set { field = value; }
    }

    public static void Uses()
    {
        var zero = new Zero();
        new Sink("", zero.Initial);
        new Sink("", zero.First);
        new Sink("", zero.Second);
        var lost = new Zero { First = "hazel-106", // silent
            Second = "hazel-107" }; // silent
        var one = new One();
        one.First = "hazel-108"; // found
        new Sink("", one.Initial);
        new Sink("", one.First);
        var other = new One();
        other.First = "hazel-109"; // silent
        new Sink("", other.Second);
        var two = new Two();
        two.Second = "hazel-110"; // found
        new Sink("", two.Initial);
        new Sink("", two.Second);
        var third = new Two();
        third.Second = "hazel-111"; // silent
        new Sink("", third.First);
        Shared = "hazel-112"; // found
        new Sink("", Shared);
        System.Console.WriteLine(lost);
    }
}
