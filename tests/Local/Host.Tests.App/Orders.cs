using System.Diagnostics;
using System.Globalization;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Tests.App;

/// <summary>What an input may tell its function to do: <c>fail</c>, <c>fail-before 2</c>, <c>sleep 500</c>, <c>hang</c>, <c>die</c>.</summary>
internal static class Orders
{
    public static async Task ObeyAsync(string text, FunctionContext context, CancellationToken cancellationToken)
    {
        var words = text.Split(' ');
        var retryCount = context.RetryContext?.RetryCount ?? 0;
        switch (words[0])
        {
            case "fail":
            case "fail-before" when retryCount < int.Parse(words[1], CultureInfo.InvariantCulture):
                throw new InvalidOperationException($"Told to fail by '{text}'.");
            case "sleep":
                await Task.Delay(int.Parse(words[1], CultureInfo.InvariantCulture), CancellationToken.None);
                break;
            case "hang":
                try
                {
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }
                finally
                {
                    Recorder.Write(context, "cancelled", text);
                }

                break;
            case "die" when retryCount == 0:
                Process.GetCurrentProcess().Kill();
                break;
            default:
                break;
        }
    }
}
