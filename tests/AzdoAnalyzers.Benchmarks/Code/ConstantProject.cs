using AzdoAnalyzers.Testing;

namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>
/// A project in which one token is written in one place, a constant that so many files full of queries hand to the client, or a literal in one of
/// them. All others are <see cref="UnrelatedCode"/>.
/// </summary>
internal static class ConstantProject
{
    /// <summary>The files that have nothing to do with the token.</summary>
    private const int Others = 200;

    /// <summary>The project with a literal.</summary>
    public static IReadOnlyList<SourceFile> WithLiteral() => [.. UnrelatedCode.OfFiles(Others), User(1, $"\"{Token}\"")];

    /// <summary>The project with a constant that <paramref name="users"/> files use.</summary>
    public static IReadOnlyList<SourceFile> UsedIn(int users)
        =>
        [
            .. UnrelatedCode.OfFiles(Others),
            new SourceFile("Warehouse/Tracking.cs", $$"""
                namespace Warehouse;

                /// <summary>Where the boards are.</summary>
                internal static class Tracking
                {
                    /// <summary>What signs in there.</summary>
                    public const string Pat = "{{Token}}";
                }

                """),
            .. Enumerable.Range(1, users).Select(number => User(number, "Tracking.Pat")),
        ];

    private static string Token => SyntheticTokens.LegacyUser(1);

    /// <summary>A report, full of queries, whose class can also sign in.</summary>
    private static SourceFile User(int number, string token)
    {
        var report = Template.Load("Report").Fill("Shipment", GeneratedProperty.All);
        var text = report
            .Replace("ShipmentReport", $"ShipmentReport{number}", StringComparison.Ordinal)
            .Replace("    /// <summary>The whole report.</summary>", $$"""
                    /// <summary>Signs in to the boards.</summary>
                    public static Microsoft.VisualStudio.Services.Common.VssBasicCredential SignIn(string user)
                    {
                        var credential = new Microsoft.VisualStudio.Services.Common.VssBasicCredential(user.Trim(), {{token}});
                        return credential;
                    }

                    /// <summary>The whole report.</summary>
                """, StringComparison.Ordinal);
        return new SourceFile($"Warehouse/Shipments/ShipmentReport{number}.cs", text);
    }
}
