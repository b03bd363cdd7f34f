namespace AzdoAnalyzers.Flow.Engine;

/// <summary>How a trace goes on: asks the tracer about what a value comes from.</summary>
/// <param name="tracer">The tracer.</param>
/// <param name="request">The question.</param>
/// <returns>Whether the value is this step's: no further one is asked. Steps that only add something to what others do say <see langword="false"/>.</returns>
internal delegate bool Step(Tracer tracer, Request request);
