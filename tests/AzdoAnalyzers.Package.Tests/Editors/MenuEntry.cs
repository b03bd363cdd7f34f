using System.Reflection;
using Microsoft.CodeAnalysis.CodeActions;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>An entry of the menu.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Provider">The assembly of who offers it.</param>
internal sealed record MenuEntry(CodeAction Action, Assembly Provider)
{
    /// <summary>Whether it is a fix of the package, and not what the editor itself adds.</summary>
    public bool IsOfPackage => Provider.GetName().Name == "AzdoAnalyzers.CodeFixes";
}
