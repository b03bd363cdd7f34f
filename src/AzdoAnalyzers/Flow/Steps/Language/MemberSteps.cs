using System.Collections.Immutable;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Flow.Objects;
using AzdoAnalyzers.Flow.Steps.Library;
using AzdoAnalyzers.Source;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Bodies.Guards;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzdoAnalyzers.Flow.Steps.Language;

/// <summary>The steps of the project's fields and properties: to all values that are written to them, by libraries too, except to objects that can't be the one that is read.</summary>
internal static class MemberSteps
{
    /// <summary>Through how many methods an object is followed that hand it on to the one which writes its member.</summary>
    private const int MaxWriters = 2;

    /// <summary>Beyond it, objects of the class are made everywhere.</summary>
    private const int MaxCreations = 64;

    /// <summary>Goes on to what is written to a field; <see langword="false"/> if it isn't the project's.</summary>
    /// <remarks>What a property keeps in <c>field</c> is what it is given, whatever its accessors make of it.</remarks>
    public static bool FollowField(Tracer tracer, Request request)
    {
        var reference = (IFieldReferenceOperation)request.Value;
        if (reference.Field.ContainingType.IsTupleType || !tracer.Project.Declares(reference.Field))
        {
            return false;
        }

        request = Tested(tracer, request, reference);
        FollowWrites(tracer, request, Kept(reference.Field).OriginalDefinition, reference, isMutable: reference.Field is { IsConst: false, IsReadOnly: false });
        BoundMembers.Follow(tracer, request, reference.Field.OriginalDefinition, reference, () => ObjectsOf(tracer, request, reference));
        return true;
    }

    /// <summary>Goes on to what a property is given, or hands back; <see langword="false"/> if no implementation is in the project.</summary>
    public static bool FollowProperty(Tracer tracer, Request request)
    {
        var reference = (IPropertyReferenceOperation)request.Value;
        if (reference.Property.ContainingType.IsAnonymousType || !Implementations.AreIn(tracer.Project, reference.Property))
        {
            return false;
        }

        request = Tested(tracer, request, reference);
        if (InputKinds.IsOfSettingsClass(reference.Property))
        {
            Inputs.FoundFilled(tracer, request, reference.Property.Name, FlowSourceKind.Configuration);
            return true;
        }

        foreach (var implementation in Dispatch.Of(tracer.Project, reference.Property, reference.Instance, request.Frame).OfType<IPropertySymbol>())
        {
            if (tracer.Scope.Within(request, reference.Property, implementation) is { } service)
            {
                FollowImplementation(tracer, request with { Service = service }, implementation, reference);
                BoundMembers.Follow(tracer, request with { Service = service }, implementation, reference, () => ObjectsOf(tracer, request, reference));
            }
        }

        return true;
    }

    /// <summary>To what the creations of an object give a property whose class isn't the project's; <see langword="false"/> if they give it nothing.</summary>
    public static bool FollowPropertyOfLibrary(Tracer tracer, Request request)
    {
        var reference = (IPropertyReferenceOperation)request.Value;
        if (reference.Property is { IsIndexer: true } or { ContainingType.IsAnonymousType: true })
        {
            return false;
        }

        var values = ObjectsOf(tracer, request, reference)?.InitialValues(reference.Property) ?? [];
        foreach (var value in values)
        {
            tracer.Follow(request with { Value = value, IsAlternative = true, Frame = null });
        }

        return values.Count > 0;
    }

    /// <summary>To what the property's setter is given.</summary>
    public static void FollowSetter(Tracer tracer, Request request, IPropertySymbol property) => FollowWrites(tracer, request, property, reference: null, isMutable: true);

    private static Request Tested(Tracer tracer, Request request, IMemberReferenceOperation reference)
        => request with
        {
            IsAlternative = request.IsAlternative || EmptyTests.Include(tracer.Project, reference, reference.Member),
            Guarded = request.Guarded | tracer.Guards.GuardedMember(reference, reference.Member),
        };

    private static void FollowImplementation(Tracer tracer, Request request, IPropertySymbol property, IMemberReferenceOperation reference)
    {
        if (property.GetMethod is { } getter && MemberWrites.Returns(tracer.Project, getter) is { Count: > 0 } returned)
        {
            request = request with { IsAlternative = request.IsAlternative || returned.Count > 1 };
            var read = reference as IPropertyReferenceOperation;
            foreach (var value in FlagArguments.Returned(tracer.Project, request, getter, CallArgument.All(read?.Arguments ?? ImmutableArray<IArgumentOperation>.Empty)).Where(value => !FollowOwn(tracer, request, value, reference) && !FollowCaptured(tracer, request, value, reference)))
            {
                tracer.Follow(request with { Value = value, Frame = read is null ? null : CallContext.Into(read, request.Frame) });
            }

            return;
        }

        FollowWrites(tracer, request, property, reference, isMutable: property.SetMethod is not null);
        if (ObjectsOf(tracer, request, reference)?.AreGiven(property) == true)
        {
            return;
        }

        var flags = ObjectFlags.Of(tracer.Project, reference);
        foreach (var parameter in tracer.Project.Declarations(property).OfType<ParameterSyntax>())
        {
            if (tracer.Project.Declared(parameter) is IParameterSymbol { ContainingSymbol: IMethodSymbol constructor } declared)
            {
                foreach (var frame in ObjectsOf(tracer, request, reference) is { } objects ? Frames(tracer.Project, objects, constructor, flags) : FramesOfAny(tracer.Project, reference, constructor))
                {
                    ParameterSteps.FollowCallers(tracer, request with { Frame = frame, ObjectType = ObjectTypes.Of(reference) }, declared);
                }
            }
        }
    }

    /// <summary>A getter that hands back a field of its object: that of the object which is asked, and not of any. <see langword="false"/> if it hands back something else.</summary>
    private static bool FollowOwn(Tracer tracer, Request request, IOperation value, IMemberReferenceOperation reference)
    {
        if (value.Unwrapped() is not IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } || reference.Instance is null or IInstanceReferenceOperation || !tracer.Project.Declares(field))
        {
            return false;
        }

        FollowWrites(tracer, request, Kept(field).OriginalDefinition, reference, isMutable: !field.IsReadOnly);
        return true;
    }

    /// <summary>A getter that hands back a parameter of its type's primary constructor: what the creations of the object that is asked hand over for it, and what members write to it. <see langword="false"/> if it hands back something else, or the object can be any.</summary>
    private static bool FollowCaptured(Tracer tracer, Request request, IOperation value, IMemberReferenceOperation reference)
    {
        if (value.Unwrapped() is not IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter } || reference.Instance is null or IInstanceReferenceOperation
            || ObjectsOf(tracer, request, reference) is not { } objects)
        {
            return false;
        }

        foreach (var frame in Frames(tracer.Project, objects, constructor, ObjectFlags.Of(tracer.Project, reference)))
        {
            tracer.Follow(request with { Value = value, Frame = frame });
        }

        CapturedParameters.FollowWrites(tracer, request, parameter, objects);
        return true;
    }

    /// <summary>The field; of the one behind a property, which has no name in the code, the property.</summary>
    private static ISymbol Kept(IFieldSymbol field) => field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field;

    /// <summary>The calls of a constructor that made the objects; one unknown call where that can't be told.</summary>
    private static IEnumerable<CallContext?> Frames(ProjectModel project, AllocationSites? objects, IMethodSymbol? constructor, ObjectFlags? flags)
        => constructor is not null && objects?.CreationsBy(constructor.OriginalDefinition) is { Count: > 0 } creations ? creations.Where(creation => flags?.Allow(creation) != false).SelectMany(creation => Frames(objects, creation)) : Enumerable.Repeat<CallContext?>(null, 1);

    /// <summary>The calls of a constructor that made the object which the trace is in a method of, whose body sees the constructor's parameters; <see langword="null"/> where that can't be told.</summary>
    public static IEnumerable<CallContext>? FramesOfThis(Tracer tracer, Request request, IMethodSymbol constructor)
        => (request.Frame?.AroundMember(request.Value) is { Receiver: { } receiver } call ? AllocationSites.Behind(tracer.Project, CallContext.Resolve(receiver, call.Caller)) : AllocationSites.Around(tracer.Project, request.Value)) is { } objects
            && objects.CreationsBy(constructor.OriginalDefinition) is { Count: > 0 } creations ? creations.SelectMany(creation => Frames(objects, creation)) : null;

    /// <summary>One unknown call where the object can be any; the calls that are left where some make objects for others.</summary>
    private static IReadOnlyList<CallContext?> FramesOfAny(ProjectModel project, IOperation read, IMethodSymbol constructor)
    {
        var calls = Callers.Calls(project, constructor.OriginalDefinition).Take(MaxCreations + 1).ToList();
        if (calls.Count > MaxCreations || !calls.TrueForAll(call => call is IObjectCreationOperation) || project.SemanticModel(read.Syntax).GetEnclosingSymbol(read.Syntax.SpanStart)?.ContainingType is not { } reader)
        {
            return [null];
        }

        var own = calls.FindAll(creation => !EscapingObjects.Include(project, reader, read, creation));
        return own.Count == calls.Count ? [null] : [.. own.Select(creation => CallContext.Into((IObjectCreationOperation)creation))];
    }

    /// <summary>One for each call of the method that creates the object, if it is created for its callers.</summary>
    private static IEnumerable<CallContext> Frames(AllocationSites objects, IObjectCreationOperation creation)
        => objects.CallsAround(creation).Select(caller => CallContext.Into(creation, caller));

    /// <summary>The constructor that writes a value, in its body or as a primary one in an initializer; <see langword="null"/> if something else does.</summary>
    private static IMethodSymbol? ConstructorOf(ProjectModel project, IOperation value)
        => new[] { project.SemanticModel(value.Syntax).GetEnclosingSymbol(value.Syntax.SpanStart) }
            .Concat(value.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Select(reference => reference.Parameter.ContainingSymbol))
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.MethodKind == MethodKind.Constructor);

    /// <summary>The objects whose member is read: of one that a call handed over, which the trace came through, those of that call.</summary>
    private static AllocationSites? ObjectsOf(Tracer tracer, Request request, IMemberReferenceOperation? reference)
        => AllocationSites.Behind(tracer.Project, reference?.Instance is { } instance ? CallContext.Resolve(instance, request.Frame) : null, reference?.Member.OriginalDefinition);

    private static void FollowWrites(Tracer tracer, Request request, ISymbol member, IMemberReferenceOperation? reference, bool isMutable)
    {
        if (reference is not null && request.Element is null && PrecedingWrites.Before(tracer.Project, reference) is { } last)
        {
            FollowLast(tracer, request, member, reference, last.Write, last.Call);
            return;
        }

        var objects = ObjectsOf(tracer, request, reference);
        request = request with { Frame = null, ObjectType = ObjectTypes.Of(reference), Receiver = null };
        if (objects is null && !tracer.IsNew(reference is { Member: { IsStatic: true, ContainingType.IsGenericType: true } ofType } ? ofType : member, request))
        {
            return;
        }

        var flags = objects is null ? null : ObjectFlags.Of(tracer.Project, reference);

        // What a constructor gives a member is gone where the initializer behind it gives it something else.
        var areGiven = objects?.AreGiven(member) == true;
        var written = request with { IsAlternative = request.IsAlternative || isMutable };
        foreach (var value in areGiven || Constructors.Overwrite(tracer.Project, member) || (reference is not null && MemberWrites.Initializers(tracer.Project, member).Count > 0 && CertainWrites.Precede(tracer.Project, reference)) ? [] : MemberWrites.Initializers(tracer.Project, member).Where(value => !IsExcluded(tracer.Project, reference, value)))
        {
            FollowAll(tracer, written with { Value = value, Guarded = request.Guarded | (reference is null ? ValueStates.None : tracer.Guards.GuardedInitializer(value, reference, member)) }, objects, flags);
        }

        if (member is IFieldSymbol { IsConst: true })
        {
            return;
        }

        foreach (var assignment in MemberWrites.Assignments(tracer.Project, member).Where(MayArrive))
        {
            FollowAssignment(tracer, written with { Guarded = request.Guarded | (reference is null ? ValueStates.None : tracer.Guards.GuardedWrite(assignment.Value, reference, member)) }, member, assignment, objects, flags);
        }

        foreach (var argument in MemberWrites.References(tracer.Project, member))
        {
            OutSteps.Follow(tracer, written, argument);
        }

        foreach (var write in RefWrites.To(tracer.Project, member))
        {
            FollowReferred(tracer, written, write);
        }

        if (request.Element is not null)
        {
            FollowElements(tracer, request with { IsAlternative = true }, member, objects);
        }

        bool MayArrive(IAssignmentOperation assignment)
            => AllocationSites.MayBeWrittenBy(tracer.Project, objects, reference, assignment)
                && !CertainWrites.Follow(tracer.Project, assignment, member)
                && !(reference is not null && (PrecedingWrites.IsBehind(reference, assignment) || PrecedingWrites.IsOnReplaced(tracer.Project, reference, assignment)))
                && !(areGiven && IsInConstructor(tracer.Project, assignment))
                && flags?.Allow(assignment) != false
                && !AreOfTwoTypes(reference, assignment, member)
                && !IsExcluded(tracer.Project, reference, assignment.Value);
    }

    /// <summary>To what is written to a member through a reference to it, or to an element of what it holds.</summary>
    private static void FollowReferred(Tracer tracer, Request request, RefWrite write)
    {
        if (write.Index is not { } index)
        {
            tracer.Follow(request with { Value = write.Value, IsAlternative = true });
        }
        else if (request.Element is not null)
        {
            var key = ElementKeys.Of(index, write.Call is { } call ? CallContext.Into(call, caller: null) : null);
            ElementSteps.FollowWrites(tracer, request with { IsAlternative = true }, [new ElementWrite([key], write.Value)]);
        }
    }

    /// <summary>Whether a static member of a generic type is read of one type that is made of it, and written of another one.</summary>
    private static bool AreOfTwoTypes(IMemberReferenceOperation? read, IAssignmentOperation assignment, ISymbol member)
        => read is { Member: { IsStatic: true, ContainingType: { IsGenericType: true } of } }
            && assignment.Target.DescendantsAndSelf().OfType<IMemberReferenceOperation>().FirstOrDefault(target => MemberWrites.IsReference(target, member)) is { Member.ContainingType: var written }
            && !of.TypeArguments.Concat(written.TypeArguments).Any(argument => argument.TypeKind == TypeKind.TypeParameter)
            && !SymbolEqualityComparer.Default.Equals(of, written);

    /// <summary>Whether a member is a constant nowhere where it is read, whatever it was before.</summary>
    private static bool IsExcluded(ProjectModel project, IMemberReferenceOperation? reference, IOperation value)
        => reference is not null && value.ConstantText() is { } text && BranchConditions.Of(project, reference) is { } branch && ExcludedTexts.Include(project, reference, branch, text, value.Syntax);

    /// <summary>To what is written into the collection that the objects hold: not into that of other objects.</summary>
    private static void FollowElements(Tracer tracer, Request request, ISymbol member, AllocationSites? objects)
    {
        foreach (var write in ElementWrites.ToMember(tracer.Project, member))
        {
            var owner = objects is null ? null : ElementWrites.OwnerOf(write, member);
            if (owner is not null && WriterFrames(tracer.Project, owner, objects) is { } calls)
            {
                ElementSteps.FollowCalls(tracer, request, write, calls);
            }
            else if (owner is null || objects!.MayInclude(owner))
            {
                ElementSteps.FollowWrites(tracer, request, [write]);
            }
        }
    }

    /// <summary>Whether an assignment writes a member of the object that is being made.</summary>
    private static bool IsInConstructor(ProjectModel project, IAssignmentOperation assignment)
        => (assignment.Target is ITupleOperation { Elements: var targets } ? targets.Any(IsOfThis) : IsOfThis(assignment.Target))
            && project.SemanticModel(assignment.Syntax).GetEnclosingSymbol(assignment.Syntax.SpanStart) is IMethodSymbol { MethodKind: MethodKind.Constructor };

    private static bool IsOfThis(IOperation target) => target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } };

    /// <summary>To what is certainly there, as the same body writes it, or a method that it calls.</summary>
    private static void FollowLast(Tracer tracer, Request request, ISymbol member, IMemberReferenceOperation reference, ISimpleAssignmentOperation write, IInvocationOperation? call)
    {
        request = request with { Guarded = request.Guarded | tracer.Guards.GuardedWrite(write.Value, reference, member) };
        if (call is null)
        {
            tracer.Follow(request with { Value = write.Value });
        }
        else if (CallContext.Into(call, request.Frame) is { } frame)
        {
            tracer.Follow(request with { Value = write.Value, Frame = frame, Branch = null });
        }
    }

    /// <summary>To a written value, as each of the calls has it that made the objects.</summary>
    private static void FollowAll(Tracer tracer, Request request, AllocationSites? objects, ObjectFlags? flags, IEnumerable<CallContext?>? frames = null)
    {
        foreach (var frame in frames ?? MakerFrames(objects, request.Value) ?? Frames(tracer.Project, objects, objects is null ? null : ConstructorOf(tracer.Project, request.Value), flags))
        {
            tracer.Follow(request with { Frame = frame });
        }
    }

    /// <summary>The calls of a method that makes objects of what it is handed: those that hand back the ones which are asked for.</summary>
    private static IEnumerable<CallContext?>? MakerFrames(AllocationSites? objects, IOperation value)
        => objects is { HasMakers: true } && value.DescendantsAndSelf().OfType<IParameterReferenceOperation>().Select(read => read.Parameter.ContainingSymbol).FirstOrDefault() is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.Conversion or MethodKind.UserDefinedOperator } maker && objects.CallsOf(maker) is { Count: > 0 } calls
            ? calls
            : null;

    private static void FollowAssignment(Tracer tracer, Request request, ISymbol member, IAssignmentOperation assignment, AllocationSites? objects, ObjectFlags? flags, int setters = MaxWriters)
    {
        if (tracer.Scope.Beside(assignment, request) is not { } service)
        {
            return;
        }

        request = request with { Service = service };
        if (assignment is IDeconstructionAssignmentOperation deconstruction)
        {
            foreach (var frame in Frames(tracer.Project, objects, objects is null ? null : ConstructorOf(tracer.Project, deconstruction.Value), flags))
            {
                ElementSteps.FollowDeconstruction(tracer, request with { Frame = frame }, deconstruction, target => MemberWrites.IsReference(target, member));
            }
        }
        else if (objects is not null && setters > 0 && SetterOf(tracer.Project, assignment) is { } property)
        {
            foreach (var set in MemberWrites.Assignments(tracer.Project, property).Where(set => AllocationSites.MayBeWrittenBy(tracer.Project, objects, read: null, set)))
            {
                FollowAssignment(tracer, request, property, set, objects, flags, setters - 1);
            }
        }
        else if (MemberWrites.IsReference(assignment.Target, member))
        {
            FollowAll(tracer, request with { Value = assignment.Written() }, objects, flags, assignment.Target is IMemberReferenceOperation { Instance: { } owner } ? WriterFrames(tracer.Project, owner, objects) : null);
        }
    }

    /// <summary>The property whose setter writes what it is given to a member of its object; <see langword="null"/> if something else is written.</summary>
    private static IPropertySymbol? SetterOf(ProjectModel project, IAssignmentOperation assignment)
        => assignment is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: IInstanceReferenceOperation }, Value: var value }
            && value.Unwrapped() is IParameterReferenceOperation { Parameter: { IsImplicitlyDeclared: true, ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } property } } } && project.Declares(property)
            ? Implementations.Declared(property)
            : null;

    /// <summary>The calls of a method that writes the member of an object it is handed, or of its own: those that hand it one of the objects, or are made on one.</summary>
    private static IEnumerable<CallContext?>? WriterFrames(ProjectModel project, IOperation owner, AllocationSites? objects, int depth = MaxWriters)
        => objects is null || owner.Unwrapped() is var target && Writer(project, target) is not { } method
            || Callers.Calls(project, method.OriginalDefinition).OfType<IInvocationOperation>().ToList() is not { Count: > 0 } calls
            ? null
            : calls.SelectMany(call => WriterFrames(project, call, Owner(call, target), objects, depth));

    /// <summary>The call, in each of the calls around it where that hands its own object on.</summary>
    private static IEnumerable<CallContext?> WriterFrames(ProjectModel project, IInvocationOperation call, IOperation? owner, AllocationSites objects, int depth)
        => depth > 0 && owner is not null && WriterFrames(project, owner, objects, depth - 1) is { } callers ? callers.Select(caller => CallContext.Into(call, caller))
            : owner is null || objects.MayInclude(owner) ? objects.CallsAround(call).Select(caller => CallContext.Into(call, caller))
            : [];

    /// <summary>The method that writes a member of its own object, or of one that it is handed.</summary>
    private static IMethodSymbol? Writer(ProjectModel project, IOperation target)
        => (target switch
        {
            IParameterReferenceOperation { Parameter.ContainingSymbol: var owner } => owner,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => project.SemanticModel(target.Syntax).GetEnclosingSymbol(target.Syntax.SpanStart),
            _ => null,
        }) as IMethodSymbol is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method ? method : null;

    /// <summary>The object whose member a call writes; <see langword="null"/> where the call doesn't say.</summary>
    private static IOperation? Owner(IInvocationOperation call, IOperation target)
        => target is IParameterReferenceOperation { Parameter.Ordinal: var ordinal } ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value : call.Instance;
}
