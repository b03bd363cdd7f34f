using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Conversions;

public readonly struct Pat
{
    private readonly string _value;

    public Pat(string value) => _value = value;

    public static implicit operator Pat(string value) => new(value);

    public static implicit operator string(Pat pat) => pat._value;

    public static explicit operator VssCredentials(Pat pat) => new VssBasicCredential("", pat._value);
}

public static class Connections
{
    public static VssConnection Converted()
    {
        VssCredentials credentials = new VssBasicCredential("", (Pat)"converted-secret-1");
        return new VssConnection((Uri)new Uri("https://dev.azure.com/acme"), credentials);
    }

    public static VssConnection Explicit() => new(new Uri("https://dev.azure.com/acme"), (VssCredentials)new Pat("@@USER@@"));
}
