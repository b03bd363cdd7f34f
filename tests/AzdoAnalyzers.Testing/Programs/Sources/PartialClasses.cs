// file: Client.cs
using Microsoft.VisualStudio.Services.Common;

namespace Partial;

public partial class Client
{
    private VssCredentials Credentials => new VssBasicCredential(User, _pat);
}
// file: Client.Fields.cs
namespace Partial;

partial class Client
{
    private const string User = "";
    private readonly string _pat;
    private readonly string _url = "https://dev.azure.com/acme/";
}
// file: Client.Construction.cs
using System;
using Microsoft.VisualStudio.Services.WebApi;

namespace Partial;

partial class Client
{
    public Client()
    {
        _pat = "@@CURRENT@@";
    }

    public VssConnection Connect() => new(new Uri(_url), Credentials);
}
