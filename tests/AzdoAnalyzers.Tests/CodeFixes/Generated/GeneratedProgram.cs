using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.CodeFixes.Generated;

/// <summary>A program with a value at one position that reaches one sink, in one language version, with other things of the names that fixes write.</summary>
internal sealed record GeneratedProgram(Position Position, Sink Sink, LanguageVersion Version, bool IsNullable, bool HasImplicitUsings, Collision Collision)
{
    private const string ImplicitUsings = "global using global::System;\nglobal using global::System.Collections.Generic;\nglobal using global::System.Linq;\nglobal using global::System.Net.Http;\nglobal using global::System.Threading.Tasks;\n";

    /// <summary>The program, with marks where the values stand.</summary>
    public string Text
        => $$"""
            // Copyright.

            {{Usings}}namespace Acme
            {
            {{BesideProgram}}    public class Options
                {
                    public const string Name = "B";

                    public Options() { }

                    public Options(string pat) { Pat = pat; }

                    public string Pat { get; set; }

                    public string User { get; set; }
                }

                public partial class Program
                {
            {{BesideMembers}}        public static void Use(string a)
                    {
            {{Indented(Sink.Code, "            ")}}
                    }

                    public static void Use(string a, string b) { Use(a); Use(b); }

                    public static bool Sent(string a) { Use(a); return true; }

                    public static void Ref(ref string a) { a += "r"; }

            {{Indented(Code, "        ")}}
                }
            }

            """.ReplaceLineEndings("\n");

    /// <summary>What the program is made of, for a failure.</summary>
    public string Description
        => $"{Position.Name}, {Sink.Name}, C# {Version.ToDisplayString()}, nullable {(IsNullable ? "on" : "off")}, implicit usings {(HasImplicitUsings ? "on" : "off")}, collision {Collision}";

    /// <summary>Whether a fix is expected.</summary>
    public bool IsFixable => Position.IsFixable && !(Position.IsWithheld && Sink.Id != DiagnosticIds.HardCodedOrganizationUrl);

    private string Code => Position.IsMember ? Position.Code : "public static string Run(string argument)\n{\n" + Indented(Position.Code, "    ") + "\n    return argument;\n}";

    private string Usings => Collision switch
    {
        Collision.None => "using System;\n\n",
        Collision.Usings => "using System.Linq;\nusing Local = Acme.Program;\n\n",
        _ => "",
    };

    private string BesideProgram => Collision switch
    {
        Collision.Type => "    public class Environment { }\n\n    public class InvalidOperationException { }\n\n    public class Convert { }\n\n",
        Collision.Namespace => "    namespace Environment { public class Name { } }\n\n",
        Collision.System => "    namespace System { public class Environment { } }\n\n",
        _ => "",
    };

    private string BesideMembers => Collision switch
    {
        Collision.Property => $"        public string Environment {{ get; set; }}{(IsNullable ? " = \"e\";" : "")}\n\n",
        Collision.Variable => "        private static int personalAccessToken = 1, organizationUrl = 2, accessToken = 3;\n\n        public static int Numbers() { return personalAccessToken++ + organizationUrl++ + accessToken++; }\n\n",
        _ => "",
    };

    public FixedProgram Create()
        => FixedProgram.Create(
            HasImplicitUsings ? [Sink.Fill(Text), ImplicitUsings] : [Sink.Fill(Text)],
            Version,
            IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            rule: FixedRule.Of(Sink.Id));

    private static string Indented(string code, string indentation)
        => string.Join('\n', code.Split('\n').Select(line => line.Length == 0 ? line : indentation + line));
}
