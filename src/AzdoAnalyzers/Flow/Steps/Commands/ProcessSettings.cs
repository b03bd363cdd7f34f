using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Commands;

/// <summary>What the settings of a process say, where the code that makes them is at hand: by the call, the object initializer or the statements that write them.</summary>
internal static class ProcessSettings
{
    private const int MaxDepth = 4;

    /// <summary>The value of a setting; <see langword="null"/> where it isn't seen.</summary>
    /// <param name="project">The project.</param>
    /// <param name="settings">The <c>ProcessStartInfo</c>, or the process that is started with it.</param>
    /// <param name="setting">Which one.</param>
    public static IOperation? Value(ProjectModel project, IOperation? settings, ProcessSetting setting) => Value(project, settings?.Unwrapped(), setting, MaxDepth);

    private static IOperation? Value(ProjectModel project, IOperation? settings, ProcessSetting setting, int depth)
        => settings is null || depth == 0 ? null : WrittenLater(settings, setting) ?? settings switch
        {
            IObjectCreationOperation creation => Set(creation, setting) ?? Argument(creation.Arguments, setting) ?? Value(project, Nested(creation), setting, depth - 1),
            IInvocationOperation start => Argument(start.Arguments, setting) ?? Value(project, start.Arguments.Select(argument => argument.Value.Unwrapped()).FirstOrDefault(IsSettings) ?? start.Instance?.Unwrapped(), setting, depth - 1),
            ILocalReferenceOperation local => LocalDefinitions.Reaching(project, local).Select(project.Operation).OfType<IOperation>().Select(value => Value(project, value.Unwrapped(), setting, depth - 1)).FirstOrDefault(value => value is not null),
            IFieldReferenceOperation { Field: var field } when project.Declares(field) => MemberWrites.Initializers(project, field).Concat(MemberWrites.Assignments(project, field).Select(OperationFacts.Written)).Select(value => Value(project, value.Unwrapped(), setting, depth - 1)).FirstOrDefault(value => value is not null),
            IPropertyReferenceOperation { Instance: { } process } when IsSettings(settings) => Value(project, process.Unwrapped(), setting, depth - 1),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => Value(project, Creation(settings), setting, depth - 1),
            _ => null,
        };

    private static IOperation? Argument(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, ProcessSetting setting) => setting.Parameters.Select(parameter => arguments.Argument(parameter)).FirstOrDefault(value => value is not null);

    private static IOperation? Set(IObjectCreationOperation creation, ProcessSetting setting)
        => creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: var name } && name == setting.Property)?.Value;

    /// <summary>The settings that a process is created with, or has set in its initializer.</summary>
    private static IOperation? Nested(IObjectCreationOperation process)
        => process.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Select(assignment => assignment.Value.Unwrapped()).FirstOrDefault(IsSettings);

    private static bool IsSettings(IOperation value) => value.Type.Is(ProcessSinks.StartInfoName, ProcessSinks.Namespace);

    /// <summary>What a statement of the same body writes, to the settings themselves or to those of the process.</summary>
    private static IOperation? WrittenLater(IOperation settings, ProcessSetting setting)
        => settings is not (ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IParameterReferenceOperation) ? null : settings.Root().Descendants()
            .OfType<ISimpleAssignmentOperation>()
            .LastOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: var name, Instance: { } owner } && name == setting.Property && IsOf(owner, settings))
            ?.Value;

    /// <summary>Whether what a statement writes to are the settings, or those of the process that they stand for.</summary>
    private static bool IsOf(IOperation owner, IOperation settings)
        => SyntaxFactory.AreEquivalent(owner.Syntax, settings.Syntax)
            || (owner is IPropertyReferenceOperation { Instance: { } process } && IsSettings(owner) && SyntaxFactory.AreEquivalent(process.Syntax, settings.Syntax));

    /// <summary>The creation whose initializer an operation stands in.</summary>
    private static IOperation? Creation(IOperation operation)
    {
        IOperation? around = operation;
        while (around is not null and not IObjectCreationOperation)
        {
            around = around.Parent;
        }

        return around;
    }
}
