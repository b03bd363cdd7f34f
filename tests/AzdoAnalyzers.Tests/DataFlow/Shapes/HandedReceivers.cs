using System;
using Microsoft.VisualStudio.Services.Common;

internal interface ILogin
{
    void LogIn(string pat);
}

internal sealed class OwnLogin : ILogin
{
    public void LogIn(string pat) => Console.WriteLine(new VssBasicCredential("", pat));
}

internal sealed class OtherLogin : ILogin
{
    public void LogIn(string pat) => Console.WriteLine(pat.Length);
}

internal class BaseLogin
{
    public virtual void LogIn(string pat) => Console.WriteLine(new VssBasicCredential("", pat));
}

internal sealed class SilentLogin : BaseLogin
{
    public override void LogIn(string pat) => Console.WriteLine(pat.Length);
}

internal sealed class LoudLogin : BaseLogin
{
    public override void LogIn(string pat) => base.LogIn(pat + "");
}

internal sealed class SameLogin : BaseLogin;

/// <summary>Which method runs on an object that a call hands over: what is handed over beside an object that runs another one doesn't come there.</summary>
internal static class HandedReceivers
{
    private static void Use(ILogin login, string pat) => login.LogIn(pat);

    private static void Pass(ILogin login, string pat) => Use(login, pat);

    private static void UseBase(BaseLogin login, string pat) => login.LogIn(pat);

    private static void UseNew(ILogin login, string pat)
    {
        login = new OwnLogin();
        login.LogIn(pat);
    }

    public static void A(bool isOwn)
    {
        Use(new OwnLogin(), "larch-101"); // found
        Use(new OtherLogin(), "larch-102"); // silent
        Pass(new OwnLogin(), "larch-103"); // found
        Pass(new OtherLogin(), "larch-104"); // silent
        Use(isOwn ? new OwnLogin() : new OtherLogin(), "larch-105"); // found
    }

    public static void B(ILogin any)
    {
        Use(any, "larch-106"); // found
        UseBase(new SilentLogin(), "larch-107"); // silent
        UseBase(new LoudLogin(), "larch-108"); // found
        UseBase(new SameLogin(), "larch-109"); // found
        UseNew(new OtherLogin(), "larch-110"); // found
    }
}
