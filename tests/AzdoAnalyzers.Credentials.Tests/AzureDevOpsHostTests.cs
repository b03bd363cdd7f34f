using Xunit;

namespace AzdoAnalyzers.Credentials.Tests;

public sealed class AzureDevOpsHostTests
{
    [Theory]
    [InlineData("dev.azure.com")]
    [InlineData("DEV.Azure.com")]
    [InlineData("vssps.dev.azure.com")]
    [InlineData("ssh.dev.azure.com")]
    [InlineData("acme.visualstudio.com")]
    [InlineData("acme.vsrm.visualstudio.com")]
    [InlineData("app.vssps.visualstudio.com")]
    [InlineData("vs-ssh.visualstudio.com")]
    public void A_host_of_the_service_matches(string host) => Assert.True(AzureDevOpsHost.Matches(host));

    [Theory]
    [InlineData("")]
    [InlineData("azure.com")]
    [InlineData("mydev.azure.com")]
    [InlineData("dev.azure.com.example.org")]
    [InlineData("visualstudio.com")]
    [InlineData("www.visualstudio.com")]
    [InlineData("marketplace.visualstudio.com")]
    [InlineData("code.visualstudio.com")]
    [InlineData("update.code.visualstudio.com")]
    [InlineData("docs.visualstudio.com")]
    [InlineData("dc.services.visualstudio.com")]
    [InlineData("notvisualstudio.com")]
    [InlineData("example.org")]
    public void Another_host_does_not(string host) => Assert.False(AzureDevOpsHost.Matches(host));

    [Theory]
    [InlineData("see https://dev.azure.com/acme for more", true)]
    [InlineData("git@ssh.dev.azure.com:v3/acme/p/r", true)]
    [InlineData("\"https://\" + org + \".visualstudio.com\"", true)]
    [InlineData("$\"https://{org}.visualstudio.com\"", true)]
    [InlineData("https://ACME.VisualStudio.com.", true)]
    [InlineData("https://marketplace.visualstudio.com, then https://acme.visualstudio.com", true)]
    [InlineData("https://marketplace.visualstudio.com/items", false)]
    [InlineData("https://dev.azure.community", false)]
    [InlineData("https://x-dev.azure.com", false)]
    [InlineData("dev.azure.com.example.org", false)]
    [InlineData("Visual Studio", false)]
    [InlineData("", false)]
    public void A_host_is_noticed_in_a_longer_text(string text, bool isMentioned) => Assert.Equal(isMentioned, AzureDevOpsHost.IsMentionedIn(text));
}
