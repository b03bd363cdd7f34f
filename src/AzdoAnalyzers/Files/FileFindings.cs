using AzdoAnalyzers.Configuration;
using AzdoAnalyzers.Credentials;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Files;

/// <summary>Collects the credentials in a file that isn't code, each place once; a proven token goes before everything else.</summary>
internal sealed class FileFindings
{
    private readonly string _text;

    private readonly IReadOnlyList<KeyedValue> _values;

    private readonly List<FileFinding> _findings = [];

    private FileFindings(string text, IReadOnlyList<KeyedValue> values)
    {
        _text = text;
        _values = values;
    }

    /// <summary>The findings of a file, in the order of its text.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="format">Its format.</param>
    /// <param name="candidates">What the text gives away.</param>
    /// <param name="names">The keys that the project names.</param>
    /// <param name="fedVariables">Terraform's variables that are the provider's credential, in whatever file that is said.</param>
    public static IReadOnlyList<FileFinding> In(SourceText text, FileFormat format, FileCandidates candidates, CredentialKeyNames names, ISet<string> fedVariables)
    {
        var content = text.ToString();
        var values = content.Length <= FileValues.LongestText ? FileValues.In(content, format) : [];
        var findings = new FileFindings(content, values);
        findings.AddTokens(candidates.Tokens);
        findings.AddHiddenTokens();
        findings.AddEscapedTokens(candidates.Escaped);
        findings.AddKeyed(new FileContext(content, format, values, names, fedVariables));
        findings.AddUserInformation(candidates.UserInformation);
        findings._findings.Sort((left, right) => left.Span.CompareTo(right.Span));
        return findings._findings;
    }

    private void AddTokens(List<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            var token = new TextSlice(_text, span.Start, span.Length);
            if (PersonalAccessToken.TryFind(token, 0, out var match))
            {
                Add(span, KeyAround(span), isProven: true, PersonalAccessToken.Fingerprint(token, match));
            }
        }
    }

    /// <summary>Tokens that are none before the escapes of the value are read.</summary>
    private void AddHiddenTokens()
    {
        foreach (var value in _values)
        {
            if (value.Text.Length < value.Length && PersonalAccessToken.TryFind(value.Text, 0, out var match))
            {
                Add(new TextSpan(value.Start, value.Length), value.Key, isProven: true, PersonalAccessToken.Fingerprint(value.Text, match));
            }
        }
    }

    /// <summary>Those that stand in no value that is read.</summary>
    private void AddEscapedTokens(List<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            Add(span, KeyAround(span), isProven: true);
        }
    }

    private void AddKeyed(FileContext context)
    {
        foreach (var value in _values)
        {
            if (context.IsCredential(value) && LiteralSecret.Is(value))
            {
                Add(new TextSpan(value.Start, value.Length), value.Key, isProven: false);
            }
        }
    }

    private void AddUserInformation(List<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            Add(span, KeyAround(span), isProven: false);
        }
    }

    /// <summary>The key of the smallest value around a place.</summary>
    private KeyPath? KeyAround(TextSpan span)
    {
        KeyedValue? innermost = null;
        foreach (var value in _values)
        {
            if (value.Start <= span.Start && value.End >= span.End && (innermost is null || value.Length <= innermost.Value.Length))
            {
                innermost = value;
            }
        }

        return innermost?.Key;
    }

    private void Add(TextSpan span, KeyPath? key, bool isProven, string? fingerprint = null)
    {
        if (!_findings.Exists(finding => finding.Span.OverlapsWith(span)))
        {
            var name = key?.ToString();
            _findings.Add(new FileFinding(span, string.IsNullOrEmpty(name) || !Quotation.IsSafe(name!) ? null : name, isProven, fingerprint));
        }
    }
}
