using System.Reflection;
using AzdoAnalyzers.Flow.Engine;
using AzdoAnalyzers.Models;
using AzdoAnalyzers.Source.Bodies;
using AzdoAnalyzers.Source.Bodies.Guards;
using AzdoAnalyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AzdoAnalyzers.Tests.Flow;

/// <summary>A question is asked once: all that an answer hangs on makes it another one, and nothing else does.</summary>
public sealed class AskedPlaceTests
{
    /// <summary>How the trace came there, and what the place itself says.</summary>
    private static readonly string[] OfTheWay = [nameof(Request.Value), nameof(Request.Asker), nameof(Request.Distance), nameof(Request.Frame), nameof(Request.Constants)];

    private static readonly CSharpCompilation Program = ClientProgram.Compile(("Program.cs", "class Program { string Of(bool isFirst, string one, string other) { if (isFirst) { return one; } return other; } }"));

    private static readonly IMethodSymbol Method = (IMethodSymbol)Program.GetTypeByMetadataName("Program")!.GetMembers("Of").Single();

    private static readonly SyntaxNode[] Names = [.. Program.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()];

    private static readonly IOperation[] Values = [.. Names.Select(name => Program.GetSemanticModel(name.SyntaxTree).GetOperation(name)!)];

    private static readonly SinkRow Row = new("Acme.Client", "Open", "token", ValueRole.Secret);

    private static readonly Request Asked = new(Values[0], ValueRole.Secret, new SinkUse(Row, Names[0], Values[0], "Open"));

    /// <summary>The same question but for one thing.</summary>
    private static readonly IReadOnlyDictionary<string, Request> Others = new Dictionary<string, Request>
    {
        [nameof(Request.Role)] = Asked with { Role = ValueRole.UserName },
        [nameof(Request.Use)] = Asked with { Use = new SinkUse(new SinkRow("Acme.Client", "Open", "token", ValueRole.Secret), Names[0], Values[0], "Open") },
        [nameof(Request.Companion)] = Asked with { Companion = Values[1] },
        [nameof(Request.State)] = Asked with { State = new FlowState(Names[0], FlowStateKind.Bearer) },
        [nameof(Request.IsJoined)] = Asked with { IsJoined = true },
        [nameof(Request.IsOfRestApi)] = Asked with { IsOfRestApi = true },
        [nameof(Request.IsChanged)] = Asked with { IsChanged = true },
        [nameof(Request.IsInQuery)] = Asked with { IsInQuery = true },
        [nameof(Request.Element)] = Asked with { Element = new AccessPath("0", null) },
        [nameof(Request.Service)] = Asked with { Service = Service.Other },
        [nameof(Request.IsBearer)] = Asked with { IsBearer = true },
        [nameof(Request.Guarded)] = Asked with { Guarded = ValueStates.Missing },
        [nameof(Request.DeadGuard)] = Asked with { DeadGuard = Names[1] },
        [nameof(Request.LastVariable)] = Asked with { LastVariable = "BUILD_PAT" },
        [nameof(Request.IsAlternative)] = Asked with { IsAlternative = true },
        [nameof(Request.Branch)] = Asked with { Branch = BranchConditions.Of(Traces.Project(Program), Values[1])! },
        [nameof(Request.Function)] = Asked with { Function = new FunctionUse(Values[1], Frame: null) },
        [nameof(Request.ObjectType)] = Asked with { ObjectType = Program.GetTypeByMetadataName("Program") },
        [nameof(Request.Receiver)] = Asked with { Receiver = new KnownReceiver(Method.Parameters[0], Method, Values[1].Syntax) },
    };

    public static TheoryData<string> Parts => [.. Others.Keys];

    [Fact]
    public void Each_part_of_a_question_is_here_or_says_how_the_trace_came_there()
        => Assert.Equal(
            typeof(Request).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Order(StringComparer.Ordinal),
            Others.Keys.Concat(OfTheWay).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_question_that_differs_in_one_part_is_another_one(string part)
        => Assert.False(Of(Asked).Equals(Of(Others[part])));

    [Fact]
    public void With_a_credential_beside_it_a_question_is_another_one()
        => Assert.False(Of(Asked).Equals(Of(Asked with { Use = new SinkUse(Row, Names[0], Values[0], "Open") { HasCredential = true } })));

    [Fact]
    public void Another_way_to_a_place_is_the_same_question()
    {
        var again = Asked with { Distance = 5, Asker = Asked, State = new FlowState(Names[0], FlowStateKind.Bearer) };
        var other = Others[nameof(Request.State)];

        Assert.Equal(Of(other), Of(again));
        Assert.Equal(Of(other).GetHashCode(), Of(again).GetHashCode());
        Assert.NotEqual(Of(other), new AskedPlace(Names[1], frame: null, other));
    }

    private static AskedPlace Of(Request request) => new(Names[0], frame: null, request);
}
