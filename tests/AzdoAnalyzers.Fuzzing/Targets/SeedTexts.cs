using System.Collections.Immutable;
using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Fuzzing.Targets;

/// <summary>What the first texts are made of. Tokens are made when the program runs.</summary>
internal static class SeedTexts
{
    private static readonly string Token = SyntheticTokens.Current(1);

    private static readonly string Legacy = SyntheticTokens.LegacyUser(2);

    private static readonly string Basic = SyntheticTokens.BasicParameter("", Token);

    /// <summary>Texts that mean something wherever they stand.</summary>
    public static readonly ImmutableArray<string> Words =
    [
        Token, Legacy, Basic, SyntheticTokens.Broken(3), SyntheticTokens.Broken(4), "https://", "http://", "dev.azure.com", ".visualstudio.com", "vssps.", "fabrikam", "DefaultCollection", "_apis/", "_git/", "%20", "%2F",
        "Basic ", "Bearer ", "Authorization: ", "access_token=", "AZDO_PERSONAL_ACCESS_TOKEN", "AZDO_ORG_SERVICE_URL", "AZURE_DEVOPS_EXT_PAT", "PersonalAccessToken", "AzureDevOps", "<your PAT>", "$(System.AccessToken)", "${TOKEN}", "{0}", "{0,5}", "{7}",
    ];

    /// <summary>Single values.</summary>
    public static readonly ImmutableArray<string> Values =
    [
        Token, Legacy, $"Basic {Basic}", $"https://user:{Legacy}@dev.azure.com/fabrikam/_git/Fiber", "https://fabrikam.visualstudio.com/DefaultCollection", "https://dev.azure.com/fabrikam/Fiber/_apis/projects?api-version=7.1",
        "http://tfs.fabrikam.local:8080/tfs/DefaultCollection", "<your token here>", "$env:AZDO_PAT", $"git -c http.extraHeader=\"Authorization: Basic {Basic}\" clone", SyntheticTokens.CurrentInOlderSpelling(5),
    ];

    /// <summary>Command lines.</summary>
    public static readonly ImmutableArray<string> CommandLines =
    [
        $"clone https://:{Token}@dev.azure.com/fabrikam/_git/Fiber", $"-c http.extraHeader=\"Authorization: Basic {Basic}\" fetch", $"/c \"echo {Legacy} | az devops login --organization https://dev.azure.com/fabrikam\"",
        $"-u user:{Token} https://dev.azure.com/fabrikam/_apis/projects", $"nuget add source https://pkgs.dev.azure.com/fabrikam/_packaging/f/nuget/v3/index.json --username x --password {Token}", $"-c 'export AZURE_DEVOPS_EXT_PAT={Token}; az repos list'",
    ];

    public static readonly string SinkFile = """
        # sinks
        M:Acme.BuildClient.#ctor(System.String,System.String) url=server secret=token
        P:Acme.Options.Token secret
        M:Acme.Guard.Text(System.String) guard=value
        """;

    public static readonly string BaselineFile = """
        # accepted
        App AZDO1002 M:App.Program.Main VssBasicCredential 1 until=2027-01-31 moves with the vault
        App AZDO1001 T:App.Program token:0123456789abcdef 2 revoked
        """;

    public static readonly string Json = $$"""
        {
          // settings
          "AzureDevOps": { "PersonalAccessToken": "{{Token}}", "Url": "https://dev.azure.com/fabrikam", "Other": [1, true, null, "a\u0041\n"] },
          "profiles": { "App": { "environmentVariables": { "AZDO_PERSONAL_ACCESS_TOKEN": "{{Legacy}}", } } },
        }
        """;

    public static readonly string Xml = $"""
        <?xml version="1.0"?>
        <configuration><!-- feed -->
          <packageSourceCredentials><Feed><add key="Username" value="x" /><add key="ClearTextPassword" value="{Token}" /></Feed></packageSourceCredentials>
          <appSettings><add key="AzureDevOps:PersonalAccessToken" value="{Legacy}&amp;&#65;" /></appSettings><a><![CDATA[{Basic}]]></a>
        </configuration>
        """;

    public static readonly string Yaml = $$"""
        variables:
        - name: AZURE_DEVOPS_EXT_PAT
          value: "{{Token}}"
        steps:
        - script: |
            export AZDO_PERSONAL_ACCESS_TOKEN={{Legacy}}
          env: { AZDO_PERSONAL_ACCESS_TOKEN: 'x''y', SYSTEM_ACCESSTOKEN: $(System.AccessToken) } # why
        - &anchor >-
            folded
        """;

    public static readonly string Terraform = $$"""
        provider "azuredevops" {
          org_service_url       = "https://dev.azure.com/fabrikam"
          personal_access_token = var.pat # why
        }
        variable "pat" { default = "{{Token}}" }
        /* more */ locals { text = <<EOT
        AZDO_PERSONAL_ACCESS_TOKEN={{Legacy}}
        EOT
        }
        """;

    public static readonly string Lines = $$"""
        # variables
        export AZDO_PERSONAL_ACCESS_TOKEN="{{Token}}"
        AZURE_DEVOPS_EXT_PAT={{Legacy}}
        Authorization: Basic {{Basic}}
        GET https://dev.azure.com/fabrikam/_apis/projects
        """;
}
