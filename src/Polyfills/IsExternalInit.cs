using Microsoft.CodeAnalysis;

namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler accept <c>init</c> and records.</summary>
[Embedded]
internal static class IsExternalInit;
