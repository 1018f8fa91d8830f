using System.Text;
using System.Text.Json;
using Analytics.Azure.Tests.Support;
using Analytics.Replay;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Analytics.Azure.Tests;

[Collection(AzuriteTests.Name)]
public sealed class ReplayQueueTests(AzuriteFixture azurite)
{
    private static readonly JsonSerializerOptions TriggerOptions = new() { PropertyNameCaseInsensitive = true }; // the Functions worker's

    [Fact]
    public async Task SendAsync_OfSlices_QueuesBase64JsonThatTheTriggerReads()
    {
        var queue = await OpenAsync();
        var slices = Enumerable.Range(0, 40)
            .Select(i => new ReplaySlice("r1", "events-3", Some.Noon.AddDays(i), Some.Noon.AddDays(i + 1), Attempt: 2))
            .ToList();

        await new ReplayQueue(queue).SendAsync(slices, CancellationToken.None);

        var onTheWire = new QueueClient(azurite.ConnectionString, queue.Name); // decodes nothing
        var received = new List<ReplaySlice>();
        while ((await onTheWire.ReceiveMessagesAsync(maxMessages: 32)).Value is { Length: > 0 } messages)
        {
            received.AddRange(messages.Select(message => JsonSerializer.Deserialize<ReplaySlice>(
                Encoding.UTF8.GetString(Convert.FromBase64String(message.Body.ToString())), TriggerOptions)!));
        }

        Assert.Equal(slices, received.OrderBy(slice => slice.From));
        await queue.DeleteAsync();
    }

    [Fact]
    public async Task SendLaterAsync_OfASlice_HidesItForTheDelay()
    {
        var queue = await OpenAsync();

        var slice = new ReplaySlice("r1", "events-3", Some.Noon, Some.Noon.AddDays(1), Attempt: 1);
        await new ReplayQueue(queue).SendLaterAsync(slice, TimeSpan.FromDays(1), CancellationToken.None);

        Assert.Equal(1, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Empty((await queue.ReceiveMessagesAsync()).Value);
        await queue.DeleteAsync();
    }

    private async Task<QueueClient> OpenAsync()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("ReplayQueue", azurite.ConnectionString)]).Build();
        var queue = new ServiceConnection(settings, "ReplayQueue").OpenQueue($"q{Guid.NewGuid():N}");
        await new ReplayQueue(queue).CreateIfNotExistsAsync(CancellationToken.None);
        return queue;
    }
}
