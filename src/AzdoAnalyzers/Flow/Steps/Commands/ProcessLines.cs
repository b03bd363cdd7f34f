using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Commands;

/// <summary>Reads the lines that processes are started with: texts, and lists of arguments in the order in which they are filled.</summary>
internal static class ProcessLines
{
    private const int MaxLines = 32;

    /// <summary>How many texts a line can have in one call.</summary>
    private const int MaxTexts = 8;

    /// <summary>The lines that a sink takes, one for each way that the program comes to it.</summary>
    public static IEnumerable<ProcessLine> Of(ProjectModel project, SinkUse use)
    {
        if (Arguments(project, use) is not { } arguments)
        {
            return [];
        }

        var program = use.Companion ?? ProcessSettings.Value(project, use.Receiver, ProcessSetting.Program);
        if (arguments.Select(argument => ListedElements.LoopOf(project, argument)?.Collection.Unwrapped()).OfType<IParameterReferenceOperation>().FirstOrDefault() is { } spread)
        {
            return OfCallers(project, program, arguments, spread);
        }

        return arguments.Count == 0 && use.Value.Unwrapped() is IParameterReferenceOperation list ? OfCallers(project, program, list) : Of(project, program, arguments, IsList(use));
    }

    /// <summary>Of a method that is handed the list of arguments: one for each call.</summary>
    private static IEnumerable<ProcessLine> OfCallers(ProjectModel project, IOperation? program, IParameterReferenceOperation list)
        => (from context in CallContexts.Around(project, list)
            let handed = CallContext.Resolve(list, context)
            where handed != list
            let arguments = ListedElements.Of(project, handed)
            where arguments.Count > 0
            from line in InCall(project, program is null ? null : CallContext.Resolve(program, context), arguments, isList: true, context.Caller)
            select line).Take(MaxLines);

    /// <summary>Of a method that is handed a list whose elements a loop adds to the arguments: one for each call.</summary>
    private static IEnumerable<ProcessLine> OfCallers(ProjectModel project, IOperation? program, IReadOnlyList<IOperation> arguments, IParameterReferenceOperation list)
        => (from context in CallContexts.Around(project, list)
            let inCall = arguments.SelectMany(argument => ListedElements.LoopOf(project, argument)?.Collection.Unwrapped() is IParameterReferenceOperation added
                ? ListedElements.Of(project, CallContext.Resolve(added, context)).Select(element => (element, context.ArgumentsIn))
                : [(argument, context)]).ToList()
            where inCall.Count > 0
            from line in InCall(project, program, context, inCall, isList: true)
            select line).Take(MaxLines);

    /// <summary>The lines that a process is started with, which a call writes to.</summary>
    public static IEnumerable<ProcessLine> OfProcess(ProjectModel project, IOperation process)
        => ProcessSettings.Value(project, process, ProcessSetting.Arguments) is not { } arguments ? []
            : Of(project, ProcessSettings.Value(project, process, ProcessSetting.Program), IsText(arguments) ? [arguments] : ListedElements.Of(project, arguments), !IsText(arguments));

    private static List<ProcessLine> Of(ProjectModel project, IOperation? program, IReadOnlyList<IOperation> arguments, bool isList)
    {
        if (arguments.Count == 0)
        {
            return [];
        }

        var lines = InCall(project, program, arguments, isList, context: null).ToList();
        var inCalls = lines.Exists(line => ComposedTexts.DependsOnCallers(line.Text) || line.Program.IndexOf(ComposedText.Hole) >= 0)
            ? CallContexts.Around(project, arguments[0]).SelectMany(context => InCall(project, program, arguments, isList, context)).Take(MaxLines).ToList()
            : [];
        return inCalls.Count > 0 ? inCalls : lines;
    }

    private static IEnumerable<ProcessLine> InCall(ProjectModel project, IOperation? program, IReadOnlyList<IOperation> arguments, bool isList, CallContext? context)
        => InCall(project, program, context, [.. arguments.Select(argument => (argument, context))], isList);

    /// <param name="project">The project.</param>
    /// <param name="program">The program.</param>
    /// <param name="context">The call in which the program is named.</param>
    /// <param name="arguments">The arguments, each with the call in which it stands.</param>
    /// <param name="isList">Whether each is an argument of its own.</param>
    private static IEnumerable<ProcessLine> InCall(ProjectModel project, IOperation? program, CallContext? context, IReadOnlyList<(IOperation Value, CallContext? In)> arguments, bool isList)
    {
        var texts = new List<ImmutableArray<ComposedPiece>> { ImmutableArray<ComposedPiece>.Empty };
        foreach (var (argument, place) in arguments)
        {
            var parts = ComposedTexts.Of(project, argument, place);
            var end = isList ? ImmutableArray.Create(new ComposedPiece(argument, Commands.Separator.ToString(), IsOwnValue: false, place)) : ImmutableArray<ComposedPiece>.Empty;
            texts = [.. texts.SelectMany(_ => parts, (text, part) => text.AddRange(part.Pieces).AddRange(end)).Take(MaxTexts)];
        }

        var name = program is null ? "" : ComposedTexts.Of(project, program, context).Select(text => text.Text).FirstOrDefault() ?? "";
        return texts.Select(text => new ProcessLine(name, new ComposedText(text), isList));
    }

    private static bool IsList(SinkUse use) => use.Row.IsCollection || !IsText(use.Value);

    private static bool IsText(IOperation value) => value.Unwrapped() is not IAnonymousFunctionOperation and { Type: null or { SpecialType: SpecialType.System_String } };

    /// <summary>The arguments that a use is the first of; <see langword="null"/> for a further one, which is read together with the first.</summary>
    private static IReadOnlyList<IOperation>? Arguments(ProjectModel project, SinkUse use)
    {
        if (!use.Row.IsCollection)
        {
            return IsText(use.Value) ? [use.Value] : ListedElements.Of(project, use.Value);
        }

        var write = use.Value.Parent;
        while (write is not null and not IInvocationOperation)
        {
            write = write.Parent;
        }

        return write switch
        {
            IInvocationOperation { Parent: IObjectOrCollectionInitializerOperation { Initializers: var entries } } call => entries[0] == call ? ListedElements.Written(project, entries) : null,
            IInvocationOperation { Instance: { } list } call => Siblings(call, list) is var calls && calls[0] == call ? ListedElements.Written(project, calls) : null,
            _ => [use.Value],
        };
    }

    /// <summary>The calls of one body that fill the same list.</summary>
    private static List<IInvocationOperation> Siblings(IInvocationOperation call, IOperation list)
        => [.. call.Root().Descendants().OfType<IInvocationOperation>().Where(other => other.TargetMethod.Name == call.TargetMethod.Name && other.Instance is { } same && SyntaxFactory.AreEquivalent(same.Syntax, list.Syntax))];
}
