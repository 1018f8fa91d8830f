using System.Net.Sockets;
using Analytics.App;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;

namespace App.Tests.Functions;

public sealed class ErrorAnswersTests
{
    [Theory]
    [InlineData(400, "Unexpected end of request content.")]
    [InlineData(408, "Reading the request body timed out due to data arriving too slowly.")]
    [InlineData(413, "Request body too large.")]
    public async Task Invoke_OfABodyThatCannotBeRead_IsAProblemOfItsOwnStatus(int status, string reason)
    {
        var call = new HttpCall("POST", "/v1/events");

        await call.RunAsync(_ => throw new BadHttpRequestException(reason, status));

        call.AssertProblem(status, reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Invoke_OfAClientThatHasGone_IsNoFailedCall(bool isCalledOff)
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        Exception[] consequences = [new IOException("reset"), new OperationCanceledException(), new BadHttpRequestException("It breaks off.")];
        foreach (var exception in consequences)
        {
            var call = new HttpCall("POST", "/v1/events") { CalledOff = isCalledOff ? gone.Token : CancellationToken.None };
            call.Request.HttpContext.RequestAborted = gone.Token;

            await call.RunAsync(_ => throw exception);
        }
    }

    [Fact]
    public async Task Invoke_OfAFunctionThatFailsAfterItsClientHasGone_IsAFailedCall()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var call = new HttpCall("POST", "/v1/events");
        call.Request.HttpContext.RequestAborted = gone.Token;

        await Assert.ThrowsAsync<FormatException>(() => call.RunAsync(_ => throw new FormatException()));
    }

    [Fact]
    public async Task Invoke_OfAParameterThatDoesNotBind_IsAProblem()
    {
        var call = new HttpCall("GET", "/");

        await call.RunAsync(_ => throw new FunctionInputConverterException("Cannot convert input parameter 'id' to type 'System.Int32'."));

        call.AssertProblem(400, "parameter");
    }

    [Fact]
    public async Task Invoke_OfAServiceThatIsAway_IsAProblem()
    {
        var call = new HttpCall("GET", "/");

        await call.RunAsync(_ => throw new SocketException());

        call.AssertProblem(503, "away");
    }

    [Fact]
    public async Task Invoke_OfAFunctionThatFails_IsAProblemAndAFailedCall()
    {
        var call = new HttpCall("GET", "/");

        await Assert.ThrowsAsync<FormatException>(() => call.RunAsync(_ => throw new FormatException("secret")));

        call.AssertProblem(500, "log");
        Assert.DoesNotContain("secret", call.Answer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invoke_OfAnotherTrigger_LetsItFail()
    {
        var answers = new ErrorAnswers(NullLogger<ErrorAnswers>.Instance);

        await Assert.ThrowsAsync<SocketException>(
            () => answers.Invoke(new CallContext(http: null, CancellationToken.None), _ => throw new SocketException()));
    }
}
