using System.Text.RegularExpressions;
using Microsoft.Azure.Amqp;

namespace Local.EventHubs.Amqp;

/// <summary>What a link is attached to: a hub or one of its partitions to publish, a partition in a consumer group to receive.</summary>
internal sealed partial record EntityAddress(string Hub, string? ConsumerGroup, string? PartitionId)
{
    /// <param name="address">As <c>hub</c>, <c>hub/Partitions/1</c> or <c>hub/ConsumerGroups/group/Partitions/1</c>.</param>
    /// <exception cref="AmqpException">It is none of these.</exception>
    internal static EntityAddress Parse(string address)
    {
        var match = Form().Match(Uri.UnescapeDataString(address));
        return match.Success
            ? new EntityAddress(match.Groups["hub"].Value, Optional("group"), Optional("partition"))
            : throw AmqpErrors.NotFound(address);

        string? Optional(string part) => match.Groups[part] is { Success: true } found ? found.Value : null;
    }

    [GeneratedRegex(
        @"\A(?<hub>[^/]+)(/ConsumerGroups/(?<group>[^/]+))?(/Partitions/(?<partition>[^/]+))?\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
