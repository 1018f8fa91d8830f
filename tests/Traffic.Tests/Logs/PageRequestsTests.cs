using Traffic.Logs;

namespace Traffic.Tests.Logs;

public class PageRequestsTests
{
    [Theory]
    [InlineData("/", 200)]
    [InlineData("/", 206)]
    [InlineData("/", 299)]
    [InlineData("/blog/tags/X11", 304)]
    [InlineData("/index.HTML?x=1.css", 200)]
    [InlineData("/releases/2.0", 200)]
    [InlineData("/a.b.c/page", 200)]
    [InlineData("/post.html?source=rss20&utm_medium=rss", 200)]
    [InlineData("/feedback", 200)]
    [InlineData("http://www.example.com/page", 200)]
    [InlineData("/login.action", 200)]
    [InlineData("/browse.jspa", 200)]
    [InlineData("/home.mvc", 200)]
    [InlineData("/start.faces", 200)]
    [InlineData("/index.php5", 200)]
    [InlineData("/index.phtml/", 200)]
    [InlineData("/order.made-up", 200)]
    [InlineData("/user/john.smith", 200)]
    [InlineData("/whois/example.com", 200)]
    [InlineData("/wiki/Node.js", 200)]
    [InlineData("/wiki/File:Logo.png", 200)]
    [InlineData("/blog/tags/three.js", 200)]
    [InlineData("/cart;jsessionid=x.node1", 200)]
    [InlineData("/cart.jsp;jsessionid=A1.png", 200)]
    public void WhySkipped_PageView_IsNull(string target, int status)
    {
        var line = Some.LogLine($"GET {target} HTTP/1.1", status);

        Assert.Null(PageRequests.WhySkipped(line));
    }

    [Theory]
    [InlineData("-", 408, SkipReason.Malformed)]
    [InlineData("OPTIONS * HTTP/1.1", 200, SkipReason.Malformed)]
    [InlineData("POST / HTTP/1.1", 200, SkipReason.Method)]
    [InlineData("HEAD / HTTP/1.1", 200, SkipReason.Method)]
    [InlineData("GET / HTTP/1.1", 199, SkipReason.Status)]
    [InlineData("GET / HTTP/1.1", 300, SkipReason.Status)]
    [InlineData("GET / HTTP/1.1", 301, SkipReason.Status)]
    [InlineData("GET / HTTP/1.1", 404, SkipReason.Status)]
    [InlineData("GET / HTTP/1.1", 500, SkipReason.Status)]
    [InlineData("GET /robots.txt HTTP/1.1", 200, SkipReason.Robots)]
    [InlineData("GET /?flav=rss20 HTTP/1.1", 200, SkipReason.Feed)]
    [InlineData("GET /?page=2&FORMAT=Atom HTTP/1.1", 200, SkipReason.Feed)]
    [InlineData("GET /blog/feed/ HTTP/1.1", 200, SkipReason.Feed)]
    [InlineData("GET /index.xml HTTP/1.1", 200, SkipReason.Feed)]
    [InlineData("GET /style.css?v=3 HTTP/1.1", 200, SkipReason.File)]
    [InlineData("GET /img/logo.PNG HTTP/1.1", 304, SkipReason.File)]
    [InlineData("GET /files/app.tar.gz HTTP/1.1", 200, SkipReason.File)]
    [InlineData("GET /style.css;jsessionid=x.node1 HTTP/1.1", 200, SkipReason.File)]
    [InlineData("GET /wiki/skins/common.js HTTP/1.1", 200, SkipReason.File)]
    [InlineData("GET /node_modules/node.js HTTP/1.1", 200, SkipReason.File)]
    [InlineData("GET /app.woff2 HTTP/1.1", 200, SkipReason.File)]
    public void WhySkipped_AnythingElse_NamesTheReason(string request, int status, SkipReason expected)
    {
        var line = Some.LogLine(request, status);

        Assert.Equal(expected, PageRequests.WhySkipped(line));
    }
}
