using System;
using System.Threading.Tasks;
using Sink = Microsoft.VisualStudio.Services.Common.VssBasicCredential;

/// <summary>Credentials in the code: user names and passwords of constructors, properties and connection texts.</summary>
internal sealed class Cwe798
{
    private static string? Stored() => Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN");

    private static bool Verify(string? stored, string pin) => stored is { } known && known.EndsWith(pin, StringComparison.Ordinal);

    public static object UserName() => new Sink(userName: "spruce-101", password: ""); // found

    public static object Changed()
    {
        var credential = new System.Net.NetworkCredential("", Stored());
        credential.Password = "spruce-102"; // found
        return new Sink(credential);
    }

    public static object Bytes()
    {
        var data = new byte[] { 0x62, 0x69, 0x72, 0x63, 0x68, 0x2d, 0x37 }; // found
        return new Sink("", System.Text.Encoding.ASCII.GetString(data));
    }

    public static object Password() => new Sink("", "spruce-103"); // found

    public static Task<string> InText(System.Net.Http.HttpClient client) => client.GetStringAsync("https://build:spruce-104@dev.azure.com/azdo-oak/_apis/projects"); // found

    public static Task<string> UserInText(System.Net.Http.HttpClient client) => client.GetStringAsync("https://spruce-105:@dev.azure.com/azdo-oak/_apis/projects"); // missed: a user without a password can be anybody's name

    public static object CreatedUser() => new Sink("spruce-106", string.Empty); // found

    public static object CreatedPassword() => new Sink("build", "spruce-107"); // found

    public static object NamedUser() => new Sink(password: string.Empty, userName: "spruce-108"); // found

    public static void Verified(string given)
    {
        if (Verify(Stored(), "spruce-109")) // silent
        {
            new Sink("", given);
        }
    }

    public static object Replaced() => new Sink("", Stored()?.Replace("spruce-110", "\\=")); // silent

    public static object ReplacedBy() => new Sink("", Stored()?.Replace("=", "spruce-111")); // silent

    public static object Formatted() => new Sink("", string.Format("{0}", Stored(), "spruce-112")); // silent

    public static object Interpolated() => new Sink("", $"{Stored()}{"spruce-113"[..0]}"); // silent

    private sealed class Settings
    {
        public string? Allowed { get; set; }

        public string? Kind { get; set; }
    }

    public static object Other(string given)
    {
        var settings = new Settings
        {
            Allowed = "spruce-114", // silent
            Kind = "spruce-115", // silent
        };
        return new Sink("", given + settings.Allowed.Length + settings.Kind.Length);
    }

    private sealed class Foo(string given)
    {
        public string Name => given;

        private string ToText() => "spruce-116"; // silent
    }

    public static object OfObject(string given) => new Sink("", new Foo(given).Name);

    public static string Concatenated(string given) => "spruce-117" + given; // silent
}
