namespace AzdoAnalyzers.Benchmarks.Code;

/// <summary>By which names a project's own wrappers take a secret. Public, since a benchmark's parameter is.</summary>
public enum ClientSink
{
    /// <summary>Names that stand nowhere else.</summary>
    DistinctName,

    /// <summary><c>Create</c> and <c>Token</c>, which stand in many files that have nothing to do with it.</summary>
    CommonName,
}
