namespace AzdoAnalyzers.Tests.DataFlow.Pairs;

/// <summary>
/// Two programs that differ in one thing, which decides what must be found. What that is follows from how they are made: the value's way, the client
/// and the thing that decides are drawn by a seed, and both programs are written by the same draws.
/// </summary>
/// <param name="Seed">What draws them.</param>
/// <param name="Decider">In what they differ.</param>
/// <param name="Client">The client that takes the value.</param>
/// <param name="Ways">How the value comes to it.</param>
internal sealed record ProgramPair(int Seed, Decider Decider, ClientKind Client, IReadOnlyList<ValueWay> Ways)
{
    private const string First = "\"quartz-4821\"";

    private const string Second = "\"basalt-7306\"";

    private const string Read = "Environment.GetEnvironmentVariable(\"AZDO_PERSONAL_ACCESS_TOKEN\")";

    /// <summary>What hosts bring: clients by name, and settings.</summary>
    private const string Services = """
        internal sealed class Clients
        {
            private readonly Dictionary<string, HttpClient> _made = [];
            public void AddHttpClient(string name, Action<HttpClient> configure) { }
            public HttpClient CreateClient(string name) => _made[name];
        }

        internal static class Host
        {
            private static readonly Dictionary<string, IConfiguration> Loaded = [];
            public static IConfiguration Settings(this string file) => Loaded[file];
        }
        """;

    /// <summary>What tells the pair from others, for a failure.</summary>
    public string Description => $"{Seed}: {Decider}, {Client.Name}, {string.Join(" > ", Ways.Select(way => way.Name))}";

    /// <summary>The pair of a seed: one to three steps that differ, and a client that can differ in the thing that decides.</summary>
    public static ProgramPair Of(int seed)
    {
        var random = new Random(seed);
        var deciders = Enum.GetValues<Decider>();
        var decider = deciders[seed / 2 % deciders.Length];
        var clients = ClientKind.All.Where(client => decider != Decider.Sent || client.HasMessage).ToArray();
        var ways = ValueWay.All.Where(way => decider != Decider.Guarded || !way.IsTest).ToArray();
        random.Shuffle(ways);
        return new(seed, decider, clients[random.Next(clients.Length)], ways[..random.Next(1, 4)]);
    }

    /// <summary>The program in which the value is found, or the other one.</summary>
    public PairProgram Program(bool isFound)
    {
        var program = new ProgramWriter(new Random(Seed));
        program.Declare(Services);
        var values = Decider == Decider.Guarded ? new Values(Read, "given") : new Values(First, Second);
        foreach (var way in Ways)
        {
            values = way.Take(program, values);
        }

        var expected = Decide(program, values, isFound);
        return new(program.Text, expected);
    }

    private IReadOnlyList<string> Decide(ProgramWriter program, Values values, bool isFound)
    {
        switch (Decider)
        {
            case Decider.Service:
                var isAlone = program.Any(true, false);
                var (ours, others) = isFound ? (values.First, isAlone ? "given" : values.Second) : (isAlone ? "given" : values.Second, values.First);
                Client.Use(program, ours, ClientUse.AzureDevOps);
                Client.Use(program, others, ClientUse.Other);
                return isFound ? [First] : isAlone ? [] : [Second];

            case Decider.Sibling:
                Client.Use(program, isFound ? values.First : values.Second, ClientUse.AzureDevOps);
                return [isFound ? First : Second];

            case Decider.Replaced:
                var used = program.Local(values.First);
                program.Say(isFound ? "Console.WriteLine(given.Length);" : $"{used} = given;");
                Client.Use(program, used, ClientUse.AzureDevOps);
                return isFound ? [First] : [];

            case Decider.Branch:
                Client.Use(program, program.EnterBranch(values, isFound).First, ClientUse.AzureDevOps);
                return isFound ? [First] : [];

            case Decider.Sent:
                Client.Use(program, values.First, isFound ? ClientUse.AzureDevOps : ClientUse.Unsent);
                return isFound ? [First] : [];

            default:
                var read = program.Local(values.First);
                var test = program.Any($"string.IsNullOrEmpty({read})", $"string.IsNullOrWhiteSpace({read})", $"{read} is not {{ Length: > 0 }}", $"{read} is null or \"\"", $"({read} ?? \"\").Length == 0");
                program.Say($"if ({test})\n{{\n    {(isFound ? "Console.WriteLine(\"no token\");" : "throw new InvalidOperationException(\"no token\");")}\n}}\n");
                Client.Use(program, read, ClientUse.AzureDevOps);
                return isFound ? [Read] : [];
        }
    }
}
