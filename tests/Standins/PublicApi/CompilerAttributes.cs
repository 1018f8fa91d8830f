using System.Reflection;

namespace StandIns.PublicApi;

/// <summary>The attributes that decide whether and how other code compiles.</summary>
internal static class CompilerAttributes
{
    public static string Of(MemberInfo member)
    {
        var usage = member.GetCustomAttribute<AttributeUsageAttribute>(inherit: false);
        var obsolete = member.GetCustomAttribute<ObsoleteAttribute>(inherit: false);
        return (usage is null ? "" : $"[AttributeUsage({usage.ValidOn}, AllowMultiple = {usage.AllowMultiple}, Inherited = {usage.Inherited})] ")
            + (obsolete is null ? "" : $"[Obsolete({(obsolete.IsError ? "error" : "warning")})] ");
    }
}
