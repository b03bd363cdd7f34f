using Xunit;

namespace AzdoAnalyzers.Tests.CodeFixes;

/// <summary>A directive that would make a name of the file ambiguous isn't added: the names of types are written whole then.</summary>
public sealed class ImportedNamesFixTests
{
    [Theory]
    [InlineData("Environment")]
    [InlineData("Version")]
    [InlineData("Range")]
    public Task Beside_an_imported_type_of_the_same_name_no_directive_is_added(string type)
        => TokenFix.VerifyAsync(
            Program("using Contracts;\n\n", "[|\"PAT1\"|]", type),
            Program("using Contracts;\n\n", Read("System."), type));

    [Theory]
    [InlineData("using Version = Contracts.Version;\n\n", "using System;\nusing Version = Contracts.Version;\n\n", "Version")]
    [InlineData("", "using System;\n\n", "Client")]
    [InlineData("", "using System;\n\n", "Global")]
    public Task Where_the_name_stays_what_it_is_the_directive_is_added(string before, string after, string type)
        => TokenFix.VerifyAsync(Program(before, "[|\"PAT1\"|]", type), Program(after, Read(""), type));

    private static string Read(string system)
        => $"{system}Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\") is {{ Length: > 0 }} personalAccessToken\n            ? personalAccessToken\n            : throw new {system}InvalidOperationException(\"Set the environment variable AZDO_PERSONAL_ACCESS_TOKEN.\")";

    private static string Program(string directives, string value, string type)
        => directives + $$"""
            namespace Boards
            {
                public class Client
                {
                    public {{type}} Used;

                    public string Pat => {{value}};
                }
            }

            namespace Contracts
            {
                public class Environment { }

                public class Version { }

                public class Range { }
            }

            public class Global { }
            """.ReplaceLineEndings("\n");
}
