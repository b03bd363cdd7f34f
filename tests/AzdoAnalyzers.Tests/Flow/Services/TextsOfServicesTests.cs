using AzdoAnalyzers.Flow.Services;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow.Services;

/// <summary>Which service a text with URLs speaks of, in which <c>*</c> stands for what isn't known.</summary>
public sealed class TextsOfServicesTests
{
    [Theory]
    [InlineData("clone https://dev.azure.com/acme/_git/web", "AzureDevOps")]
    [InlineData("clone https://*@dev.azure.com/acme/_git/web", "AzureDevOps")]
    [InlineData("clone https://github.com/acme/web", "Other")]
    [InlineData("clone https://*@github.com/acme/web", "Other")]
    [InlineData("clone https://me:*@github.com/acme/web", "Other")]
    [InlineData("clone https://*/acme/web", "Suspected")]
    [InlineData("clone https://*@*/acme/web", "Suspected")]
    [InlineData("clone https://*@*/acme/web https://*@github.com/acme/web", "Other")]
    [InlineData("fetch --all", "Suspected")]
    public void A_host_that_is_named_decides_whoever_signs_in_there(string text, string expected)
        => Assert.Equal(expected, ServiceScope.Within(text.Replace('*', ComposedText.Hole), Service.Suspected).ToString());
}
