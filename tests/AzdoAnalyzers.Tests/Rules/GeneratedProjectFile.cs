using System.Globalization;
using System.Text;

namespace AzdoAnalyzers.Tests.Rules;

/// <summary>
/// A file of settings as a seed makes it, full of values of no interest, with one credential under a key: <c>«</c> and <c>»</c> say where it stands.
/// The same seed always makes the same file.
/// </summary>
internal sealed class GeneratedProjectFile
{
    private static readonly string[] Names = ["logging", "Level", "connection", "Timeout", "retry", "Hosts", "path", "Queue", "cache", "Region", "feature", "Culture"];

    private static readonly string[] Values = ["Information", "10", "a b c", "https://example.org/x?y=z", "C:\\\\temp", "true", "0.5", "x=1;y=2", "München", "{0}", "", "a, b"];

    private static readonly (string Section, string Key)[] Keys =
    [
        ("AzureDevOps", "PersonalAccessToken"), ("azuredevops", "pat"), ("Azdo", "Token"), ("AzureDevOpsServer", "AccessToken"),
        ("any", "AZDO_PERSONAL_ACCESS_TOKEN"), ("any", "AZURE_DEVOPS_EXT_PAT"), ("any", "azdo_pat"), ("Vsts", "Password"),
    ];

    private readonly Random _random;

    private readonly StringBuilder _text = new();

    private readonly (string Section, string Key) _key;

    private readonly string _secret;

    private readonly string _newLine;

    private GeneratedProjectFile(int seed)
    {
        _random = new Random(seed);
        _key = Keys[_random.Next(Keys.Length)];
        _secret = _random.Next(2) == 0 ? "«hunter2»" : "«@@CURRENT@@»";
        _newLine = _random.Next(2) == 0 ? "\n" : "\r\n";
    }

    /// <summary>What the generated files are called.</summary>
    public static IReadOnlyList<string> Paths { get; } = ["/appsettings.json", "/launchSettings.json", "/web.config", "/a.runsettings", "/main.tf", "/a.tfvars", "/azure-pipelines.yml", "/docker-compose.yml", "/.env", "/run.sh", "/a.http"];

    public static string Of(string path, int seed)
    {
        var file = new GeneratedProjectFile(seed);
        switch (Path.GetExtension(path))
        {
            case ".json":
                file.WriteJson(0, file._random.Next(4));
                break;
            case ".config" or ".runsettings":
                file.WriteXml(path.EndsWith(".config", StringComparison.Ordinal));
                break;
            case ".tf" or ".tfvars":
                file.WriteTerraform(isBlock: path.EndsWith(".tf", StringComparison.Ordinal));
                break;
            case ".yml":
                file.WriteYaml(0, file._random.Next(4));
                break;
            default:
                file.WriteLines(path);
                break;
        }

        return file._text.ToString();
    }

    private string Name() => Names[_random.Next(Names.Length)] + _random.Next(100).ToString(CultureInfo.InvariantCulture);

    private string Value() => Values[_random.Next(Values.Length)];

    private string Blank() => _random.Next(3) switch { 0 => "", 1 => " ", _ => "  " };

    private void Line(string line) => _text.Append(line).Append(_newLine);

    private void WriteJson(int depth, int nesting)
    {
        Line("{");
        for (var count = _random.Next(4); count > 0; count--)
        {
            Line($"{Blank()}\"{Name()}\":{Blank()}\"{Value()}\",{(_random.Next(3) == 0 ? " // a \"comment\"" : "")}");
        }

        if (depth < nesting)
        {
            Line($"\"{Name()}\": [1, null, {{ \"a\": [] }}], \"{Name()}\": ");
            WriteJson(depth + 1, nesting);
            Line(",");
        }
        else
        {
            Line(_random.Next(3) switch
            {
                0 => $"\"{_key.Section}:{_key.Key}\"{Blank()}:{Blank()}\"{_secret}\",",
                1 => $"\"{_key.Section}\": {{{_newLine}\"x\": {{}}, \"{_key.Key}\"{Blank()}:{_newLine}\"{_secret}\" }},",
                _ => $"\"{_key.Section}\": [{{ \"name\": \"azdo_{_key.Key}\", \"value\": \"{_secret}\" }}],",
            });
        }

        Line($"\"{Name()}\": \"{Value()}\" }}");
    }

    private void WriteXml(bool isConfig)
    {
        Line("<?xml version=\"1.0\"?>");
        Line("<!-- a <comment> -->");
        Line("<root a = 'b'>");
        for (var count = _random.Next(4); count > 0; count--)
        {
            Line($"<{Name()} a=\"{Value()}\"><b/>{Value()}</{Name()}>");
        }

        Line((isConfig, _random.Next(2)) switch
        {
            (true, 0) => $"<appSettings><add key=\"{_key.Section}:{_key.Key}\" value=\"{_secret}\"/></appSettings>",
            (true, _) => $"<add value='{_secret}'{Blank()}{_newLine} key='{_key.Section}_{_key.Key}' />",
            (false, 0) => $"<{_key.Section}><{_key.Key}>{_newLine}  {_secret}{_newLine}</{_key.Key}></{_key.Section}>",
            (false, _) => $"<Parameter name=\"{_key.Section}.{_key.Key}\" value=\"{_secret}\" />",
        });
        Line("</root>");
    }

    private void WriteTerraform(bool isBlock)
    {
        for (var count = _random.Next(4); count > 0; count--)
        {
            Line($"{Name()}{Blank()} = \"{Value()}\" # \"comment\" {{");
        }

        if (!isBlock)
        {
            Line($"{_key.Section}_{_key.Key}{Blank()} ={Blank()}\"{_secret}\"");
            return;
        }

        Line($"resource \"x\" \"y\" {{{_newLine}  a = [1, 2]{_newLine}  b {{ c = var.d }}{_newLine}}}");
        Line(_random.Next(3) switch
        {
            0 => $"provider \"azuredevops\" {{{_newLine}{Blank()}personal_access_token{Blank()}={Blank()}\"{_secret}\"{_newLine}}}",
            1 => $"variable \"{_key.Section}_{_key.Key}\" {{{_newLine}  description = \"{{\"{_newLine}  default = \"{_secret}\"{_newLine}}}",
            _ => $"locals {{{_newLine}  s = {{{_newLine}    {_key.Section}_{_key.Key} = \"{_secret}\"{_newLine}  }}{_newLine}}}",
        });
    }

    private void WriteYaml(int depth, int nesting)
    {
        var indent = new string(' ', depth * 2);
        for (var count = _random.Next(4); count > 0; count--)
        {
            Line($"{indent}{Name()}: '{Value()}' # comment: \"x\"");
        }

        if (depth < nesting)
        {
            Line($"{indent}{Name()}:");
            Line($"{indent}- one: |{_newLine}{indent}    two: {{{_newLine}{_newLine}{indent}  three: >-{_newLine}{indent}    four");
            Line($"{indent}{Name()}:");
            WriteYaml(depth + 1, nesting);
        }
        else
        {
            Line(_random.Next(5) switch
            {
                0 => $"{indent}{_key.Section}:{_newLine}{indent}  {_key.Key}:{Blank()} {_secret}",
                1 => $"{indent}- name: azdo_{_key.Key}{_newLine}{indent}  value: \"{_secret}\"",
                2 => $"{indent}env: {{ a: [b], {_key.Section}_{_key.Key}: '{_secret}' }}",
                3 => $"{indent}script: |{_newLine}{indent}  export {_key.Section}_{_key.Key}={_secret}{_newLine}{indent}  echo",
                _ => $"{indent}environment:{_newLine}{indent}- X=1{_newLine}{indent}- {_key.Section}_{_key.Key}={_secret}",
            });
        }

        Line($"{indent}{Name()}: {Blank()}1");
    }

    private void WriteLines(string path)
    {
        for (var count = _random.Next(4); count > 0; count--)
        {
            Line($"{Name()}={Value()}");
        }

        var name = $"{_key.Section}_{_key.Key}";
        Line(path switch
        {
            "/.env" => $"{name}={_secret}",
            "/run.sh" => _random.Next(2) == 0 ? $"export {name}=\"{_secret}\"" : $"{name}={_secret} az devops login; echo",
            _ => $"@{name} = {_secret}",
        });
        Line("end=1");
    }
}
