using System;
using System.Text;
using Microsoft.VisualStudio.Services.Common;

internal sealed class LeakedCredentials
{
    private readonly string _pat;

    public LeakedCredentials(string pat) => _pat = pat ?? throw new ArgumentNullException(nameof(pat));

    public VssBasicCredential Open()
    {
        var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes($":{_pat}"));
        Console.WriteLine($"Authorization: Basic {encoded}");
        Console.WriteLine("Token: " + _pat?.Substring(0, 4) + "...");
        if (_pat.Length < 52)
        {
            throw new ArgumentException($"Not a token: {_pat}");
        }

        return new VssBasicCredential("", _pat);
    }

    public static void Show() => Console.Error.WriteLine(Environment.GetEnvironmentVariable("AZDO_PERSONAL_ACCESS_TOKEN"));
}
