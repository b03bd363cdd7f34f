// C# 14
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Members in blocks of extensions, and the static methods that stand for them.</summary>
internal static class Blocks
{
    extension(object owner)
    {
        public string First
        {
            get => "elder-101"; // found
            set => new Sink("", value);
        }

        public string Second
        {
            get
            {
                new Sink("", (string)owner);
                return "";
            }

            set => new Sink("", (string)owner);
        }

        public string ByName
        {
            get => "elder-102"; // found
            set => new Sink("", value);
        }

        public static string Shared
        {
            get => "elder-103"; // found
            set => new Sink("", value);
        }

        public static string SharedByName
        {
            get => "elder-104"; // found
            set => new Sink("", value);
        }

        public string Given() => "elder-105"; // found

        public string GivenByName() => "elder-106"; // found

        public void Use() => new Sink("", (string)owner);

        public T Same<T>(T value) => value;
    }

    extension(string text)
    {
        public string Self() => text;

        public void UseText() => new Sink("", text);
    }

    extension(Left left)
    {
        public static Left operator +(Left one, Left two)
        {
            new Sink("", one.Pin);
            return new Left();
        }

        public static Left operator -(Left one, Left two) => new Left { Pin = "elder-107" }; // found

        public static Left operator /(Left one, Left two) => new Left { Pin = "elder-108" }; // found

        public void operator *=(Left other) => left.Pin = other.Pin;
    }

    extension<T>(T item) where T : class
    {
        public void UseAny() => new Sink("", (string)(object)item);

        public TOther Other<TOther>(TOther other) => other;
    }
}

internal sealed class Left
{
    public string? Pin { get; set; }
}

internal static class BlockUses
{
    public static object Get() => new Sink("", new object().First);

    public static object GetByName() => new Sink("", Blocks.get_ByName(new object()));

    public static void Set() => new object().First = "elder-109"; // found

    public static void SetByName() => Blocks.set_First(new object(), "elder-110"); // missed: an accessor under the name of its static method

    public static object Method() => new Sink("", new object().Given());

    public static object MethodByName() => new Sink("", Blocks.GivenByName(new object()));

    public static void Receiver() => "elder-111".Use(); // found

    public static void ReceiverByName() => Blocks.Use("elder-112"); // found

    public static object Self() => new Sink("", "elder-113".Self()); // found

    public static object SelfByName() => new Sink("", Blocks.Self("elder-114")); // found

    public static void Getter() => System.Console.WriteLine("elder-115".Second.Length); // found

    public static void GetterByName() => System.Console.WriteLine(Blocks.get_Second("elder-116").Length); // missed: an accessor under the name of its static method

    public static void Setter()
    {
        var owner = "elder-117"; // found
        owner.Second = "";
    }

    public static void SetterByName() => Blocks.set_Second("elder-118", ""); // missed: an accessor under the name of its static method

    public static void Plus() => System.Console.WriteLine(new Left { Pin = "elder-119" } + new Left()); // found

    public static void PlusByName() => Blocks.op_Addition(new Left { Pin = "elder-120" }, new Left()); // found

    public static object Minus() => new Sink("", (new Left { Pin = "elder-121" } - new Left()).Pin); // wrong: what an operator in a block hands back can be any object

    public static object OverByName() => new Sink("", Blocks.op_Division(new Left(), new Left()).Pin);

    public static object SharedGet() => new Sink("", object.Shared);

    public static object SharedGetByName() => new Sink("", Blocks.get_SharedByName());

    public static void SharedSet() => object.Shared = "elder-122"; // missed: a static property of a block has no receiver to be found by

    public static void SharedSetByName() => Blocks.set_Shared("elder-123"); // missed: an accessor under the name of its static method

    public static void Text() => "elder-124".UseText(); // found

    public static void TextByName() => Blocks.UseText("elder-125"); // found

    public static void Any() => "elder-126".UseAny(); // found

    public static void AnyByName() => Blocks.UseAny("elder-127"); // found

    public static object Argument() => new Sink("", new object().Other("elder-128")); // found

    public static object ArgumentByName() => new Sink("", Blocks.Other(new object(), "elder-129")); // found

    public static object Compound()
    {
        var one = new Left { Pin = "elder-130" }; // found
        var two = new Left();
        two *= one;
        return new Sink("", two.Pin);
    }

    public static object CompoundByName()
    {
        var one = new Left { Pin = "elder-131" }; // found
        var two = new Left();
        Blocks.op_MultiplicationAssignment(two, one);
        return new Sink("", two.Pin);
    }
}
