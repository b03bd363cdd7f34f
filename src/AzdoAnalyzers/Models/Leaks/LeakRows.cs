using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Models.Leaks;

/// <summary>
/// The rows of what writes where others can read it: the framework, Microsoft.Extensions.Logging.Abstractions 10, Serilog 4, NLog 6, log4net 3,
/// Spectre.Console 0.57, Microsoft.ApplicationInsights 2, Microsoft.Build.Utilities.Core 17, Microsoft.Azure.WebJobs 2, xunit 2 and 3, MSTest 3, NUnit 4.
/// </summary>
internal static class LeakRows
{
    private const string Constructor = WellKnownMemberNames.InstanceConstructorName;

    private const string Console = "System.Console";

    private const string Diagnostics = "System.Diagnostics.";

    private const string Logging = "Microsoft.Extensions.Logging.";

    private const string Process = Diagnostics + "Process";

    private const string StartInfo = Process + "StartInfo";

    private const string Insights = "Microsoft.ApplicationInsights.";

    private static readonly string[] SerilogLevels = ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal", "Write", "ForContext"];

    private static readonly string[] NLogLevels = ["Trace", "Debug", "Info", "Warn", "Error", "Fatal", "Log", "ConditionalTrace", "ConditionalDebug", "WithProperty"];

    private static readonly string[] Log4NetLevels = [.. new[] { "Debug", "Info", "Warn", "Error", "Fatal" }.SelectMany(level => new[] { level, level + "Format" })];

    private static readonly string[] Markup = ["Write", "WriteLine", "Markup", "MarkupLine", "MarkupInterpolated", "MarkupLineInterpolated"];

    private static readonly string[] Requests =
    [
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync",
    ];

    private static readonly string[] FileWrites =
    [
        "WriteAllText", "WriteAllTextAsync", "AppendAllText", "AppendAllTextAsync", "WriteAllLines", "WriteAllLinesAsync", "AppendAllLines", "AppendAllLinesAsync", "WriteAllBytes", "WriteAllBytesAsync",
    ];

    private static readonly string[] Writes = ["Write", "WriteLine", "WriteAsync", "WriteLineAsync"];

    private static readonly string[] Traces = ["Write", "WriteLine", "WriteIf", "WriteLineIf", "Fail", "Assert"];

    public static readonly IReadOnlyList<LeakRow> All =
    [
        new(LeakKind.Console, Console, "Write", "WriteLine"),
        new(LeakKind.Console, "System.IO.TextWriter", Writes) { Holder = new(Console) },

        new(LeakKind.Log, Diagnostics + "Trace", [.. Traces, "TraceInformation", "TraceWarning", "TraceError"]),
        new(LeakKind.Log, Diagnostics + "Debug", [.. Traces, "Print"]),
        new(LeakKind.Log, Diagnostics + "TraceSource", "TraceEvent", "TraceInformation", "TraceData", "TraceTransfer"),
        new(LeakKind.Log, Diagnostics + "EventLog", "WriteEntry", "WriteEvent"),
        new(LeakKind.Log, "Microsoft.Azure.WebJobs.Host.TraceWriter", "Verbose", "Info", "Warning", "Error"),

        new(LeakKind.Log, Logging + "LoggerExtensions", "Log", "LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical", "BeginScope"),
        new(LeakKind.Log, Logging + "ILogger", "Log", "BeginScope") { TakesPairs = true },
        new(LeakKind.Log, "Serilog.Log", SerilogLevels),
        new(LeakKind.Log, "Serilog.ILogger", SerilogLevels),
        new(LeakKind.Log, "Serilog.Core.Logger", SerilogLevels),
        new(LeakKind.Log, "Serilog.Context.LogContext", "PushProperty"),
        new(LeakKind.Log, "NLog.Logger", NLogLevels),
        new(LeakKind.Log, "NLog.ILogger", [.. NLogLevels.Except(["ConditionalTrace", "ConditionalDebug", "WithProperty", "Log"])]),
        new(LeakKind.Log, "NLog.ILoggerBase", "Log"),
        new(LeakKind.Log, "NLog.ScopeContext", "PushProperty", "PushNestedState"),
        new(LeakKind.Log, "log4net.ILog", Log4NetLevels),
        new(LeakKind.Console, "Spectre.Console.AnsiConsole", Markup),
        new(LeakKind.Console, "Spectre.Console.AnsiConsoleExtensions", Markup),

        new(LeakKind.Log, "Microsoft.Build.Utilities.TaskLoggingHelper", "LogMessage", "LogMessageFromText", "LogWarning", "LogError", "LogCommandLine", "LogCriticalMessage"),
        new(LeakKind.Log, "Xunit.Abstractions.ITestOutputHelper", "WriteLine"),
        new(LeakKind.Log, "Xunit.ITestOutputHelper", "Write", "WriteLine"),
        new(LeakKind.Log, "Xunit.Assert", "Fail", "Skip"),
        new(LeakKind.Log, "Microsoft.VisualStudio.TestTools.UnitTesting.TestContext", "Write", "WriteLine"),
        new(LeakKind.Log, "Microsoft.VisualStudio.TestTools.UnitTesting.Assert", "Fail", "Inconclusive"),
        new(LeakKind.Log, "NUnit.Framework.Assert", "Fail", "Ignore", "Inconclusive", "Pass", "Warn"),
        new(LeakKind.Log, "NUnit.Framework.TestContext", "Write", "WriteLine"),

        new(LeakKind.Exception, "System.Exception", Constructor) { Parameters = ["message", "actualValue"], IncludesDerived = true },

        new(LeakKind.Telemetry, Diagnostics + "Activity", "SetTag", "AddTag", "SetBaggage", "AddBaggage"),
        new(LeakKind.Telemetry, Insights + "TelemetryClient", "TrackTrace", "TrackEvent", "TrackException", "TrackDependency", "TrackMetric", "TrackAvailability", "TrackPageView") { TakesPairs = true },
        new(LeakKind.Telemetry, "System.Collections.Generic.IDictionary", WellKnownMemberNames.Indexer, "Add") { Holder = new(Insights + "*") },

        new(LeakKind.File, "System.IO.File", FileWrites) { Parameters = ["contents", "bytes"] },

        new(LeakKind.CommandLine, StartInfo, Constructor) { Parameters = ["arguments"] },
        new(LeakKind.CommandLine, StartInfo, "Arguments"),
        new(LeakKind.CommandLine, Process, "Start") { Parameters = ["arguments"] },
        new(LeakKind.CommandLine, "System.Collections.ObjectModel.Collection", "Add") { Holder = new(StartInfo) },

        new(LeakKind.Query, "System.Uri", Constructor) { Parameters = ["uriString", "relativeUri"] },
        new(LeakKind.Query, "System.Net.Http.HttpClient", Requests) { Parameters = ["requestUri"] },
        new(LeakKind.Query, "System.Net.Http.HttpRequestMessage", Constructor) { Parameters = ["requestUri"] },
    ];
}
