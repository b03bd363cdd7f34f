using System;

namespace Lookalikes;

public sealed class VssBasicCredential
{
    public VssBasicCredential(string userName, string password) => Password = userName + password;

    public string Password { get; }
}

public static class Program
{
    public static VssBasicCredential Create() => new VssBasicCredential("", "no-credential-of-anything");
}
