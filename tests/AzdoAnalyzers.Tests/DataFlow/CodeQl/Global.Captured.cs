using System;
using System.Collections.Generic;
using System.Linq;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>What lambdas and local functions see of the locals around them, and write to them.</summary>
internal sealed class Captures
{
    private static void Run(Action action) => action.Invoke();

    private static void Run<T>(Action<T> action, T value) => action(value);

    public static void In(string given)
    {
        var one = "pine-101"; // found
        void Use1()
        {
            var pin = one;
            new Sink("", pin);
        }

        Use1();
        var two = "pine-102"; // found
        void Use2()
        {
            void Use()
            {
                var pin = two;
                new Sink("", pin);
            }

            Use();
        }

        Use2();
        var three = "pine-103"; // found
        Func<string, string> use3 = text =>
        {
            var pin = three;
            new Sink("", pin);
            return text;
        };
        new[] { " " }.Select(use3).ToArray();
        var four = "pine-104"; // wrong: a secret in code that nothing calls is in the repository all the same
        void NotUsed1()
        {
            var pin = four;
            new Sink("", pin);
        }

        var five = "pine-105"; // wrong: a secret in code that nothing calls is in the repository all the same
        void NotUsed2()
        {
            void NotUsed()
            {
                var pin = five;
                new Sink("", pin);
            }
        }

        NotUsed2();
        void Both(string other, string pin)
        {
            Run(() =>
            {
                System.Console.WriteLine(other);
                Run(() =>
                {
                    new Sink("", pin);
                });
            });
        }

        Both("pine-106", given); // silent
        Both(given, "pine-107"); // found
    }

    public static void Out(string given)
    {
        var one = "";
        void Set1()
        {
            one = "pine-108"; // found
        }

        Set1();
        new Sink("", one);
        var two = "";
        void Set2()
        {
            void Set()
            {
                two = "pine-109"; // found
            }

            Set();
        }

        Set2();
        new Sink("", two);
        var three = "";
        Func<string, string> set3 = text =>
        {
            three = "pine-110"; // found
            return text;
        };
        new[] { " " }.Select(set3).ToArray();
        new Sink("", three);
        var four = given;
        void NotSet1()
        {
            four = "pine-111"; // silent
        }

        new Sink("", four);
        var five = given;
        void NotSet2()
        {
            void NotSet()
            {
                five = "pine-112"; // silent
            }
        }

        NotSet2();
        new Sink("", five);
        var six = "";
        var seven = "pine-113"; // silent
        void Several()
        {
            Run(() =>
            {
                six = "pine-114"; // found
            });
            Run(() =>
            {
                seven = given;
            });
        }

        Several();
        new Sink("", six);
        seven = given;
        new Sink("", seven);
    }

    public static void Through(string given)
    {
        var source1 = "pine-115"; // found
        var one = "";
        void Set1()
        {
            one = source1;
        }

        Set1();
        new Sink("", one);
        var source2 = "pine-116"; // found
        var two = "";
        void Set2()
        {
            void Set()
            {
                two = source2;
            }

            Set();
        }

        Set2();
        new Sink("", two);
        var source3 = "pine-117"; // found
        var three = "";
        Func<string, string> set3 = text =>
        {
            three = source3;
            return text;
        };
        new[] { " " }.Select(set3).ToArray();
        new Sink("", three);
        var source4 = "pine-118"; // found
        string Get4()
        {
            return source4;
        }

        var four = Get4();
        new Sink("", four);
        var five = "";
        void Set5(string pin)
        {
            five = pin;
        }

        Set5("pine-119"); // found
        new Sink("", five);
        var source6 = "pine-120"; // silent
        var six = given;
        void NotSet1()
        {
            six = source6;
        }

        new Sink("", six);
        var source7 = "pine-121"; // silent
        var seven = given;
        void NotSet2()
        {
            void NotSet()
            {
                seven = source7;
            }
        }

        NotSet2();
        new Sink("", seven);
        string Same(string text)
        {
            string Get() => text;
            return Get();
        }

        var eight = Same("pine-122"); // found
        new Sink("", eight);
        var lost = Same("pine-123"); // silent
        new Sink("", Same(given));
        System.Console.WriteLine(lost);
    }

    private static void RunLambda(string pin)
    {
        Action use = () =>
        {
            new Sink("", pin);
        };
        use();
    }

    private static Action GiveLambda(string pin)
    {
        return () =>
        {
            new Sink("", pin);
        };
    }

    public static void Lambdas()
    {
        RunLambda("pine-124"); // found
        GiveLambda("pine-125")(); // found
        Run(GiveLambda("pine-126")); // found
    }

    public static void EachUses()
    {
        var all = new List<int> { 0, 1, 2 };
        var pin = "pine-127"; // found
        all.ForEach(_ =>
        {
            new Sink("", pin);
        });
    }

    public static void EachKeeps()
    {
        var all = new List<int> { 0, 1, 2 };
        var pin = "pine-128"; // found
        all.ForEach(_ =>
        {
            System.Console.WriteLine(pin);
        });
        new Sink("", pin);
    }

    public static void EachSets(string given)
    {
        var all = new List<int> { 0, 1, 2 };
        var pin = given;
        all.ForEach(_ =>
        {
            pin = "pine-129"; // found
        });
        new Sink("", pin);
    }

    public string? Pin;

    public static void FieldInside()
    {
        var held = new Captures();
        held.Pin = "pine-130"; // found
        Action use = () =>
        {
            new Sink("", held.Pin);
        };
        use();
    }

    public static void FieldAfter()
    {
        var held = new Captures();
        held.Pin = "pine-131"; // found
        Action use = () =>
        {
            System.Console.WriteLine(held.Pin);
        };
        use();
        new Sink("", held.Pin);
    }

    public static void FieldSetInside()
    {
        var held = new Captures();
        Action set = () =>
        {
            held.Pin = "pine-132"; // found
        };
        set();
        new Sink("", held.Pin);
    }

    public static void FieldOfMaybe(bool isNone)
    {
        var held = new Captures();
        if (isNone)
        {
            held = null;
        }

        Action set = () =>
        {
            held!.Pin = "pine-133"; // found
        };
        set();
        new Sink("", held!.Pin);
    }

    public static void Argument() => Run(pin => new Sink("", pin), "pine-134"); // found

    public static void Twice()
    {
        var pin = "pine-135"; // found
        Action middle = () =>
        {
            Action inner = () =>
            {
                new Sink("", pin);
            };
            inner();
        };
        middle();
    }

    public static void TwiceKept()
    {
        var pin = "pine-136"; // found
        Action middle = () =>
        {
            Action inner = () =>
            {
                System.Console.WriteLine(pin);
            };
            inner();
        };
        middle();
        new Sink("", pin);
    }

    public static void TwiceSet()
    {
        var pin = "";
        Action middle = () =>
        {
            Action inner = () =>
            {
                pin = "pine-137"; // found
            };
            inner();
        };
        middle();
        new Sink("", pin);
    }

    private sealed class Own
    {
        private string? _one;
        private string? _two;
        private string? _three;

        public void Uses()
        {
            _one = "pine-138"; // found
            Action use = () =>
            {
                new Sink("", _one);
            };
            use();
        }

        public void Keeps()
        {
            _two = "pine-139"; // found
            Action use = () =>
            {
                System.Console.WriteLine(_two);
            };
            use();
            new Sink("", _two);
        }

        public void Sets()
        {
            Action set = () =>
            {
                _three = "pine-140"; // found
            };
            set();
            new Sink("", _three);
        }
    }

    public static void InTurn(string given)
    {
        var pin = "pine-141"; // found
        new Sink("", pin);
        pin = "pine-142"; // silent
        pin = given;
        new Sink("", pin);
        Action use = () =>
        {
            pin = "pine-143"; // found
            new Sink("", pin);
            pin = "pine-144"; // silent
            pin = given;
            new Sink("", pin);
        };
        use();
    }

    public static void LocalFunctions()
    {
        var pin = "pine-145"; // found
        void Captured() => new Sink("", pin);
        void Capturing() => Captured();
        Capturing();
    }

    public static void LambdaInLambda()
    {
        var pin = "pine-146"; // found
        Action captured = () => new Sink("", pin);
        Action capturing = () => captured();
        capturing();
    }
}
