using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>What constructors and primary constructors keep.</summary>
internal static class Constructors
{
    private sealed class Bare
    {
        private readonly string _pin = "birch-102"; // found

        public object Use() => new Sink("", _pin);

        public static void Make() => new Bare().Use();
    }

    private sealed class Spoken
    {
        private string _pin = "birch-103"; // found

        public Spoken()
        {
        }

        public object Use() => new Sink("", _pin);

        public static void Make() => new Spoken().Use();
    }

    private sealed class One
    {
        public string Pin;

        public One(string pin) => Pin = pin;
    }

    private sealed class Primary(string first, string second)
    {
        public string First = first;

        public string Second => second;

        public string Third => First;

        private static void Put(out string target, string value) => target = value;

        public void Set(string value) => second = value;

        public void SetOut(string value) => Put(out second, value);
    }

    private sealed class Captures(string pin)
    {
        public string Pin => pin;
    }

    private sealed class Init
    {
        public Init(string one, string two)
        {
            One = one;
            Two = two;
        }

        public string One { get; init; }

        public string Two { get; }
    }

    private sealed record Positional(string One, string Two);

    public static object OfField() => new Sink("", new One("birch-104").Pin); // found

    public static object OfInitializer()
    {
        var made = new Primary("birch-105", ""); // found
        return new Sink("", made.First);
    }

    public static object OfCaptured()
    {
        var made = new Primary("", "birch-106"); // found
        return new Sink("", made.Second);
    }

    public static object OfForwarded()
    {
        var made = new Primary("birch-107", ""); // found
        return new Sink("", made.Third);
    }

    public static object OtherFirst(string given)
    {
        var made = new Primary(given, "birch-108"); // silent
        return new Sink("", made.First);
    }

    public static object OtherSecond(string given)
    {
        var made = new Primary("birch-109", given); // silent
        return new Sink("", made.Second);
    }

    public static object OtherThird(string given)
    {
        var made = new Primary(given, "birch-110"); // silent
        return new Sink("", made.Third);
    }

    public static object OfSetter(string given)
    {
        var made = new Primary(given, given);
        made.Set("birch-111"); // found
        return new Sink("", made.Second);
    }

    public static object OfOut(string given)
    {
        var made = new Primary(given, given);
        made.SetOut("birch-112"); // found
        return new Sink("", made.Second);
    }

    public static object OnlyCaptured()
    {
        var made = new Captures("birch-113"); // found
        return new Sink("", made.Pin);
    }

    public static object OfInit() => new Sink("", new Init("birch-114", "").One); // found

    public static object OfReadOnly() => new Sink("", new Init("", "birch-115").Two); // found

    public static object OfRecord() => new Sink("", new Positional("birch-116", "").One); // found

    public static object OfRecordSecond() => new Sink("", new Positional("", "birch-117").Two); // found
}
