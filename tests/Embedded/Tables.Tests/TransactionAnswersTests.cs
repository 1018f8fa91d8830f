using System.Text;
using Azure;
using Azure.Data.Tables;

namespace Tables.Tests;

public sealed class TransactionAnswersTests
{
    private const string Success =
        """
        --batchresponse_1
        Content-Type: multipart/mixed; boundary=changesetresponse_2

        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 204 No Content
        Content-ID: 1
        ETag: W/"datetime'2026-11-22T09%3A14%3A39.6179428Z'"
        DataServiceVersion: 3.0;


        --changesetresponse_2
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 201 Created
        etag: W/"second"
        Content-Type: application/json

        {"RowKey":"b","Text":"a -- b"}
        --changesetresponse_2--
        --batchresponse_1--

        """;

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Read_OfAnsweredActions_FindsStatusHeadersAndBodyWithAnyLineEnd(string lineEnd)
    {
        var answers = Read(Success.ReplaceLineEndings(lineEnd));

        Assert.Equal([204, 201], answers.Select(answer => answer.Status));
        Assert.Equal(["No Content", "Created"], answers.Select(answer => answer.ReasonPhrase));
        Assert.Equal(new ETag("W/\"datetime'2026-11-22T09%3A14%3A39.6179428Z'\""), answers[0].Headers.ETag);
        Assert.Equal(new ETag("W/\"second\""), answers[1].Headers.ETag);
        Assert.Equal("1", answers[0].Headers.TryGetValue("content-id", out var id) ? id : null);
        Assert.Equal("", answers[0].Content.ToString());
        Assert.Equal("""{"RowKey":"b","Text":"a -- b"}""", answers[1].Content.ToString().Trim());
        Assert.All(answers, answer => Assert.Equal("request", answer.ClientRequestId));
    }

    [Fact]
    public void Read_OfAFailure_YieldsItsErrorWithTheIndex()
    {
        const string Failure =
            """
            --changesetresponse_2
            HTTP/1.1 412 Precondition Failed
            Content-Type: application/json;odata=minimalmetadata

            {"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"value":"17:The update condition is not satisfied.\nRequestId:1"}}}
            --changesetresponse_2--
            """;

        var answer = Assert.Single(Read(Failure));
        var failure = new TableTransactionFailedException(new RequestFailedException(answer, innerException: null, TableErrorParser.Instance));

        Assert.True(answer.IsError);
        Assert.Equal((412, "UpdateConditionNotSatisfied", 17), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Theory]
    [InlineData("17:text", 17)]
    [InlineData("text", null)]
    [InlineData("text: 17", null)]
    [InlineData("", null)]
    public void FailedTransactionActionIndex_IsTheDecimalBeforeTheColon(string message, int? index)
    {
        Assert.Equal(index, new TableTransactionFailedException(new RequestFailedException(400, message)).FailedTransactionActionIndex);
    }

    [Fact]
    public void Read_OfNoParts_IsEmpty()
    {
        Assert.Empty(Read(""));
        Assert.Empty(Read("--batchresponse_1\r\n--batchresponse_1--"));
    }

    [Fact]
    public void Read_OfAStatusLineWithoutStatus_IsAFormatError()
    {
        Assert.Throws<FormatException>(() => Read("HTTP/1.1 fine"));
    }

    private static List<TransactionAnswer> Read(string body) => TransactionAnswers.Read(Encoding.UTF8.GetBytes(body), "request");
}
