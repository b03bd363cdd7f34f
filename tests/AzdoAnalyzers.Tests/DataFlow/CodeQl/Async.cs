using System.Threading.Tasks;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Values that are awaited, and tasks whose result is taken.</summary>
internal static class Async
{
    private static string Same(string text) => text;

    private static async Task<string> Later(string text)
    {
        await Task.Delay(1);
        return text;
    }

    private static async Task<string> Soon(string text) => text;

    private static Task<string> Done(string text) => Task.FromResult(text);

    private static object OfCall(string given) => new Sink("", Same(given));

    private static async Task<object> OfAwait(string given) => new Sink("", await Later(given));

    private static async Task<object> OfLocal(string given)
    {
        var pin = await Later(given);
        return new Sink("", pin);
    }

    private static object OfResult(string given) => new Sink("", Soon(given).Result);

    private static object OfTask(string given) => new Sink("", Done(given).Result);

    public static void Handed()
    {
        OfCall("alder-101"); // found
        OfAwait("alder-102"); // found
        OfLocal("alder-103"); // found
        OfResult("alder-104"); // found
        OfTask("alder-105"); // found
    }

    public static object Call() => new Sink("", Same("alder-106")); // found

    public static async Task<object> Await() => new Sink("", await Later("alder-107")); // found

    public static async Task<object> Local()
    {
        var pin = await Later("alder-108"); // found
        return new Sink("", pin);
    }

    public static object Result() => new Sink("", Soon("alder-109").Result); // found

    public static object OfFinished() => new Sink("", Done("alder-110").Result); // found
}
