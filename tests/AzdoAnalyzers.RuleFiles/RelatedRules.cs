namespace AzdoAnalyzers.RuleFiles;

/// <summary>Which rules a reader of a rule's page may have been looking for, and why.</summary>
internal static class RelatedRules
{
    private static readonly Dictionary<string, (string Id, string Why)[]> ById = new()
    {
        ["AZDO0001"] = [("AZDO0002", "the rules don't run at all")],
        ["AZDO1001"] =
        [
            ("AZDO1002", "a credential that no checksum proves, by where it goes; a proven token is never both"),
            ("AZDO1004", "the checksum fails: the token was edited or cut"),
            ("AZDO1005", "the same token in a file that isn't code"),
            ("AZDO1006", "a token that is printed, whatever it was read from"),
        ],
        ["AZDO1002"] =
        [
            ("AZDO1001", "the checksum proves the token"),
            ("AZDO1003", "the constant is a placeholder"),
            ("AZDO3004", "the credential isn't in the code, but doesn't come from the environment either"),
        ],
        ["AZDO1003"] = [("AZDO1002", "the constant is no placeholder"), ("AZDO3005", "the placeholder stands in the name of a variable that is read")],
        ["AZDO1004"] = [("AZDO1001", "the checksum is right"), ("AZDO1002", "where the text reaches a client, it is this one alone")],
        ["AZDO1005"] = [("AZDO1001", "the same in code")],
        ["AZDO1006"] = [("AZDO1001", "the token is written into the code"), ("AZDO1002", "the credential is a constant, and reaches a client")],
        ["AZDO2001"] = [("AZDO2002", "the URL loses its organization in a request"), ("AZDO2003", "the URL starts with `http://`: both are reported"), ("AZDO3003", "the URL is read from another variable")],
        ["AZDO2002"] = [("AZDO2001", "the organization is hard-coded")],
        ["AZDO2003"] = [("AZDO2001", "the URL is hard-coded: both are reported")],
        ["AZDO3001"] = [("AZDO3002", "there is a guard, and it never fires"), ("AZDO3005", "no variable can have the name"), ("AZDO3003", "the variable is another one")],
        ["AZDO3002"] = [("AZDO3001", "there is no guard")],
        ["AZDO3003"] = [("AZDO3004", "the value comes from no variable"), ("AZDO3005", "no variable can have the name")],
        ["AZDO3004"] = [("AZDO1002", "the credential is a constant"), ("AZDO2001", "the URL is a constant"), ("AZDO3003", "the value comes from another variable")],
        ["AZDO3005"] = [("AZDO3003", "the name can exist, but is another one"), ("AZDO1003", "a text such as `$(System.AccessToken)` is the credential itself")],
        ["AZDO4001"] = [("AZDO4002", "the scheme is right, and the header's text isn't")],
        ["AZDO4002"] = [("AZDO4001", "the scheme is the wrong one")],
        ["AZDO4003"] = [("AZDO1001", "the token is written into the code"), ("AZDO2001", "the organizations are")],
    };

    /// <summary>The rows for a rule's page.</summary>
    public static string Of(Rule rule)
        => string.Concat(ById[rule.Id].Select(related => $"| [{related.Id}]({related.Id}.md) | {related.Why} |\n"));
}
