// file: AzureDevOpsOptions.cs
namespace Reports;

public sealed class AzureDevOpsOptions
{
    public string OrganizationUrl { get; set; } = "https://dev.azure.com/acme";

    public string PersonalAccessToken { get; set; } = "@@CURRENT@@";

    public string Project { get; init; } = "Rockets";

    public int Top { get; set; } = 50;
}
// file: ReportService.cs
using System;
using Microsoft.VisualStudio.Services.Common;
using Microsoft.VisualStudio.Services.WebApi;

namespace Reports;

public sealed class ReportService
{
    private readonly AzureDevOpsOptions _options;

    public ReportService(AzureDevOpsOptions options) => _options = options ?? throw new ArgumentNullException(nameof(options));

    public VssConnection Connect()
    {
        var credentials = new VssBasicCredential(userName: "", password: _options.PersonalAccessToken);
        return new VssConnection(new Uri(_options.OrganizationUrl), credentials);
    }
}
// file: Program.cs
namespace Reports;

internal static class Startup
{
    public static ReportService Create() => new(new AzureDevOpsOptions { PersonalAccessToken = "another-secret-4", Top = 10 });
}
