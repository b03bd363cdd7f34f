using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace AzdoAnalyzers.Package.Tests.Editors;

/// <summary>
/// The menu at a place, as the service gives it that Visual Studio and the C# extension of Visual Studio Code ask. It isn't public, so that it is
/// called by its names.
/// </summary>
internal static class LightBulb
{
    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");

    private static readonly Type Service = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;

    private static readonly MethodInfo GetFixes = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixServiceExtensions", throwOnError: true)!
        .GetMethod("GetFixesAsync", [Service, typeof(TextDocument), typeof(TextSpan), typeof(CancellationToken)])!;

    private static readonly MethodInfo GetExports = typeof(MefHostServices).Assembly.GetType("Microsoft.CodeAnalysis.Host.Mef.IMefHostExportProvider", throwOnError: true)!
        .GetMethods().Single(method => method.GetGenericArguments().Length == 1)
        .MakeGenericMethod(Service);

    /// <summary>The entries from the first to the last: the fixes, then what the editor itself adds.</summary>
    public static async Task<IReadOnlyList<MenuEntry>> MenuAsync(Document document, TextSpan span)
    {
        var exports = (IEnumerable)GetExports.Invoke(document.Project.Solution.Workspace.Services.HostServices, [])!;
        var service = Value(exports.Cast<object>().Single(), "Value");
        var fixes = (Task)GetFixes.Invoke(null, [service, document, span, CancellationToken.None])!;
        await fixes;
        return
        [
            .. from collection in ((IEnumerable)Value(fixes, "Result")).Cast<object>()
               from fix in ((IEnumerable)Value(collection, "Fixes")).Cast<object>()
               select new MenuEntry((CodeAction)Value(fix, "Action"), Value(collection, "Provider").GetType().Assembly),
        ];
    }

    private static object Value(object holder, string name)
        => holder.GetType().GetProperty(name)?.GetValue(holder)
            ?? holder.GetType().GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(holder)!;
}
