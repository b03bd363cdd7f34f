namespace AzdoAnalyzers;

/// <summary>
/// Why a finding's fix is by choice, or, where the finding names no <see cref="FixKind"/>, why it has none: what the fix could break. A finding
/// with a fix and without a reason has a safe one, as far as the analyzer can tell.
/// </summary>
internal enum FixReason
{
    /// <summary>By choice: the project holds tests, and one that needs no account would need the variable.</summary>
    TestProject,

    /// <summary>By choice: several organizations, or tokens for clients of more than one, reach clients of the project, and one variable makes them one.</summary>
    SeveralOrganizations,

    /// <summary>By choice: nothing proves that the text is a credential.</summary>
    Unproven,

    /// <summary>By choice: what is written may be there for somebody who looks at it.</summary>
    Shown,

    /// <summary>By choice: the text says that it only stands in for a credential, so that the code may be meant to go on without one.</summary>
    StandIn,

    /// <summary>By choice: tests of the solution set the variable or the setting that is read.</summary>
    SetByTests,

    /// <summary>By choice: the program asks for its arguments, or by a form, and goes on to do so when the value is read from a variable. None where it has options validated.</summary>
    AskedFor,

    /// <summary>None: the value is what a member starts with, and something else may set it later: a <c>throw</c> would come before that.</summary>
    OverriddenLater,

    /// <summary>None: what reads the value reads other values for other callers.</summary>
    SharedByCallers,

    /// <summary>None: the value is also written where others can read it, which is to be mended first: the variable's value would be written there.</summary>
    Logged,

    /// <summary>None: the value is also handed to somebody who isn't known to be Azure DevOps: the variable's value would go there.</summary>
    ServesOthers,

    /// <summary>None: the value reaches clients that different variables are for.</summary>
    SeveralVariables,

    /// <summary>None: the organization also stands in a path that is joined to the URL, so that it would be there twice.</summary>
    OrganizationInPath,

    /// <summary>None: the value is the root of the service, and the organization is joined to it.</summary>
    ServiceRoot,

    /// <summary>None: the value stands where the variable can't: on a command line, or as the variable itself.</summary>
    NotReadable,

    /// <summary>None: another text is made of the value on its way, or it can't be told which piece of the text it is.</summary>
    Changed,

    /// <summary>None: that the value goes to Azure DevOps is only suspected, by names or what stands nearby, and a token must not go elsewhere.</summary>
    ServiceNotProven,

    /// <summary>By choice: the convention has no variable for such a credential, and a name for one is only proposed. None where it comes from elsewhere, or is only written.</summary>
    NoVariable,

    /// <summary>By choice: the URL is that of another host of the service, or of a server where the URL of a collection can't stand, and a name for a variable is only proposed.</summary>
    OtherHost,

    /// <summary>None: what would be encoded is Base64 already, or may be.</summary>
    EncodedAlready,

    /// <summary>None: the server is one on premises, or has a port, or its URL is put together of parts: nobody knows whether it answers at https.</summary>
    HttpsNotKnown,

    /// <summary>By choice: the value stands in the query of a URL, which is written to logs on its way: it belongs in a header.</summary>
    InQuery,

    /// <summary>None: the text stands in a comment, in disabled code, or in a piece that the trace can't tell apart.</summary>
    NotInCode,

    /// <summary>None: the code is generated from a page, and that is what has to be changed.</summary>
    GeneratedCode,
}
