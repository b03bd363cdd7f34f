namespace AzdoAnalyzers.Models;

/// <summary>Says whether a name, of a type, a setting or a variable, speaks of a service that is often used beside Azure DevOps and takes tokens of its own.</summary>
internal static class OtherServiceName
{
    private static readonly IReadOnlyList<string> Names =
    [
        "GitHub", "GitLab", "Bitbucket", "Gitea", "Gerrit", "Jira", "Confluence", "Atlassian", "YouTrack", "Redmine", "Trello", "Asana", "Monday", "Linear", "ClickUp", "Notion",
        "Sonar", "Jenkins", "TeamCity", "CircleCi", "AppVeyor", "Octopus", "Bamboo", "Artifactory", "JFrog", "Nexus", "ProGet", "DockerHub", "Harbor", "Crucible", "Checkmarx", "Snyk", "Veracode", "Mend", "WhiteSource",
        "Slack", "Telegram", "Discord", "Mattermost", "Zoom", "Webex", "Twilio", "SendGrid", "Mailgun", "Smtp", "Mailer", "PagerDuty", "OpsGenie",
        "ServiceNow", "Zendesk", "Freshdesk", "Salesforce", "HubSpot", "Dynamics", "SharePoint", "MicrosoftGraph", "GraphApi", "KeyVault",
        "OpenAi", "Anthropic", "Claude", "Gemini", "HuggingFace", "Ollama", "Mistral",
        "Datadog", "Grafana", "Sentry", "Splunk", "NewRelic", "Elastic", "Kibana", "Prometheus", "Loki", "Seq",
        "Stripe", "PayPal", "Shopify", "WordPress", "Dropbox", "Spotify", "Facebook", "Twitter", "LinkedIn", "Google", "Aws", "Kubernetes", "Terraform", "Consul", "HashiVault", "TestRail", "Zephyr", "Xray", "Postman",
    ];

    /// <summary>Whether one of the services' names is a part of the name, at the beginning of a word.</summary>
    public static bool IsIn(string name) => Names.Any(known => IsWordIn(name, known));

    private static bool IsWordIn(string name, string known)
    {
        for (var start = name.IndexOf(known, StringComparison.OrdinalIgnoreCase); start >= 0; start = name.IndexOf(known, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = start + known.Length;
            if (IsStart(name, start) && (end == name.Length || !char.IsLower(name[end]) || (known.Length > 4 && known != "Linear" && known != "Monday")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStart(string name, int start)
        => start == 0 || !char.IsLetter(name[start - 1]) || (char.IsUpper(name[start]) && char.IsLower(name[start - 1]));
}
