using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class OrganizationUrlTests
{
    [Theory]
    [InlineData("https://dev.azure.com/acme", "https://dev.azure.com/acme", "acme")]
    [InlineData("https://dev.azure.com/acme/", "https://dev.azure.com/acme", "acme")]
    [InlineData("https://dev.azure.com/acme/project/_git/repository?path=x", "https://dev.azure.com/acme", "acme")]
    [InlineData("https://dev.azure.com/acme?x=1", "https://dev.azure.com/acme", "acme")]
    [InlineData("HTTP://Dev.Azure.Com:443/Acme-2/p", "HTTP://Dev.Azure.Com:443/Acme-2", "Acme-2")]
    [InlineData("wss://dev.azure.com/acme/_apis/build/logs", "wss://dev.azure.com/acme", "acme")]
    [InlineData("  https://dev.azure.com/acme  ", "https://dev.azure.com/acme", "acme")]
    [InlineData("https://acme@dev.azure.com/acme/p/_git/r", "https://acme@dev.azure.com/acme", "acme")]
    [InlineData("https://acme.visualstudio.com", "https://acme.visualstudio.com", "acme")]
    [InlineData("https://acme.visualstudio.com/p/_git/r", "https://acme.visualstudio.com", "acme")]
    [InlineData("https://acme.visualstudio.com/DefaultCollection", "https://acme.visualstudio.com/DefaultCollection", "acme")]
    [InlineData("https://acme.visualstudio.com/defaultcollection/p", "https://acme.visualstudio.com/defaultcollection", "acme")]
    [InlineData("https://acme.visualstudio.com/DefaultCollections", "https://acme.visualstudio.com", "acme")]
    [InlineData("https://vsrm.dev.azure.com/acme/p", "https://vsrm.dev.azure.com/acme", "acme")]
    [InlineData("https://acme.pkgs.visualstudio.com/_packaging/f", "https://acme.pkgs.visualstudio.com", "acme")]
    [InlineData("https://server/tfs/DefaultCollection/p", "https://server/tfs/DefaultCollection", "DefaultCollection")]
    [InlineData("http://server.example.org:8080/tfs/Main", "http://server.example.org:8080/tfs/Main", "Main")]
    [InlineData("https://server/DefaultCollection", "https://server/DefaultCollection", "DefaultCollection")]
    [InlineData("https://dev.azure.com/{org}/p", "https://dev.azure.com/{org}", "{org}")]
    [InlineData("https://dev.azure.com/<your org>/p", "https://dev.azure.com/<your org>", "<your org>")]
    [InlineData("https://dev.azure.com/{0}/_apis", "https://dev.azure.com/{0}", "{0}")]
    [InlineData("https://{org}.visualstudio.com/DefaultCollection", "https://{org}.visualstudio.com/DefaultCollection", "{org}")]
    [InlineData("https://dev.azure.com/$(org)", "https://dev.azure.com/$(org)", "$(org)")]
    [InlineData("https://dev.azure.com/#{org}#/p", "https://dev.azure.com/#{org}#", "#{org}#")]
    public void The_part_that_the_variable_replaces_ends_behind_the_organization(string text, string replaced, string organization)
    {
        Assert.True(OrganizationUrl.TryParse(text, out var url));
        Assert.Equal(replaced, text.Substring(url.Start, url.Length));
        Assert.Equal(organization, text.Substring(url.OrganizationStart, url.OrganizationLength));
        Assert.True(url.NamesOrganization);
    }

    [Theory]
    [InlineData("https://dev.azure.com")]
    [InlineData("https://dev.azure.com/")]
    [InlineData("https://dev.azure.com/_apis/projects")]
    [InlineData("https://app.vssps.visualstudio.com/_apis/accounts")]
    [InlineData("https://aex.dev.azure.com")]
    [InlineData("https://download.agent.dev.azure.com/agent/4.252.0/agent.zip")]
    [InlineData("https://acme1.vsblob.visualstudio.com")]
    [InlineData("https://server:8080/tfs")]
    public void A_url_may_name_no_organization(string text)
    {
        Assert.True(OrganizationUrl.TryParse(text, out var url));
        Assert.False(url.NamesOrganization);
        Assert.Equal(text.StartsWith("https://server", StringComparison.Ordinal) ? text : text[..text.IndexOf(".com", StringComparison.Ordinal)] + ".com", text[..url.Length]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("acme")]
    [InlineData("dev.azure.com/acme")]
    [InlineData("see https://dev.azure.com/acme")]
    [InlineData("https://example.org/acme")]
    [InlineData("https://marketplace.visualstudio.com/items")]
    [InlineData("https://www.visualstudio.com/tfs/x")]
    [InlineData("ssh://git@ssh.dev.azure.com/v3/acme")]
    [InlineData("https://")]
    [InlineData("https:///tfs/x")]
    [InlineData("xhttps://dev.azure.com/acme")]
    public void Anything_else_is_none(string text) => Assert.False(OrganizationUrl.TryParse(text, out _));

    [Theory]
    [InlineData("git clone https://dev.azure.com/acme/p/_git/r now", "https://dev.azure.com/acme")]
    [InlineData("(see https://dev.azure.com/acme).", "https://dev.azure.com/acme")]
    [InlineData("It is https://dev.azure.com.", "https://dev.azure.com")]
    [InlineData("https://example.org/x and <a href='https://acme.visualstudio.com'>", "https://acme.visualstudio.com")]
    [InlineData("\"{\\\"url\\\": \\\"https://dev.azure.com/acme\\\"}\"", "https://dev.azure.com/acme")]
    [InlineData("url=https://u:p@dev.azure.com/acme/p, then", "https://u:p@dev.azure.com/acme")]
    public void A_url_is_found_in_a_longer_text(string text, string expected)
    {
        Assert.True(OrganizationUrl.TryFind(text, 0, out var url));
        Assert.Equal(expected, text.Substring(url.Start, url.Length));
        Assert.False(OrganizationUrl.TryFind(text, url.Start + 1, out _));
    }

    [Theory]
    [InlineData("https://dev.azure.com/acme", "", "")]
    [InlineData("https://acme@dev.azure.com/acme", "acme@", "")]
    [InlineData("https://user:hunter2@dev.azure.com/acme", "user:hunter2@", "hunter2")]
    [InlineData("https://:hunter2@acme.visualstudio.com/p", ":hunter2@", "hunter2")]
    [InlineData("https://user:@dev.azure.com/acme", "user:@", "")]
    [InlineData("https://a@b:c:d@dev.azure.com/acme", "a@b:c:d@", "c:d")]
    [InlineData("https://user:<your pat>@dev.azure.com/acme", "user:<your pat>@", "<your pat>")]
    [InlineData("https://{org}:{pat}@dev.azure.com/{org}", "{org}:{pat}@", "{pat}")]
    [InlineData("https://dev.azure.com/acme/a:b@c", "", "")]
    public void User_information_is_taken_apart(string text, string userInformation, string password)
    {
        Assert.True(OrganizationUrl.TryParse(text, out var url));
        Assert.Equal(userInformation, text.Substring(url.UserInformationStart, url.UserInformationLength));
        Assert.Equal(password, text.Substring(url.PasswordStart, url.PasswordLength));
    }

    [Theory]
    [InlineData("https://dev.azure.com/acme", false, false)]
    [InlineData("https://acme.visualstudio.com", false, false)]
    [InlineData("https://vsrm.dev.azure.com/acme", true, false)]
    [InlineData("https://acme.vsrm.visualstudio.com", true, false)]
    [InlineData("https://server/tfs/DefaultCollection", false, true)]
    public void The_kind_of_url_is_told(string text, bool isServiceHost, bool isOnPremises)
    {
        Assert.True(OrganizationUrl.TryParse(text, out var url));
        Assert.Equal((isServiceHost, isOnPremises), (url.IsServiceHost, url.IsOnPremises));
    }
}
