using Microsoft.CodeAnalysis;

namespace AzdoAnalyzers.Flow.Engine;

/// <summary>
/// What was asked, and about what: two are equal where the answers are. All that a step or a verdict reads of a request counts, but not how the
/// trace came there: of two ways to one value the first one counts.
/// </summary>
/// <param name="place">The syntax, or the symbol, that is asked about.</param>
/// <param name="frame">The call that the trace is inside of, where that says more about the place.</param>
/// <param name="request">What is asked.</param>
internal readonly struct AskedPlace(object place, CallContext? frame, Request request) : IEquatable<AskedPlace>
{
    private readonly object _place = place;

    private readonly CallContext? _frame = frame;

    private readonly Request _request = request;

    public bool Equals(AskedPlace other) => _place.Equals(other._place) && Equals(_frame, other._frame) && IsSame(_request, other._request);

    public override bool Equals(object? obj) => obj is AskedPlace other && Equals(other);

    public override int GetHashCode()
    {
        var hash = _place.GetHashCode();
        hash = Combine(hash, _frame);
        hash = Combine(hash, _request.Element);
        hash = Combine(hash, _request.State?.Node);
        hash = Combine(hash, _request.Use.Row);
        hash = Combine(hash, _request.Companion?.Syntax);
        hash = Combine(hash, _request.Branch?.Place.Syntax);
        hash = Combine(hash, _request.DeadGuard);
        hash = Combine(hash, _request.ObjectType);
        hash = Combine(hash, _request.Receiver);
        hash = Combine(hash, _request.Function?.Place.Syntax);
        hash = Combine(hash, _request.LastVariable);
        return unchecked((((((hash * 31) + (int)_request.Role) * 31) + (int)_request.Guarded) * 31) + (int)_request.Service);
    }

    private static bool IsSame(Request one, Request other)
        => one.Role == other.Role
            && one.Service == other.Service
            && one.Guarded == other.Guarded
            && one.IsAlternative == other.IsAlternative
            && one.IsJoined == other.IsJoined
            && one.IsChanged == other.IsChanged
            && one.IsInQuery == other.IsInQuery
            && one.IsBearer == other.IsBearer
            && one.IsOfRestApi == other.IsOfRestApi
            && one.LastVariable == other.LastVariable
            && one.DeadGuard == other.DeadGuard
            && one.Companion?.Syntax == other.Companion?.Syntax
            && one.Branch?.Place.Syntax == other.Branch?.Place.Syntax
            && SymbolEqualityComparer.Default.Equals(one.ObjectType, other.ObjectType)
            && one.Receiver == other.Receiver
            && one.Function?.Place.Syntax == other.Function?.Place.Syntax
            && one.Function?.Frame == other.Function?.Frame
            && one.Use.HasCredential == other.Use.HasCredential
            && one.Use.Row == other.Use.Row
            && one.Element == other.Element
            && one.State == other.State;

    private static int Combine(int hash, object? part) => unchecked((hash * 31) + (part?.GetHashCode() ?? 0));
}
