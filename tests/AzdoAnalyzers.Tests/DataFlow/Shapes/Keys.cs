using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualStudio.Services.Common;

/// <summary>Values that are asked for by a key which a call hands over, or that consists of several.</summary>
internal static class Keys
{
    private interface ISecrets
    {
        Task<string> GetAsync(string name);
    }

    private sealed class Secrets : ISecrets
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

        public Secrets Add(string name, string value)
        {
            _values[name] = value;
            return this;
        }

        public Task<string> GetAsync(string name) => Task.FromResult(_values[name]);
    }

    private static readonly Dictionary<(string Service, string Kind), string> ByTwo = new()
    {
        [("azdo", "pin")] = "elder-901", // found
        [("mail", "pin")] = "elder-902", // silent
    };

    private static string Named(string name)
        => name switch
        {
            "pin" or "pat" => "elder-903", // found
            "mail" => "elder-904", // silent
            not "other" => "elder-905", // silent
            _ => Console.ReadLine()!,
        };

    private static string Unknown(string name)
        => name switch
        {
            "pin" => "elder-906", // found
            _ => Console.ReadLine()!,
        };

    public static object OfTwoKeys() => new VssBasicCredential("", ByTwo[("azdo", "pin")]);

    public static object Chosen() => new VssBasicCredential("", Named("pat"));

    public static object ChosenLater(string name) => new VssBasicCredential("", Unknown(name));

    public static async Task<object> Asked()
    {
        ISecrets secrets = new Secrets()
            .Add("pin", "elder-907") // found
            .Add("mail", "elder-908"); // silent
        return new VssBasicCredential("", await secrets.GetAsync("pin"));
    }

    private static readonly string[] Some = ["elder-909"]; // found

    private static readonly List<string> All = [.. Some, "elder-910"]; // found

    public static object Spread() => new VssBasicCredential("", All.Last());
}
