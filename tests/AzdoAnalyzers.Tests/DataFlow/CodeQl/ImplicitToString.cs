using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>An object in a text is what its <c>ToString</c> returns.</summary>
internal static class ImplicitToString
{
    private sealed class Called
    {
        public override string ToString() => "holly-101"; // found
    }

    private sealed class Joined
    {
        public override string ToString() => "holly-102"; // found
    }

    private sealed class CalledInside
    {
        public override string ToString() => "holly-103"; // found
    }

    private sealed class Inside
    {
        public override string ToString() => "holly-104"; // found
    }

    public static object Call() => new Sink("", "" + new Called().ToString());

    public static object Join() => new Sink("", "" + new Joined());

    public static object CallInside() => new Sink("", $"{new CalledInside().ToString()}");

    public static object Interpolated() => new Sink("", $"{new Inside()}");
}
