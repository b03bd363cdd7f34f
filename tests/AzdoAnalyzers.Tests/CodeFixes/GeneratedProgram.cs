using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A program with a token at one position, in one language version, with other things of the names that fixes write.</summary>
internal sealed record GeneratedProgram(Position Position, bool IsMember, LanguageVersion Version, NullableContextOptions Nullable, Collision Collision)
{
    public string Text
    {
        get
        {
            var usings = Collision is Collision.None ? "using System;\n\n" : Collision is Collision.Usings ? "using System.Linq;\nusing Local = Acme.Program;\n\n" : "";
            var beside = Collision switch
            {
                Collision.Type => "    public class Environment { }\n\n    public class InvalidOperationException { }\n\n",
                Collision.Namespace => "    namespace Environment { public class Name { } }\n\n",
                Collision.System => "    namespace System { public class Environment { } }\n\n",
                _ => "",
            };
            var member = Collision switch
            {
                Collision.Property => "        public string Environment { get; set; }" + (Nullable is NullableContextOptions.Enable ? " = \"e\";\n\n" : "\n\n"),
                Collision.Variable => "        private static int personalAccessToken = 1;\n\n        public static int PersonalAccessToken() { return personalAccessToken++; }\n\n",
                _ => "",
            };
            var code = IsMember ? Position.Code : "public static string Run(string argument)\n{\n" + Indented(Position.Code, "    ") + "\n    return argument;\n}";
            return $$"""
                // Copyright.

                {{usings}}namespace Acme
                {
                {{beside}}    public class Options
                    {
                        public const string Name = "B";

                        public Options() { Pat = ""; User = ""; }

                        public Options(string pat) { Pat = pat; User = ""; }

                        public string Pat { get; set; }

                        public string User { get; set; }
                    }

                    public partial class Program
                    {
                {{member}}        public static void Use(string a, string b = "") { }

                        public static void Ref(ref string a) { a += "r"; }

                {{Indented(code, "        ")}}
                    }
                }

                """.Replace("\r\n", "\n");
        }
    }

    public FixedProgram Create() => FixedProgram.Create([Text], Version, Nullable);

    private static string Indented(string code, string indentation)
        => string.Join('\n', code.Split('\n').Select(line => line.Length == 0 ? line : indentation + line));
}
