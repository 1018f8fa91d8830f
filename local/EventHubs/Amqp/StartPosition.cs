using System.Globalization;
using System.Text.RegularExpressions;
using Local.EventHubs.Log;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;

namespace Local.EventHubs.Amqp;

/// <summary>Where a receiver begins, as it says in its link's filter: <c>amqp.annotation.x-opt-sequence-number > 41</c>.</summary>
internal static partial class StartPosition
{
    private const string FilterName = "apache.org:selector-filter:string";
    private const string Latest = "@latest";

    /// <summary>The first sequence number that the receiver wants; without a filter, the first there is.</summary>
    /// <remarks>What lies before the first event that is kept becomes that one when it is read.</remarks>
    /// <exception cref="AmqpException">
    /// The filter is none that the service takes, or begins behind the event that comes next. Waiting there in silence would hide events from a
    /// receiver whose checkpoint is of a log that was deleted since.
    /// </exception>
    internal static long Of(Source source, PartitionLog partition)
    {
        AmqpSymbol name = FilterName;
        if (source.FilterSet is not { } filters || !filters.TryGetValue(name, out DescribedType filter))
        {
            return 0;
        }

        var match = Expression().Match($"{filter.Value}");
        if (!match.Success)
        {
            throw AmqpErrors.Argument($"The filter '{filter.Value}' compares no offset, sequence number or enqueued time by > or >=.");
        }

        var last = partition.Describe().LastSequenceNumber;
        var value = match.Groups["value"].Value;
        var number = value == Latest ? last : long.Parse(value, CultureInfo.InvariantCulture);
        var isInclusive = match.Groups["comparison"].Value == ">=";
        if (match.Groups["property"].Value == "enqueued-time")
        {
            return partition.FirstAfter(DateTimeOffset.FromUnixTimeMilliseconds(isInclusive ? number - 1 : number));
        }

        var start = isInclusive ? number : number + 1;
        return start <= last + 1
            ? start
            : throw AmqpErrors.Argument(
                $"The supplied {match.Groups["property"].Value} '{value}' is invalid. The last in partition {partition.PartitionId} is '{last}'.");
    }

    [GeneratedRegex(
        @"\Aamqp\.annotation\.x-opt-(?<property>offset|sequence-number|enqueued-time) *(?<comparison>>=?) *'?(?<value>@latest|-?[0-9]{1,18})'?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();
}
