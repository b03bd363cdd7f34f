using System;
using System.Collections.Generic;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.OAuth;
using Microsoft.VisualStudio.Services.WebApi;

namespace Nested;

public class Outer
{
    private static Dictionary<string, string> Settings { get; } = new() { ["url"] = "https://dev.azure.com/acme", ["pat"] = "@@USER@@" };

    private string this[string key] => Settings[key];

    public event EventHandler? Connected;

    ~Outer() => Connected = null;

    public static Outer operator +(Outer left, string pat) => left.Connect(pat) is null ? left : new Outer();

    protected internal VssConnection Connect(string pat)
    {
        Connected?.Invoke(this, EventArgs.Empty);
        return new VssConnection(new Uri(this["url"]), new VssBasicCredential("", pat ?? this["pat"]));
    }

    private interface IFactory
    {
        VssCredentials Create() => new VssServiceIdentityCredential("me", Inner.Secret);
    }

    private sealed class Inner : IFactory
    {
        internal const string Secret = "nested-secret-1";

        private VssCredentials? _credentials;

        public VssCredentials Create() => _credentials ??= new VssOAuthAccessTokenCredential(Secret.ToString());
    }

    internal static Outer Added() => new Outer() + "operator-secret-1";
}
