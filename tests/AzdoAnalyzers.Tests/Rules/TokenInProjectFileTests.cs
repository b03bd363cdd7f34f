using System.Globalization;
using System.Text;
using AzdoAnalyzers.Rules;
using AzdoAnalyzers.Testing.Programs;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>AZDO1005: what is found in files that aren't code, and where; what is no credential there.</summary>
public sealed class TokenInProjectFileTests
{
    private const int GeneratedCount = 100;

    [Theory]
    [InlineData("/appsettings.json", """{ "Anything": { "At": ["all", "«@@CURRENT@@»"] } }""")]
    [InlineData("/appsettings.json", """{ "a": "Basic «@@BASIC@@»" } // «@@USER@@»""")]
    [InlineData("/appsettings.json", """{ "a": "«@@ESCAPED@@»" }""")]
    [InlineData("/appsettings.json", """{ "«@@CURRENT@@»": 1 }""")]
    [InlineData("/appsettings.json", """{ "broken": ["«@@CURRENT@@»" """)]
    [InlineData("/nuget.config", "<a>\n  <!-- «@@USER@@» --><b c='«@@CURRENT@@»'>«@@APPLICATION@@»</b><![CDATA[«@@USER@@»]]></a>")]
    [InlineData("/App.config", "<a b=\"&lt;«@@CURRENT@@»&gt;\"")]
    [InlineData("/main.tf", "# «@@USER@@»\nlocals {\n  x = [\"«@@CURRENT@@»\"]\n}\n")]
    [InlineData("/azure-pipelines.yml", "steps:\n- script: |\n    curl -u :«@@CURRENT@@» https://dev.azure.com/org\n")]
    [InlineData("/docker-compose.yml", "services: { a: { environment: [ X=«@@CURRENT@@» ] } }")]
    [InlineData("/requests.http", "GET https://dev.azure.com/org/_apis/projects\r\nAuthorization: Basic «@@BASIC@@»\r\n")]
    [InlineData("/notes.md", "The token is `«@@CURRENT@@»`.")]
    [InlineData("/run.sh", "git clone https://«me:@@CURRENT@@@»dev.azure.com/org/_git/x", false)]
    public Task A_proven_token_is_found_wherever_it_stands(string path, string marked, bool isExact = true)
        => ProjectFile.VerifyAsync(path, isExact ? marked : marked.Replace("«me:", "me:«", StringComparison.Ordinal).Replace("@@@»", "@@»@", StringComparison.Ordinal));

    [Theory]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "«hunter2»" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps:PersonalAccessToken": "«hunter2»" }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "Organization": "x", "Pat": "«hunter2»", } }""")]
    [InlineData("/appsettings.json", """{ "azureDevOpsPat": "«hunter2»", "AZDO_PAT": "«hunter3»", "AzDoToken": "«hunter4»" }""")]
    [InlineData("/appsettings.json", """{ "Vsts": { "AccessToken": "«hunter2»" }, "Tfs": { "PersonalAccessToken": "«hunter3»" } }""")]
    [InlineData("/appsettings.json", """{ "Source": { "Url": "https://dev.azure.com/org", "Token": "«hunter2»" } }""")]
    [InlineData("/appsettings.json", "{ /* c */ 'AzureDevOps' : {\n \"Pat\" :\n\t\"«hunter2»\" } }")]
    [InlineData("/local.settings.json", """{ "Values": { "AzureDevOps__PersonalAccessToken": "«hunter2»" } }""")]
    [InlineData("/parameters.json", """[{ "name": "AZDO_PERSONAL_ACCESS_TOKEN", "value": "«hunter2»" }]""")]
    [InlineData("/launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "AZDO_PERSONAL_ACCESS_TOKEN": "«hunter2»", "AZURE_DEVOPS_EXT_PAT": "«hunter3»" } } } }""")]
    [InlineData("/web.config", """<configuration><appSettings><add key="AzureDevOps:PersonalAccessToken" value="«hunter2»" /></appSettings></configuration>""")]
    [InlineData("/app.config", """<setting name="AzureDevOpsPat" serializeAs="String"><value>«hunter2»</value></setting>""")]
    [InlineData("/app.config", """<setting name="VstsToken" serializeAs="String"><value>«VstsTokens»</value></setting>""")]
    [InlineData("/test.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables>\r\n  <AZDO_PERSONAL_ACCESS_TOKEN>«hunter2»</AZDO_PERSONAL_ACCESS_TOKEN>\r\n</EnvironmentVariables></RunConfiguration></RunSettings>")]
    [InlineData("/test.runsettings", """<TestRunParameters><Parameter name="AzdoPat" value="«hunter2»" /></TestRunParameters>""")]
    [InlineData("/nuget.config", """
        <configuration>
          <packageSources><add key="Our Feed" value="https://pkgs.dev.azure.com/org/_packaging/feed/nuget/v3/index.json" /></packageSources>
          <packageSourceCredentials><Our_x0020_Feed><add key="Username" value="any" /><add key="ClearTextPassword" value="«hunter2»" /></Our_x0020_Feed></packageSourceCredentials>
        </configuration>
        """)]
    [InlineData("/nuget.config", """<c><packageSources><add key="f" value="https://tfs.corp/tfs/Main/_packaging/f/nuget/v3/index.json" /></packageSources><packageSourceCredentials><f><add key="ClearTextPassword" value="«hunter2»" /></f></packageSourceCredentials></c>""")]
    [InlineData("/main.tf", "provider \"azuredevops\" {\n  org_service_url       = \"https://dev.azure.com/org\"\n  personal_access_token = \"«hunter2»\" # no\n}\n")]
    [InlineData("/main.tf", "variable \"t\" {\n  type = string\n  default = \"«hunter2»\"\n}\nprovider azuredevops {\n  personal_access_token = var.t\n}\n")]
    [InlineData("/main.tf", "variable \"azdo_personal_access_token\" {\n  default = \"«hunter2»\"\n}\n")]
    [InlineData("/main.tf", "app_settings = {\n  \"AzureDevOps:Pat\" = \"«hunter2»\"\n}\n")]
    [InlineData("/main.tf", "app_settings = {\n  \"AzureDevOps:\\u0050at\" = \"«hunter2»\"\n}\n")]
    [InlineData("/terraform.tfvars", "azuredevops_pat = \"«hunter2»\"\n")]
    [InlineData("/azure-pipelines.yml", "variables:\n  AZURE_DEVOPS_EXT_PAT: «hunter2» # no\n  other: x\n")]
    [InlineData("/azure-pipelines.yml", "variables:\n- name: AZDO_PERSONAL_ACCESS_TOKEN\n  value: '«hunter2»'\n- name: other\n  value: x\n")]
    [InlineData("/azure-pipelines.yml", "steps:\n- script: |\n    export AZURE_DEVOPS_EXT_PAT=«hunter2»\n    az devops login\n  env:\n    SYSTEM_ACCESSTOKEN: \"«hunter3»\"\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment:\n      - AZP_URL=https://dev.azure.com/org\n      - AZP_TOKEN=«hunter2»\n      - AZP_POOL=x\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment: { AZP_TOKEN: \"«hunter2»\" }\n    image: x\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment: { AZP_POOL: x, AZP_TOKEN: «hunter2», AZP_URL: ${AZP_URL}/x }\n    image: x\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment: [ AZP_URL=https://dev.azure.com/org, AZP_TOKEN=«hunter2» ]\n    image: x\n")]
    [InlineData("/azure-pipelines.yml", "steps:\n- script: x\n  env: { AZURE_DEVOPS_EXT_PAT: «hunter2» }\n")]
    [InlineData("/requests.http", "@org = org\n@pat = «hunter2»\n\nGET https://dev.azure.com/{{org}}/_apis/projects\nAuthorization: Basic {{pat}}\n")]
    [InlineData("/.env", "ORG=x\nexport AZDO_PERSONAL_ACCESS_TOKEN=«hunter2»\n")]
    [InlineData("/.npmrc", "//pkgs.dev.azure.com/org/_packaging/feed/npm/registry/:_password=«aHVudGVyMg»==\n", "aHVudGVyMg==")]
    [InlineData("/run.ps1", "$env:AZURE_DEVOPS_EXT_PAT = \"«hunter2»\"\n$azdoPat = Get-Secret\n")]
    [InlineData("/run.sh", "git clone https://«any:hunter2@»dev.azure.com/org/_git/x")]
    public Task A_literal_under_a_key_of_Azure_DevOps_is_found(string path, string marked, string? whole = null)
        => ProjectFile.VerifyAsync(path, whole is null ? marked : marked.Replace("»==", "==»", StringComparison.Ordinal));

    [Theory]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "", "Pat": null, "Token": 1, "Secret": {}, "Password": [] } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "<your PAT>" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "#{Pat}#" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "${PAT}" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "$(PAT)" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "@Microsoft.KeyVault(SecretUri=https://x.vault.azure.net/secrets/pat)" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "AZDO_PERSONAL_ACCESS_TOKEN" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "Set it by dotnet user-secrets", "TokenUrl": "abc", "PatVariable": "abc" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "Organization": "hunter2", "Project": "hunter3" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "PersonalAccessToken": "PersonalAccessToken" }, "VstsToken": "vsts-token" }""")]
    [InlineData("/app.config", """<setting name="VstsToken" serializeAs="String"><value>VstsToken</value></setting>""")]
    [InlineData("/appsettings.json", """{ "PersonalAccessToken": "hunter2", "GitHub": { "PersonalAccessToken": "hunter3" } }""")]
    [InlineData("/appsettings.json", """{ "AzureDevOps": { "GitHub": { "Pat": "hunter2" } } }""")]
    [InlineData("/schema.json", """{ "properties": { "azureDevOpsPat": { "type": "string", "description": "hunter2" } } }""")]
    [InlineData("/nuget.config", """<c><packageSources><add key="f" value="https://nuget.corp/f/index.json" /><add key="g" value="https://pkgs.dev.azure.com/o/_packaging/g/nuget/v3/index.json" /></packageSources><packageSourceCredentials><f><add key="ClearTextPassword" value="hunter2" /></f></packageSourceCredentials></c>""")]
    [InlineData("/nuget.config", """<c><packageSourceCredentials><g><add key="ClearTextPassword" value="%AZDO_PAT%" /></g></packageSourceCredentials><!-- dev.azure.com --></c>""")]
    [InlineData("/nuget.config", """<c><packageSources><add key="g" value="https://pkgs.dev.azure.com/o/_packaging/g/nuget/v3/index.json" /></packageSources><packageSourceCredentials><g><add key="Password" value="AQAAANCMnd8BFdERjHoAwE" /></g></packageSourceCredentials></c>""")]
    [InlineData("/main.tf", "provider \"azuredevops\" {\n  personal_access_token = var.pat\n}\nvariable \"other\" {\n  default = \"hunter2\"\n}\n")]
    [InlineData("/main.tf", "provider \"azuredevops\" {\n  personal_access_token = \"${var.pat}\"\n}\nvariable \"pat\" {\n  type = string\n  default = \"\"\n}\n")]
    [InlineData("/main.tf", "provider \"azuredevops\" {\n  personal_access_token = data.azurerm_key_vault_secret.pat.value\n}\n")]
    [InlineData("/main.tf", "resource \"azuredevops_serviceendpoint_github\" \"x\" {\n  auth_personal {\n    personal_access_token = \"hunter2\"\n  }\n}\n")]
    [InlineData("/main.tf", "resource \"azuredevops_serviceendpoint_generic\" \"x\" {\n  password = \"hunter2\"\n}\n")]
    [InlineData("/azure-pipelines.yml", "steps:\n- script: x\n  env:\n    SYSTEM_ACCESSTOKEN: $(System.AccessToken)\n    AZURE_DEVOPS_EXT_PAT: ${{ parameters.pat }}\n    AZDO_PAT: $[ variables.pat ]\n    AZP_TOKEN: System.AccessToken\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment:\n      - AZP_TOKEN=${AZP_TOKEN}\n      - AZP_TOKEN\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment: { AZP_TOKEN: ${AZP_TOKEN}, AZDO_PAT: null, AZURE_DEVOPS_EXT_PAT: }\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment: [ AZP_TOKEN=${AZP_TOKEN:-}, AZDO_PAT ]\n")]
    [InlineData("/docker-compose.yml", "services:\n  agent:\n    environment: { AZP_TOKEN: ${AZP_TOKEN: unset-in-this-shell} }\n")]
    [InlineData("/azure-pipelines.yml", "steps:\n- script: x\n  env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken), AZURE_DEVOPS_EXT_PAT: ${{ parameters.pat }}, AZDO_PAT: $[ variables.pat ], AZP_TOKEN: *token }\n")]
    [InlineData("/docker-compose.yml", "x: &a\n  AZDO_PAT: *b\n  AZDO_TOKEN: !vault |\n    multi line\n")]
    [InlineData("/requests.http", "@pat = {{$dotenv PAT}}\nGET https://dev.azure.com/org\n")]
    [InlineData("/run.ps1", "if ($env:AZURE_DEVOPS_EXT_PAT -eq $null) { $azdoPat = Get-Secret; $azdoToken = $env:X }\n")]
    [InlineData("/run.sh", "AZDO_PAT=$1\n[ \"$AZDO_PAT\" == \"hunter2\" ]\nAZDO_PAT=$(cat x)\n")]
    [InlineData("/README.md", "Set AZDO_PERSONAL_ACCESS_TOKEN=your-token, then AZURE_DEVOPS_EXT_PAT: as well.\n")]
    [InlineData("/Page.razor", "<p>@@CURRENT@@</p>")]
    public Task Nothing_is_found_where_no_literal_credential_of_Azure_DevOps_stands(string path, string marked) => ProjectFile.VerifyAsync(path, marked);

    [Theory]
    [InlineData("""{ "AzureDevOps": { "Pat": "hunter2" } }""", "Remove this hard-coded credential and set 'AZDO_PERSONAL_ACCESS_TOKEN' instead: it stands under 'AzureDevOps:Pat'")]
    [InlineData("""{ "Build": { "Key": "@@CURRENT@@" } }""", "Revoke this personal access token and set 'AZDO_PERSONAL_ACCESS_TOKEN' instead: it stands under 'Build:Key'")]
    [InlineData("""{ "@@USER@@": { "Key": "@@CURRENT@@" } }""", "Revoke this personal access token and set 'AZDO_PERSONAL_ACCESS_TOKEN' instead: it stands in this file")]
    public async Task A_finding_says_the_key_what_to_do_and_nothing_of_the_value(string text, string expected)
        => Assert.Equal(expected, (await ProjectFile.FindAsync([new ProjectFile("/appsettings.json", text)]))[^1].GetMessage(CultureInfo.InvariantCulture));

    [Fact]
    public async Task A_proven_token_has_the_fingerprint_that_it_has_in_code()
    {
        var finding = Assert.Single(await ProjectFile.FindAsync([new ProjectFile("/a.json", """{ "a": "@@CURRENT@@" }""")]));
        var inCode = Assert.Single(await RuleVerifier<HardCodedTokenAnalyzer>.FindAsync(MarkedSource.Fill("""class A { string a = {|AZDO1001:"@@CURRENT@@"|}; }"""), new ProjectUnderTest { HasClient = false }));

        Assert.Equal(inCode.Properties["Fingerprint"], finding.Properties["Fingerprint"]);
    }

    [Fact]
    public async Task A_variable_feeds_the_provider_from_another_file_of_the_folder()
    {
        ProjectFile[] files =
        [
            new("/infra/provider.tf", "provider \"azuredevops\" {\n  personal_access_token = var.secret_one\n}\n"),
            new("/infra/variables.tf", "variable \"secret_one\" {\n  default = \"hunter2\"\n}\n"),
            new("/infra/dev.tfvars", "secret_one = \"hunter3\"\nsecret_two = \"x\"\n"),
            new("/other/variables.tf", "variable \"secret_one\" {\n  default = \"hunter4\"\n}\n"),
        ];

        Assert.Equal(
            ["/infra/dev.tfvars(0,14)", "/infra/variables.tf(1,13)"],
            (await ProjectFile.FindAsync(files)).Select(finding => finding.Location.GetLineSpan()).Select(span => $"{span.Path}({span.StartLinePosition})"));
    }

    [Theory]
    [InlineData("build_property.AzdoAnalyzersCredentialKeys", "Acme:BuildKey, OTHER_KEY")]
    [InlineData("azdo_analyzers.pat_variable", "BuildKey")]
    public async Task A_project_names_keys_of_its_own(string option, string value)
    {
        var file = new ProjectFile("/appsettings.json", """{ "Acme": { "BuildKey": "hunter2", "Key": "x" } }""");

        Assert.Empty(await ProjectFile.FindAsync([file]));
        Assert.Single(await ProjectFile.FindAsync([file], (option, value)));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("iso-8859-1", false)]
    public async Task A_token_is_found_in_any_encoding(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var text = MarkedSource.Fill("{\r\n  \"AzureDevOps\": {\r\n    \"Pat\": \"@@CURRENT@@\"\r\n  }\r\n}");
        using var stream = new MemoryStream([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]);
        var finding = Assert.Single(await ProjectFile.FindAsync([new ProjectFile("/appsettings.json", SourceText.From(stream))]));

        Assert.Equal(new LinePosition(2, 12), finding.Location.GetLineSpan().StartLinePosition);
        Assert.Equal(new LinePosition(2, 96), finding.Location.GetLineSpan().EndLinePosition);
        Assert.Contains("'AzureDevOps:Pat'", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_is_searched_as_text()
    {
        var filler = string.Concat(Enumerable.Range(0, 40_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"  \"key{number}\": \"some value of no interest\",\n")));
        var file = new ProjectFile("/large.json", $$"""{ "AzureDevOps": { "Pat": "hunter2" },{{"\n"}}{{filler}}"last": "@@CURRENT@@" }""");
        var finding = Assert.Single(await ProjectFile.FindAsync([file]));

        Assert.Equal(new LinePosition(40_001, 9), finding.Location.GetLineSpan().StartLinePosition);
    }

    [Fact]
    public async Task A_credential_under_a_key_is_found_in_every_generated_file_of_each_kind()
    {
        foreach (var path in GeneratedProjectFile.Paths)
        {
            for (var seed = 0; seed < GeneratedCount; seed++)
            {
                try
                {
                    await ProjectFile.VerifyAsync(path, GeneratedProjectFile.Of(path, seed));
                }
                catch (Xunit.Sdk.XunitException exception)
                {
                    Assert.Fail($"{path}, seed {seed}: {exception.Message}");
                }
            }
        }
    }
}
